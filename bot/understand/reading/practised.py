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
    # Whether to take a queue is told by what a job may lose, whatever goes with it.
    Turn(
        ("background_tasks",),
        re.compile(
            r"\b(?:should|shall|must|need|have to|do) (?:i|we|one|you)\b"
            r"[^.?!]*\b(?:celery|rq|arq|dramatiq|huey|queue)\b",
            re.IGNORECASE,
        ),
        "queue_or_inside",
    ),
)
# "Can Bottle read the sensor every ten seconds?"
_EVERY = Turn(
    ("background_tasks",),
    re.compile(r"\bevery (?:\w+ )?(?:s|secs?|seconds?|mins?|minutes?|hours?|days?|night|morning)\b", re.IGNORECASE),
    "background_thread",
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


Asked = tuple[tuple[str, ...], str]


def practised(reading: Reading, state: DialogueState, notes: Notes) -> Reading | None:
    """Return a check of one framework, or what goes on about one, as asking for the note that answers it; else None."""
    if reading.words > _MOST_WORDS:
        return None
    if reading.intent is Intent.CONCEPT and reading.concepts == (_ASYNC,) and _COMPUTES.search(reading.text):
        about = Mention.unsaid(EntityKind.CONCEPT, _CPU)
        return reading._replace(concepts=(_CPU,), mentions=(about,))  # "the model takes 2 s, does async help?"
    asked = matter_of(reading, state) or _of_one(reading, state, notes) or _gone_on(reading, state)
    return _told(reading, asked, notes) if asked is not None else None


def _of_one(reading: Reading, state: DialogueState, notes: Notes) -> Asked | None:
    """Return (framework, notion) that is asked of the one framework that a text is about."""
    one = reading.frameworks
    if len(one) != 1:
        return None
    if reading.intent in _OF_ONE and (noted := _turned(reading, state)) is not None:
        return one, noted
    if _IN_THREADS.search(reading.text):
        return one, "sync_and_async"
    if reading.concepts == (_PYDANTIC,) and reading.is_question and _REQUIRED.search(reading.text):
        return one, _PYDANTIC_THERE
    if _HOW_AT_LAST.search(reading.text) and reading.aspect != "deploy":
        return next(((one, notion) for notion in reading.concepts if notes.is_there(notion, one[0])), None)
    only = _only_notion(reading)
    return (one, only) if only is not None else None


def _turned(reading: Reading, state: DialogueState) -> str | None:
    """Return the notion that answers a question of some parts, put in the way in which it is."""
    said = [need for need in reading.needs if need.because is None]
    parts = {need.criterion for need in said}
    for turn in (*_TURNS, _EVERY) if state.intent else _TURNS:
        as_wanted = all(need.refused is turn.refused for need in said)
        if parts == set(turn.parts) and as_wanted and turn.asked.search(reading.text):
            return turn.notion
    return None


def _gone_on(reading: Reading, state: DialogueState) -> Asked | None:
    """Return (framework, notion) that is asked, without a name, of the part just checked or of the one just advised."""
    if reading.frameworks:
        return None
    if state.intent is Intent.FEATURE_CHECK and len(state.frameworks) == 1 and not reading.needs:
        parts = {need.criterion for need in state.needs}
        short = reading.words <= 2 * FRAGMENT
        noted = [turn.notion for turn in _AFTER if parts == set(turn.parts) and turn.asked.search(reading.text)]
        return (state.frameworks, noted[0]) if noted and short else None
    advised = state.intent in ADVISED and reading.intent is Intent.RECOMMEND and reading.is_follow_up
    spread = advised and bool(state.shown) and _SPREAD.asked.search(reading.text) is not None
    return (state.shown[:1], _SPREAD.notion) if spread else None


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


def _told(reading: Reading, asked: Asked, notes: Notes) -> Reading | None:
    """Return a reading as asking for a note of some frameworks, where it is on record."""
    frameworks, notion = asked
    if frameworks and not notes.is_there(notion, frameworks[0]):
        return None
    names = tuple(m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK)
    mentions = (*names, Mention.unsaid(EntityKind.CONCEPT, notion))
    told = reading._replace(frameworks=frameworks, refused=(), needs=(), concepts=(notion,), mentions=mentions)
    leans = reading.is_follow_up or frameworks != reading.frameworks
    return surely(told._replace(is_follow_up=leans), Intent.CONCEPT, *Intent, aspect=None)
