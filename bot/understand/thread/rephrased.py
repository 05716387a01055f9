"""What a short text in a thread is in other words, where what was spoken of tells it: "and the workers, how many?".

Each way has a condition on the thread, a pattern of the text, and the question that it is, {one} the framework named or
spoken of, {said} what the pattern's group holds. What it comes to is read as if it had been typed so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Reading
from bot.understand.thread.leaning import ADVISED, focus
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


def _of_interfaces(state: DialogueState) -> bool:
    """Whether WSGI and ASGI were spoken of."""
    return {"wsgi", "asgi"} <= {need.criterion for need in state.needs}


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
    _Way(re.compile(r"^\W*(?:\w+ )?how (?:do|can|would|should) (?:i|we) (?:switch|change|move)(?: over)?\W*$", re.I),
         _of_interfaces, "how do I run {one} under ASGI?"),
    _Way(re.compile(r"\bcves?\b", re.I), _always, "which CVEs has {one} had?"),
    _Way(re.compile(r"\bwould (?P<said>go|golang|rust|node|java|php|ruby|rails|elixir|kotlin|spring)"
                    r" (?:\w+ )?(?:be|do) (?:\w+ )?(?:better|faster|nicer|easier|good|safer)\b", re.I), _always,
         "would {said} be better than {one}?"),
    _Way(re.compile(r"\bso (?:we |i )?(?:should )?(?:stay|stick)(?: put\b|\W*$)", re.I), _always,
         "should we stay with {one}?"),
)  # fmt: skip


_OF_MODELS = re.compile(r"\b(?:gpus?|models?|inference)\b", re.IGNORECASE)


def rephrased(reading: Reading, state: DialogueState, catalog: Catalog) -> str | None:
    """Return the question that a short text in a thread is; None where none is known."""
    if state.intent is None or state.guide is not None or reading.words > 2 * FRAGMENT or len(reading.frameworks) > 1:
        return None
    if _OF_MODELS.search(reading.text):  # how many workers hold a model is a matter of its own
        return None
    one = (*reading.frameworks, *focus(state))[:1]
    for way in _WAYS:
        found = way.said.search(reading.text)
        if found is not None and way.within(state) and (one or "{one}" not in way.full):
            named = catalog.frameworks[one[0]].name if one else ""
            return way.full.format(one=named, said=found.groupdict().get("said", ""))
    return _of_what_is_in_use(reading, state, catalog)


# "We're on Django already, forgot that bit."
_IN_USE = re.compile(
    r"\bwe(?:['’]?re| are) (?:already )?on [\w.-]+(?: [\d.]+)? (?:already|anyway)\b|\bwe(?:['’]?re| are) already on \w+"
    r"|\bwe already (?:use|have|run) \w+",
    re.IGNORECASE,
)


def _of_what_is_in_use(reading: Reading, state: DialogueState, catalog: Catalog) -> str | None:
    """Return whether what is in use has the part that was wished for, where somebody only says so after advice."""
    if state.intent not in ADVISED or len(reading.frameworks) != 1 or not _IN_USE.search(reading.text):
        return None
    parts = [need.criterion for need in state.needs if need.because is None and need.criterion in catalog.features]
    name = catalog.frameworks[reading.frameworks[0]].name
    return f"does {name} have {catalog.features[parts[0]].need}?" if parts else None
