"""Questions about work in a framework that were taken for questions about the framework, for want of a better reading.

"Why does FastAPI match /users/me to /users/{id}?" is no "why FastAPI?": half of its words are in no way of asking for a
description. Of 863 questions of ours that are labelled as descriptions this takes none that is one (2026-11-29).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.reading.people import FELT
from bot.understand.reading.troubles import unread
from bot.understand.text.mend import Word
from bot.understand.text.normalise import words_of
from bot.understand.text.words import root, stem
from bot.understand.thresholds import SETTLED

# So many words, and such a share of those that tell anything, are in no way of asking for a description; where a part
# is asked for a smaller share is enough: of 9,302 known ones that takes one that is out of scope, and no other.
_WORDS, _SHARE, _SHARE_OF_PART = 2, 0.6, 0.5
_OF_WORK = re.compile(
    r"(?:^|(?:(?<=\w)|(?<=\w\)))[.!?,;:])\W*+(?:(?:hi|hey|so|and|ok|but|guys|team|all)\W+)*"
    r"(?:how (?:do|can|could|should|to)\b|where (?:do|should|can|to)\b|when (?:does|should)\b|should (?:i|we)\b"
    r"|why (?:do|does|is|are|did|[\w.]+ gives?|[\w.]+ [\w.]+ is)\b|do (?:i|we) (?:need|have)\b"
    r"|in [\w.-]+,? (?:i|we) (?:want|need|have|try)\b"
    r"|is it (?:ok|okay|fine|safe|bad)\b|what happens\b"
    r"|what(?:['’]?s| is) the (?:right|best|proper|clean|usual) way\b)",
    re.IGNORECASE,
)
# "Does Django support composite keys?" asks for a part, whether we know it or not.
_OF_A_PART = re.compile(
    r"(?:^|(?:(?<=\w)|(?<=\w\)))[.!?,;:])\W*+(?:(?:hi|hey|so|and|ok|but)\W+)*(?:how (?:does|many|much|big|fast)\b"
    r"|(?:does|do|can|could|will|would|has|have) (?!you\b|i\b|we\b)[\w.-]+ (?:\w+ )?"
    r"(?:support|have|handle|allow|accept|work|store|save|offer|do|let|protect|come|know|use|speak|give)\b)",
    re.IGNORECASE,
)
# What is told with how a framework is kept up.
_UPGRADE = re.compile(r"\b(?:up(?:grad|dat)|migrat|move)\w*", re.IGNORECASE)
_ASPECTS = frozenset((None, "strengths", "drawbacks", "best_for", "upkeep", "learning"))


def describing(catalog: Catalog) -> frozenset[str]:
    """Return the roots of the words by which descriptions and their aspects are asked for."""
    phrasings = (catalog.intents[Intent.DESCRIBE], *catalog.aspects.values())
    return frozenset(root(stem(word)) for spec in phrasings for phrase in spec.phrases for word in words_of(phrase))


def overlooked(reading: Reading, words: Sequence[Word], found: Sequence[Mention], known: Collection[str]) -> Reading:
    """Return ``reading``; as not understood, if it is a description that overlooks most of what was said."""
    about = reading.intent is Intent.DESCRIBE and len(reading.frameworks) == 1 and reading.aspect in _ASPECTS
    if not about or reading.matters or reading.kin or (reading.is_follow_up and reading.confidence >= SETTLED):
        return reading
    part = not reading.is_follow_up and _OF_A_PART.search(reading.text) is not None
    if not (reading.is_follow_up or part or _OF_WORK.search(reading.text)):
        return reading
    if _UPGRADE.search(reading.text) or FELT.search(reading.text):
        return reading
    named = {at for mention in found for at in range(mention.start, mention.end) if _is_explained(mention, reading)}
    told = [root(word.meant) for at, word in enumerate(words) if at not in named and not word.is_grammar]
    strange = [word for word in told if word not in known]
    if len(strange) < _WORDS or len(strange) < (_SHARE_OF_PART if part else _SHARE) * len(told):
        return reading
    there = () if reading.is_follow_up else reading.frameworks
    return unread(reading, there)


def _is_explained(mention: Mention, reading: Reading) -> bool:
    """Whether what is named is the framework itself, or what its aspect is about ("is it hard to learn?")."""
    return mention.kind in (EntityKind.FRAMEWORK, EntityKind.QUALITY) or reading.aspect is not None
