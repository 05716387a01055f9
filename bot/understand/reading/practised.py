"""A part asked about in a way which a note answers and a yes or no does not: "how do I test with a database?"."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.reading.nearest import Notes
from bot.understand.reading.troubles import surely
from bot.understand.thread.capacity import matter_of
from bot.understand.thread.leaning import ADVISED
from bot.understand.thresholds import FRAGMENT


class Turn(NamedTuple):
    """A question of some parts, put in some way, that a note answers; ``refused`` when they are not wanted."""

    parts: tuple[str, ...]
    asked: re.Pattern[str]
    notion: str
    refused: bool = False


_HOW = r"\b(?:how (?:do|does|can|could|would|will|should|to|i|we|you)|way to|set(?:ting)? (?:it )?up)\b"
_SPREAD = Turn(
    ("scaling",),
    re.compile(
        rf"{_HOW}[^.?!]*\b(?:servers?|machines?|instances?|nodes?|boxes|hosts?|horizontally|replicas?)\b", re.IGNORECASE
    ),
    "several_instances",
)
_TURNS = (
    _SPREAD,
    Turn(("test_client", "orm"), re.compile(_HOW, re.IGNORECASE), "testing_database"),
    Turn(("test_client", "websocket"), re.compile(r"\btest", re.IGNORECASE), "websocket_tests"),
    Turn(("test_client",), re.compile(r"\bweb ?sockets?\b", re.IGNORECASE), "websocket_tests"),
    Turn(("test_client", "async"), re.compile(_HOW, re.IGNORECASE), "async_tests"),
    Turn(
        ("auth",),
        re.compile(
            rf"\A(?=.*\b(?:jwts?|json web tokens?)\b).*(?:{_HOW}|\b(?:code|examples?|snippets?|sample)\b|\bhow\W*$)",
            re.IGNORECASE | re.DOTALL,
        ),
        "jwt_how",
    ),
    Turn(("async",), re.compile(r"\bwithout\b", re.IGNORECASE), "sync_and_async", refused=True),
    Turn(
        ("background_tasks",),
        re.compile(
            rf"\A(?=.*\bcelery\b).*(?:{_HOW}|\b(?:show|code|examples?|snippets?|sample)\b|\bhow\W*$)",
            re.IGNORECASE | re.DOTALL,
        ),
        "celery_how",
    ),
)
# "Can Bottle read the sensor every ten seconds?"
_EVERY = Turn(
    ("background_tasks",),
    re.compile(r"\bevery (?:\w+ )?(?:s|secs?|seconds?|mins?|minutes?|hours?|days?|night|morning)\b", re.IGNORECASE),
    "background_thread",
)
# Whether to take a queue is told by what a job may lose, whatever goes with it.
_QUEUE = Turn(
    ("background_tasks",),
    re.compile(
        r"\b(?:should|shall|must|need|have to|do) (?:i|we|one|you)\b[^.?!]*\b(?:celery|rq|arq|dramatiq|huey|queue)\b",
        re.IGNORECASE,
    ),
    "queue_or_inside",
)
_COMPUTES = re.compile(
    r"\b(?:models?|inference|predict\w*|numpy|pandas|torch|pytorch|tensorflow|cpu|comput\w+|calculat\w+|gpu)\b",
    re.IGNORECASE,
)
_ASYNC, _CPU = "async_worth_it", "cpu_work"
# "Flask file upload, at most 5 MB - how?"
_HOW_AT_LAST = re.compile(r"[,;:\u2013\u2014-] ?(?:but |and )?how\W*$", re.IGNORECASE)
_IN_THREADS = re.compile(
    r"\A(?=.*\b(?:async )?def (?:endpoints?|routes?|views?|handlers?|functions?)\b)"
    r".*\b(?:(?:in|into|to) (?:an? |its own |separate )?threads?|block\w*)\b",
    re.IGNORECASE | re.DOTALL,
)
_REQUIRED = re.compile(r"\b(?:required|needed|mandatory|necessary|must|need)\b", re.IGNORECASE)
_PYDANTIC, _PYDANTIC_THERE = "pydantic", "pydantic_there"
# What is said after a part was told of.
_AFTER = (
    Turn(
        ("background_tasks",),
        re.compile(
            r"\b(?:los[te]|loses?|surviv\w+|dies?|gone|vanish\w*|killed|restart\w*|crash\w*|reboot\w*|redeploy\w*)\b",
            re.IGNORECASE,
        ),
        "queue_or_inside",
    ),
)
# A longer text tells a story, and is not searched for ways of asking.
_MOST_WORDS = 60
_OF_ONE = (Intent.FEATURE_CHECK, Intent.EXAMPLE, Intent.CONCEPT, Intent.DESCRIBE)


def practised(reading: Reading, state: DialogueState, notes: Notes) -> Reading | None:
    """Return a check of one framework, or what goes on about one, as asking for the note that answers it; else None."""
    if reading.words > _MOST_WORDS:
        return None
    said = [need for need in reading.needs if need.because is None]
    if reading.intent is Intent.CONCEPT and reading.concepts == (_ASYNC,) and _COMPUTES.search(reading.text):
        about = Mention.unsaid(EntityKind.CONCEPT, _CPU)
        return reading._replace(concepts=(_CPU,), mentions=(about,))  # "the model takes 2 s, does async help?"
    if (matter := matter_of(reading, state)) is not None:
        frameworks, notion = matter
        return _told(reading._replace(is_follow_up=True), frameworks, notion, notes)
    if reading.intent in _OF_ONE and len(reading.frameworks) == 1:
        for turn in (*_TURNS, _QUEUE, *((_EVERY,) if state.intent else ())):
            meant = {need.criterion for need in said} == set(turn.parts) and turn.asked.search(reading.text)
            if meant and all(need.refused is turn.refused for need in said):
                return _told(reading, reading.frameworks, turn.notion, notes)
    if len(reading.frameworks) == 1:
        if _IN_THREADS.search(reading.text):
            return _told(reading, reading.frameworks, "sync_and_async", notes)
        if reading.concepts == (_PYDANTIC,) and reading.is_question and _REQUIRED.search(reading.text):
            return _told(reading, reading.frameworks, _PYDANTIC_THERE, notes)
        if _HOW_AT_LAST.search(reading.text) and reading.aspect != "deploy":
            there = [one for one in reading.concepts if notes.is_there(one, reading.frameworks[0])]
            return _told(reading, reading.frameworks, there[0], notes) if there else None
        if (only := _only_notion(reading)) is not None:
            return _told(reading, reading.frameworks, only, notes)
    goes_on = state.intent is Intent.FEATURE_CHECK and len(state.frameworks) == 1 and reading.words <= 2 * FRAGMENT
    if goes_on and not reading.frameworks and not reading.needs:
        for turn in _AFTER:
            if {need.criterion for need in state.needs} == set(turn.parts) and turn.asked.search(reading.text):
                return _told(reading._replace(is_follow_up=True), state.frameworks, turn.notion, notes)
    advised = state.intent in ADVISED and reading.intent is Intent.RECOMMEND and reading.is_follow_up
    if advised and not reading.frameworks and state.shown and _SPREAD.asked.search(reading.text):
        return _told(reading, state.shown[:1], _SPREAD.notion, notes)
    return None


def _only_notion(reading: Reading) -> str | None:
    """Return the one notion that a text asks of a framework, with hardly a word beside the two: "is it threaded?"."""
    asks = reading.intent in (Intent.DESCRIBE, Intent.FEATURE_CHECK) and reading.is_question and not reading.matters
    named = [m for m in reading.mentions if m.kind is not EntityKind.FRAMEWORK]
    beside = reading.words - sum(m.end - m.start for m in reading.mentions)
    if not asks or reading.is_follow_up or reading.aspect == "deploy" or len(named) != 1 or beside > _FEW_WORDS:
        return None
    implied = any(need.because is not None for need in reading.needs)
    only = named[0].kind is EntityKind.CONCEPT and named[0].confidence == 1 and not named[0].refused
    return named[0].entity_id if only and not implied else None


_FEW_WORDS = 2


def _told(reading: Reading, frameworks: tuple[str, ...], notion: str, notes: Notes) -> Reading | None:
    """Return a reading as asking for a note of some frameworks, where it is on record."""
    if frameworks and not notes.is_there(notion, frameworks[0]):
        return None
    names = tuple(m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK)
    mentions = (*names, Mention.unsaid(EntityKind.CONCEPT, notion))
    told = reading._replace(frameworks=frameworks, refused=(), needs=(), concepts=(notion,), mentions=mentions)
    return surely(told, Intent.CONCEPT, *Intent, aspect=None)
