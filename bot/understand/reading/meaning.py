"""What is asked for its meaning: a notion that is to be explained, or a part that somebody does not understand.

The rule reads one such case (``narrow.py`` tries it).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.reading.rule import NONE, reads
from bot.understand.reading.troubles import surely
from bot.understand.thresholds import FRAGMENT


@reads(Intent.FEATURE_CHECK, Intent.OUT_OF_SCOPE, Intent.RECOMMEND, Intent.COMPARE, Intent.DESCRIBE, Intent.HELP)
def to_explain_it(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Pyramid traversal explained" and "micro vs full stack, the trade-offs?" as asking for a meaning."""
    if (part := _puzzling(reading)) is not None:
        told = reading._replace(needs=(), mentions=(part._replace(refused=False),))
        return surely(told, Intent.CONCEPT, *Intent, aspect=None)
    if reading.intent is Intent.HELP:  # "they will ask about dependency injection, can you explain that simply"
        asks = bool(reading.needs or reading.concepts) and "explain" in words
    elif reading.intent is Intent.FEATURE_CHECK:
        asks = not {"explained", "explain"}.isdisjoint(words)
    elif reading.intent is Intent.OUT_OF_SCOPE and _GOOD_FOR.search(reading.text):  # "what is traversal good for?"
        asks = any(m.kind in (EntityKind.FEATURE, EntityKind.CONCEPT) for m in reading.mentions)
    elif reading.intent is Intent.OUT_OF_SCOPE and not reading.needs:  # "which benchmarks can I trust?"
        rivals = not {"vs", "versus"}.isdisjoint(words)  # "kubernetes ingress nginx vs traefik?"
        named = not rivals and any(m.kind is EntityKind.CONCEPT and m.technical for m in reading.mentions)
        asks = named and not reading.frameworks and reading.is_question and reading.words <= FRAGMENT
    else:
        asks = not reading.frameworks and bool(reading.concepts) and _TRADE_OFF.search(reading.text) is not None
    return surely(reading, Intent.CONCEPT, *Intent) if asks else None


_GOOD_FOR = re.compile(
    r"\bwhat(?:'s|s| is| are) (?:[\w-]+ ){1,3}(?:good |used |there )?for(?: anyway| in practice)?\W*(?:[.?!]|$)",
    re.IGNORECASE,
)
_TRADE_OFF = re.compile(r"\btrade[ -]?offs?\b", re.IGNORECASE)


@reads(names=NONE)
def asked_first(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what's an ORM, and do I need one for three tables?" as asking what that is."""
    if "and" not in words or (asked := _WHAT_AND.match(reading.text)) is None:
        return None
    first = next((m for m in reading.mentions if m.kind in (EntityKind.FEATURE, EntityKind.CONCEPT)), None)
    if first is None or first.refused or not asked[1].casefold().endswith(first.matched.casefold()):
        return None
    concepts = (first.entity_id,) if first.kind is EntityKind.CONCEPT else ()
    told = reading._replace(needs=(), concepts=concepts, mentions=(first,))
    return surely(told, Intent.CONCEPT, *Intent, aspect=None)


_WHAT_AND = re.compile(
    r"\W*(?:so |ok |hi |hey )?what(?:['’]?s| is| are) (?:an? |the )?([\w -]{2,25}?),? (?:and|&) "
    r"(?:do|does|would|should|when|why|how) ",
    re.IGNORECASE,
)


def defines(reading: Reading) -> bool:
    """Whether a text asks what a thing is, whatever was spoken of before."""
    return reading.intent is Intent.CONCEPT and _WHAT_IS_A.search(reading.text) is not None


_WHAT_IS_A = re.compile(
    r"\bwhat(?:['’]?s| is| are) an? |^\W*(?:(?:hi|hey|hello|so)\W+)*what(?:['’]?s| is) (?:the )?difference between ",
    re.IGNORECASE,
)


def _puzzling(reading: Reading) -> Mention | None:
    """Return the part that somebody does not understand: "I don't get middleware. Why does Flask need it?".

    It is named before the framework, in a clause of its own or alone after "what is".
    """
    part = next((m for m in reading.mentions if m.kind is EntityKind.FEATURE), None)
    name = next((m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK), None)
    if part is None or name is None or part.start > name.start:
        return None
    if _MEANS.search(reading.text):  # "what means dependency injection in FastAPI?"
        return part
    asked = _WHAT_IS.match(reading.text)
    if asked and asked[1].strip().casefold() == part.matched.casefold():
        return part
    return part if part.clause != name.clause and _PUZZLED.search(reading.text) else None


_WHAT_IS = re.compile(
    r"\W*(?:hi |hey |so |ok )?what(?:['’]?s| is| are) (?:a |an |the |this )?([\w -]{3,30})[,;:.?] ", re.I
)
_MEANS = re.compile(r"\bwhat (?:means?|(?:does|do) (?:\S+ ){1,4}mean)\b", re.IGNORECASE)
_PUZZLED = re.compile(
    r"\b(?:do not|don['’]?t|never) (?:really |quite )?(?:get|got|understand|understood|grok)\b|\bconfused by\b",
    re.IGNORECASE,
)


def tells_of_project(reading: Reading) -> bool:
    """Whether a text says what is to be built: "it would be a JSON service"."""
    return not reading.is_question and _TO_BE.match(reading.text) is not None


_TO_BE = re.compile(r"\W*(?:\w+ )?(?:it|this|that)(?:['’]ll| will| would|['’]d| should| must) be an? ", re.IGNORECASE)
