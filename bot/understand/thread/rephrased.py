"""What a short text in a thread is in other words, where what was spoken of tells it: "and the workers, how many?".

Each way has a condition on the thread, a pattern of the text, and the question that it is, {one} the framework spoken
of. What it comes to is read as if it had been typed so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Reading
from bot.understand.thread.leaning import focus
from bot.understand.thresholds import FRAGMENT


class _Way(NamedTuple):
    """How something is asked, in which thread, and what it is when it is said in full."""

    said: re.Pattern[str]
    within: Callable[[DialogueState], bool]
    full: str


def _of_tests(state: DialogueState) -> bool:
    """Whether tests were spoken of."""
    parts = {need.criterion for need in state.needs}
    return "test_client" in parts or any("test" in notion for notion in state.notions)


def _of_deployment(state: DialogueState) -> bool:
    """Whether it was told how one is deployed."""
    return "application_servers" in state.notions


def _of_jobs(state: DialogueState) -> bool:
    """Whether background work was spoken of."""
    return any(need.criterion == "background_tasks" for need in state.needs)


def _of_speed(state: DialogueState) -> bool:
    """Whether speed was spoken of."""
    return any(need.criterion == "speed" for need in (*state.needs, *state.wish))


def _always(state: DialogueState) -> bool:
    """Any thread will do."""
    return True


_WAYS: Sequence[_Way] = (
    _Way(re.compile(r"\bhow many\b[^?]{0,12}\bworkers?\b|\bworkers?\b[^?]{0,12}\bhow many\b", re.I), _always,
         "how many workers should I run in {one}?"),
    _Way(re.compile(r"(?:\b(?:no|not|without)|n['’]?t (?:have|want|use|like))\b[^?]{0,12}\bdocker\b", re.I),
         _of_deployment, "how do I run {one} with systemd?"),
    _Way(re.compile(r"\bwith (?:a |an |the |my |our )?(?:real |test |actual )*(?:database|db|postgres)\b", re.I),
         _of_tests, "how do I test with a database in {one}?"),
    _Way(re.compile(r"\b(?:is|isn|are|aren)(?:['’]?t)? (?:\w+ )?background ?tasks\b[^?]{0,20}\benough\b", re.I),
         _of_jobs, "is BackgroundTasks enough or do I want celery in {one}?"),
    _Way(re.compile(r"\b(?:benchmarks?|numbers|figures|measurements?)\b[^?]{0,12}"
                    r"\b(?:real|fair|honest|trustworthy|reliable|legit|made up|fake)\b", re.I), _of_speed,
         "how did you measure the speed?"),
    _Way(re.compile(r"\bwhat (?:do|would|will) (?:i|we) (?:lose|give up|miss)\b", re.I), _always,
         "what are the drawbacks of {one}?"),
    _Way(re.compile(r"\b(?:is|looks|seems|feels) (?:really |pretty |quite |very |so )?old\b", re.I), _always,
         "is {one} still maintained?"),
)  # fmt: skip


_OF_MODELS = re.compile(r"\b(?:gpus?|models?|inference)\b", re.IGNORECASE)


def rephrased(reading: Reading, state: DialogueState, catalog: Catalog) -> str | None:
    """Return the question that a short text in a thread is; None where none is known."""
    if state.intent is None or state.guide is not None or reading.words > 2 * FRAGMENT or len(reading.frameworks) > 1:
        return None
    one = reading.frameworks or focus(state)[:1]
    if _OF_MODELS.search(reading.text):  # how many workers hold a model is a matter of its own
        return None
    for way in _WAYS:
        if way.said.search(reading.text) and way.within(state):
            if not one and "{one}" in way.full:
                return None
            return way.full.format(one=catalog.frameworks[one[0]].name if one else "")
    return None
