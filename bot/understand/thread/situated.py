"""A fact that is told in a thread, or of what runs, read as asking for the notion that is of help in it.

"Yesterday one page ran four hundred queries" asks nothing and names nothing; a colleague would say what to do about it.
What a text asks for outright, or names, is left as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, SITUATION, EntityKind, Intent, Mention, Reading
from bot.understand.reading.recall import OF_THE_TRADE, roots_asked
from bot.understand.reading.situation import Likely, Situations
from bot.understand.reading.troubles import LEAVING, surely, unread
from bot.understand.text.mend import Word
from bot.understand.text.words import root, stem
from bot.understand.thresholds import (
    FRAGMENT,
    SETTLED,
    SITUATION_ASKED,
    SITUATION_FEW_WORDS,
    SITUATION_OFFERED,
    SITUATION_SURE,
    SITUATION_SURER,
)


def situated(
    reading: Reading, words: Sequence[Word], found: Sequence[Mention], state: DialogueState, situations: Situations
) -> Reading:
    """Return a fact as asking for the notion near to it, or, of what nothing reads, with several.

    It is told in a thread, or, in a text that opens one, of the framework that somebody uses.
    """
    is_unread = reading.intent is Intent.OUT_OF_SCOPE
    used = _used(reading, words, found) if not (state.intent or state.asked) else None
    if used is None and not (_may_be_one(reading, found, state) and (is_unread or _is_guessed(reading, found))):
        return reading
    told = [word for word in roots_asked(found, words) if not (word.isdigit() or (used and word in _OPENING))]
    likely = situations.likely(told) if len(told) >= _LEAST else ()
    if not likely or likely[0].concept_id in (*state.notions, *reading.concepts[:1]):
        return reading
    best, asks = likely[0], reading.aspect == FAULT or _ASKS.search(reading.text) is not None
    if best.sureness >= (SITUATION_ASKED if asks else SITUATION_SURE if is_unread or used else SITUATION_SURER):
        return _helped_by(reading, found, (used,) if used else _spoken_of(state), likely)
    held = used is None and any(mention.kind is EntityKind.FRAMEWORK for mention in found)  # "Django sounds heavy"
    may_be_offered = is_unread and not (asks or held) and (used or state.intent) is not None
    if may_be_offered and best.sureness >= (SITUATION_OFFERED if best.words > _LEAST else SITUATION_FEW_WORDS):
        near = dict.fromkeys((*reading.near[: reading.is_near], *(one.concept_id for one in likely)))
        kept = tuple(one for one in near if one not in state.notions)[:_OFFERED]
        return unread(reading, (used,) if used else ())._replace(aspect=SITUATION, near=kept, is_near=False)
    return reading


_OFFERED = 3
# A fact has so many words that tell something.
_LEAST = 2


def _may_be_one(reading: Reading, found: Sequence[Mention], state: DialogueState) -> bool:
    """Whether a text goes on in a thread about those spoken of, and is not answered by a rule."""
    if not (state.intent or state.asked) or state.guide is not None or reading.kin or reading.language:
        return False
    goes_on = state.intent in (None, Intent.CONCEPT)  # about nobody yet, or about what was just told
    if goes_on and (_ASKS.search(reading.text) or reading.recalled is not None):
        return False
    if reading.intent is Intent.OUT_OF_SCOPE and reading.is_follow_up and reading.confidence >= SETTLED:
        return False
    named = [mention for mention in found if mention.kind is EntityKind.FRAMEWORK]
    unread = reading.intent is Intent.OUT_OF_SCOPE  # "we can't find people who know Pyramid" gives up nobody
    return all(one.entity_id in state.frameworks and (unread or not one.refused) for one in named)


def _used(reading: Reading, words: Sequence[Word], found: Sequence[Mention]) -> str | None:
    """Return the one framework of which a text says that it is used, and tells something; None if it asks or wishes."""
    named = [mention for mention in found if mention.kind is EntityKind.FRAMEWORK]
    if len(named) != 1 or named[0].kin or reading.kin or reading.language or reading.words <= FRAGMENT:
        return None
    if (
        reading.intent not in (_GUESSED - {Intent.CONCEPT} | {Intent.OUT_OF_SCOPE})
        or reading.tools
        or reading.is_partial
    ):
        return None
    asks = _ASKS.search(reading.text) or _ASKS_OR_WISHES.search(reading.text) or _MUST.search(reading.text)
    meant = {word.meant for word in words}
    if asks or not LEAVING.isdisjoint(meant) or not _CHOOSES.isdisjoint(meant):
        return None
    before = [word.meant for word in words[max(0, named[0].start - _BEFORE) : named[0].start]]
    uses = not _USING.isdisjoint(before) or (named[0].start < _BEFORE and "we" in meant)  # "Tornado question: we have"
    return named[0].entity_id if uses and "know" not in before else None


_BEFORE = 4
_USING = frozenset("we our my us run runs running use uses using have maintain inherited".split())
_CHOOSES = frozenset(
    "choose choosing pick picking consider considering evaluating think thinking plan planning start starting learn "
    "learning new build building like love hate prefer best good right fit fits move moving migrate migrating port "
    "rewrite rewriting upgrade upgrading".split()
)
_OPENING = OF_THE_TRADE | frozenset(map(root, map(stem, "run use have service shop api maintain".split())))


def _is_guessed(reading: Reading, found: Sequence[Mention]) -> bool:
    """Whether what was read is a guess: something is told, at some length, of no framework, and nothing is wished."""
    if reading.choice is not None or any(mention.kind is EntityKind.FRAMEWORK for mention in found):
        return False
    if reading.intent not in _GUESSED or reading.words <= FRAGMENT or reading.recalled is not None or reading.tools:
        return False
    if _ASKS.search(reading.text) or _ASKS_OR_WISHES.search(reading.text):
        return False
    said = any(need.because is None for need in reading.needs)  # "a payment must never run twice" names no part
    return not (said and _MUST.search(reading.text))


_GUESSED = frozenset(
    (Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.FEATURE_CHECK, Intent.COMPARE, Intent.DESCRIBE, Intent.CONCEPT)
)
_MUST = re.compile(r"\bmust\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|but|so|ok|hm+|btw|hi|hey)\W+)*"
    r"(?:what(?! if)|which|who|how|why|where|is|are|does|do|did|can|could|should|would|will)\b"
    r"|\b(?:does|do|is|are|can|will) (?:it|they|that|this|you|there)\b|\bhow (?:do|does|can|could|should|to)\b",
    re.IGNORECASE,
)
_ASKS_OR_WISHES = re.compile(
    r"\?|^\W*(?:(?:and|but|so|ok|hm+|of these|of those)\W+)*(?:what|which|who|how|why|when|where|is|are|does|do|did|can"
    r"|could|should|would|if|with|only|one|first|second|besides|scratch|sum|show|tell|give|list|compare)\b"
    r"|\b(?:needs?|should|wants?|prefer\w*|require\w*|(?:would|['’]d) (?:like|rather)|recommend\w*|suggest\w*"
    r"|ha(?:s|ve) to|forg[eo]t\w*|rule|no-go|not? allowed|can(?:not|['’]?t) (?:use|install|have)|please|pls"
    r"|which of|any of|(?:the|that|which) (?:first|second|third|last|other)? ?ones?|frameworks?|instead|without|zero"
    r"|better|faster|easier|simpler|less)\b",
    re.IGNORECASE,
)


def _spoken_of(state: DialogueState) -> tuple[str, ...]:
    """Return the frameworks that a thread is about: those spoken of, or the one that was advised."""
    return state.shown[:1] if state.intent is Intent.RECOMMEND else state.frameworks


def _helped_by(reading: Reading, found: Sequence[Mention], there: tuple[str, ...], likely: Sequence[Likely]) -> Reading:
    """Return a reading as asking for the first of what is likely, told of those ``there``; the next is offered."""
    first, *others = [one.concept_id for one in likely]
    kept = tuple(m for m in found if m.kind is EntityKind.FRAMEWORK)
    told = reading._replace(
        frameworks=there,
        refused=(),
        needs=(),
        concepts=(first,),
        mentions=kept,
        near=tuple(others[:1]),
        is_follow_up=True,
        recalled=None,
    )
    return surely(told, Intent.CONCEPT, *Intent, aspect=SITUATION)
