"""How much the one spoken of holds, and whether its speed matters: notes that a thread asks for by its matter."""

from __future__ import annotations

import re

from bot.domain.dialogue import DialogueState
from bot.domain.question import Reading
from bot.understand.thread.leaning import ADVISED, focus
from bot.understand.thresholds import FRAGMENT

_MATTERS = "speed_that_matters"
_SOCKETS = frozenset(("websocket", "realtime"))
_TALKS_SOCKETS = re.compile(r"\bweb ?sockets?\b|\bopen (?:connections|sockets)\b", re.IGNORECASE)
_HOLDS = r"(?:handle|holds?|take|cope(?: with)?|manage|serve|support|survive)"
_SO_MANY = re.compile(
    rf"\b{_HOLDS}\b[^.?!]*\b\d+ ?k\b|\b\d+ ?k\b[^.?!]*\b(?:{_HOLDS}|connect|possible|ok|enough)\b"
    rf"|\b{_HOLDS}\b[^.?!]*\b\d{{3,6}} (?:\w+ )?(?:connections?|sockets?|users|clients|people)\b"
    rf"|\b\d{{4,6}} (?:users|clients|people|connections)\b[^.?!]*\b(?:connect|{_HOLDS})\b",
    re.IGNORECASE,
)
# Else it is one more wish: "and what if it has to hold 10k connections".
_CAN_IT = re.compile(r"\b(?:can|could|will|would|does|is) (?:it|that|this)\b", re.IGNORECASE)
_SERVERS = re.compile(
    r"\b(?:how|scale|run|works?)\b[^.?!]*\b(?:2|two|3|three|several|more|multiple|many)"
    r" (?:servers?|machines?|instances?|nodes?|boxes|workers|processes)\b|\b(?:need|use|take|want) redis\W*\?",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:db|database|postgres|mysql|queries)\b[^.?!]*\b(?:slow|bottleneck|limit)\b"
    r"|\bmatters?\b[^.?!]*\b(?:real|world|life)\b"
    r"|\b(?:db|database|postgres|mysql|quer(?:y|ies)|calls?|requests?|network|api)\b[^?!]*"
    r"\b\d+ ?(?:ms|milli\w*|s|sec\w*)\b"
    r"[^!]*\b(?:matters?|difference|worth|care)\b",
    re.IGNORECASE,
)
_GPU = re.compile(r"\b(?:gpus?|models?|inference)\b", re.IGNORECASE)


def matter_of(reading: Reading, state: DialogueState) -> tuple[tuple[str, ...], str] | None:
    """Return (frameworks, notion) that a text in a thread asks for by the matter of the thread; None for none."""
    if reading.words > 3 * FRAGMENT or (state.intent is None and len(reading.frameworks) != 1):
        return None
    spoken_of = reading.frameworks[:1] or focus(state)[:1] or (state.shown[:1] if state.intent in ADVISED else ())
    asked = {need.criterion for need in (*state.needs, *state.wish, *reading.needs)}
    text, refuses = reading.text, any(mention.refused for mention in reading.mentions)
    if ("speed" in asked or _MATTERS in state.notions) and _BESIDE.search(text):
        return (), _MATTERS
    if not spoken_of or refuses or "which" in text.casefold():
        return None
    sockets = not asked.isdisjoint(_SOCKETS) or _TALKS_SOCKETS.search(text) is not None
    can_it = bool(reading.frameworks) or _CAN_IT.search(text) is not None
    if sockets and can_it and _SO_MANY.search(text):
        return spoken_of, "connections_per_process"
    if sockets and _SERVERS.search(text):
        return spoken_of, "broadcasting"
    if reading.concepts == ("how_many_workers",) and _GPU.search(text):
        return spoken_of, "model_in_workers"
    return None
