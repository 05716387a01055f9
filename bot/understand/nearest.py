"""Which practice or notion a text is nearest to, by the words it shares with what is on record of each.

Names and synonyms find what is called by its name; a story about it ("when I upload files of 2 GB the memory goes up")
uses the same words in another order. They are weighed as in BM25 (Robertson and Zaragoza 2009): a rare word tells
more, and one that occurs again tells less each time.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from bot.domain.catalog import Catalog, Concept
from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, HOW_TO, EntityKind, Intent, Mention, Reading
from bot.understand.leaning import ADVISED, focus
from bot.understand.mend import Word
from bot.understand.normalise import words_of
from bot.understand.thresholds import (
    FRAGMENT,
    NEAR,
    NEAR_SHARE,
    NEAR_SHORT,
    NEAR_STORY,
    NEAR_WHOLE,
    NEAR_WORDS,
    NEAREST,
    NEAREST_BY_FAR,
    OUTDONE,
    SHARED,
    SURELY_NEAREST,
)
from bot.understand.troubles import surely
from bot.understand.words import content, root, stem


class Near(NamedTuple):
    """A concept that shares words with a text: how much they weigh, how many, and which share of the text's weight."""

    concept_id: str
    weight: float
    words: int
    share: float


class Notes:
    """What is on record of each practice, to be searched by words; arranged when it is first asked."""

    def __init__(self, catalog: Catalog) -> None:
        """Keep the catalog, whose practices and notions common to all frameworks are searched."""
        self._catalog = catalog

    def __getstate__(self) -> Catalog:
        """Return what is kept of it: the catalog alone."""
        return self._catalog

    def __setstate__(self, catalog: Catalog) -> None:
        """Take up what was kept."""
        self._catalog = catalog

    @cached_property
    def _told(self) -> Mapping[str, Mapping[str, float]]:
        """How much each word tells of each concept that it occurs with, by word and concept."""
        searched = [one for one in self._catalog.concepts.values() if one.practice or one.general]
        counted = {concept.id: _counted(concept) for concept in searched}
        occurs = Counter(word for counts in counted.values() for word in counts)
        told: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for concept_id, counts in counted.items():
            for word, count in counts.items():
                rarity = math.log((len(searched) + 1) / (occurs[word] + 0.5))
                told[word][concept_id] = 2 * rarity * count / (count + 1)
        return told

    @cached_property
    def _strange(self) -> float:
        """What a word that occurs nowhere counts for: half of the rarest one's weight."""
        return math.log(2 * len(self._catalog.concepts) + 2) / 2

    def nearest(self, words: Collection[str]) -> Near | None:
        """Return the concept that shares most with ``words`` (roots), None when none shares any."""
        found: defaultdict[str, dict[str, float]] = defaultdict(dict)
        whole = 0.0
        for word in words:
            told = self._told.get(word, {})
            whole += max(told.values(), default=self._strange)
            for concept_id, weight in told.items():
                found[concept_id][word] = weight
        if not found:
            return None
        weights = {concept_id: sum(shared.values()) for concept_id, shared in found.items()}
        best = max(weights, key=lambda one: (weights[one], one))
        return Near(best, weights[best], len(found[best]), weights[best] / whole)

    def weight(self, concept_id: str, words: Collection[str]) -> float:
        """Return how much a concept shares with ``words`` (roots)."""
        return sum(self._told.get(word, {}).get(concept_id, 0.0) for word in words)

    def is_told(self, concepts: Sequence[str], *, practised: bool = True) -> bool:
        """Whether one of the notions named is told of a framework itself: no nearer one is looked for.

        Those that are a practice count only where ``practised``.
        """
        named = [self._catalog.concepts[one] for one in concepts]
        return any(practised if one.practice else one.general or one.id in self._catalog.practice for one in named)

    def is_apart(self, kin: Sequence[str]) -> bool:
        """Whether what is named beside our frameworks is more than an add-on of one."""
        return not all(self._catalog.kin[one].addon for one in kin)

    def sentence(self, words: Collection[str], state: DialogueState) -> str | None:
        """Return the sentence on record of the notion spoken of last that shares most with ``words``; None if none."""
        catalog, best, most = self._catalog, None, SHARED
        for notion in [catalog.concepts[one] for one in state.notions]:
            there = catalog.practice.get(notion.id, {})
            texts = [notion.answer, notion.advice, *(there[one].sentence for one in state.frameworks if one in there)]
            named = frozenset(_stems(notion.name))
            for sentence in [one for text in texts for one in _SENTENCES.split(text)]:
                shared = frozenset(_stems(sentence)).intersection(words) - named
                weight = sum(max(self._told.get(word, {}).values(), default=self._strange) for word in shared)
                if weight > most:
                    best, most = sentence, weight
        return best


_SENTENCES = re.compile(r"(?<=[.!?]) +(?=[A-Z])")


def _counted(concept: Concept) -> Mapping[str, float]:
    """Return how often each word tells of a concept: in its names (the first one twice), and in what is said of it."""
    names = Counter(word for name in (concept.name, *concept.synonyms) for word in set(_stems(name)))
    counts: Counter[str] = Counter()
    for word, times in names.items():
        counts[word] = 1 + math.log(times)  # type: ignore[assignment]  # weights, not counts
    for word in set(_stems(concept.name)):
        counts[word] += 1
    for word in set(_stems(f"{concept.answer} {concept.advice}")):
        counts[word] += 0.7  # type: ignore[assignment]
    return counts


def _stems(text: str) -> Sequence[str]:
    """Return the roots of a text's words that are not of grammar."""
    return [root(word) for word in content(tuple(map(stem, words_of(text)))) if len(word) > 1]


def recalled(
    reading: Reading,
    words: Sequence[Word],
    found: Sequence[Mention],
    state: DialogueState,
    notes: Notes,
    owners: Sequence[str] = (),
) -> Reading:
    """Read a story or question that nothing names as asking of the practice that it shares most words with.

    ``found`` is all that the text names, also what was taken for plain English: "env variables in Quart"; ``owners``
    are those whose own names stand in it, where none is named.
    """
    named = any(mention.kind is EntityKind.FRAMEWORK for mention in reading.mentions)
    goes_on = reading.intent is Intent.COMPARE and reading.is_follow_up and reading.aspect is None and not named
    if reading.matters or reading.aspect == FAULT or state.guide is not None or notes.is_apart(reading.kin):
        return reading
    if not (goes_on or reading.intent in (_OWNED if owners else _OPEN)):
        return reading
    unread = reading.intent is Intent.OUT_OF_SCOPE
    plainly = tuple(dict.fromkeys(m.entity_id for m in found if m.kind is EntityKind.FRAMEWORK)) if unread else ()
    ids = reading.frameworks or reading.refused or plainly or tuple(owners) or focus(state)
    plainly = plainly or tuple(owners)
    if (len(ids) != 1 and not goes_on) or (reading.refused and _is_wished(reading)):
        return reading
    if not owners and _is_answered(
        reading, frozenset(one for word in words for one in (word.typed, word.meant)), state, notes
    ):
        return reading
    asked = _asked(found, words)
    near = notes.nearest(asked)
    told = near is not None and near.concept_id in _WITH.get(reading.aspect, ())
    if near is not None and reading.intent is Intent.CONCEPT and notes.is_told(reading.concepts):
        told = near.weight < max(NEAREST, OUTDONE * notes.weight(reading.concepts[0], asked))
    close = near is not None and bool(owners) and _is_owned(near)
    if near is None or told or near.concept_id in state.notions or not (close or _is_near(near, reading, plainly)):
        tells = unread and bool(state.notions) and not ids[1:] and not plainly
        return reading._replace(recalled=notes.sentence(asked, state)) if tells else reading
    kept = tuple(m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK or m.entity_id == near.concept_id)
    about = reading._replace(frameworks=ids, refused=(), needs=(), concepts=(near.concept_id,), mentions=kept, kin=())
    leans = not (reading.frameworks or reading.refused or plainly)
    return surely(about._replace(is_follow_up=leans), Intent.CONCEPT, *Intent, aspect=None)


def _is_owned(near: Near) -> bool:
    """Whether a concept is near enough to a text that is known to be about work."""
    return near.weight >= NEAR_SHORT and near.words >= NEAR_WORDS and near.share >= NEAR_SHARE


def _is_near(near: Near, reading: Reading, plainly: Sequence[str]) -> bool:
    """Whether what a text shares with a concept outdoes what it was read as."""
    if reading.kin and near.weight < SURELY_NEAREST:  # the add-on is introduced
        return False
    said = any(need.because is None for need in reading.needs)
    if near.weight >= SURELY_NEAREST and near.share >= NEAR_STORY and reading.intent is Intent.RECOMMEND:
        return True
    if near.words < NEAR_WORDS or near.share < NEAR_SHARE:
        return False
    names = bool(reading.frameworks or plainly)
    compared = reading.intent is Intent.COMPARE
    if near.share >= NEAR_WHOLE and names and not compared and reading.words <= 2 * FRAGMENT:  # it says little else
        sure = said or reading.intent is Intent.RECOMMEND or reading.aspect in ("upkeep", HOW_TO)
        least = NEAREST_BY_FAR if sure else NEAR_SHORT
        return near.weight >= (least if reading.aspect in (None, "deploy", "upkeep", HOW_TO) else NEAREST)
    if reading.intent is Intent.OUT_OF_SCOPE:
        return near.weight >= (SURELY_NEAREST if plainly else NEAR)  # "a wine bottle for the boss"
    whole = near.share >= NEAR_WHOLE and reading.aspect is None and not compared
    if whole and not names:
        return near.weight >= NEAR
    return near.weight >= (NEAREST if reading.aspect is None else SURELY_NEAREST)


def _is_answered(reading: Reading, words: Collection[str], state: DialogueState, notes: Notes) -> bool:
    """Whether what a text was read as is what it says: it names a part, wants a choice, code or an aspect."""
    said = any(need.because is None for need in reading.needs)
    match reading.intent:
        case Intent.FEATURE_CHECK:
            return (said and _HOW.isdisjoint(words)) or _WHETHER.match(reading.text) is not None
        case Intent.RECOMMEND:
            goes_on = not reading.frameworks and (state.intent in ADVISED or bool(state.wish))
            goes_on = goes_on and (said or not reading.is_question)
            return goes_on or not _CHOOSES.isdisjoint(words)
        case Intent.EXAMPLE:
            brief = reading.words <= 2 * FRAGMENT
            return not _SHOWN.isdisjoint(words) or (brief and notes.is_told(reading.concepts, practised=False))
        case Intent.DESCRIBE:
            meant = reading.aspect in (None, "upkeep") and _WHAT_IS.match(reading.text) is not None
            return meant or reading.aspect not in _VAGUE
        case Intent.CONCEPT:
            return not reading.concepts
    return False


def _is_wished(reading: Reading) -> bool:
    """Whether something is wished without what was refused: "OpenAPI, no Django", "checked bodies, no Pydantic"."""
    named = any(mention.kind is EntityKind.FRAMEWORK for mention in reading.mentions)
    return bool(reading.frameworks) or not named or any(need.because is None for need in reading.needs)


# Readings that may have missed what was asked.
_OPEN = frozenset(
    (Intent.RECOMMEND, Intent.DESCRIBE, Intent.EXAMPLE, Intent.OUT_OF_SCOPE, Intent.FEATURE_CHECK, Intent.CONCEPT)
)
# And those of a text in which something of a framework is named, and not the framework.
_OWNED = _OPEN | {Intent.GUIDE, Intent.FIND_BY_FEATURE, Intent.LIST, Intent.COMPARE}
# Aspects that much is read as which asks for something else ("what is wrong?").
_VAGUE = frozenset((None, "drawbacks", "best_for", "strengths", "upkeep", "deploy"))
# What is told with an aspect of a framework anyhow.
_WITH: Mapping[str | None, Collection[str]] = {
    "deploy": (
        "docker_image", "on_windows", "which_worker", "how_many_workers", "websockets_serverless", "hosting_cost"
    ),
    "upkeep": ("upgrade_steps",),
}  # fmt: skip
_CHOOSES = frozenset(
    "which recommend recommendation suggest pick choose choosing choice best better alternative alternatives instead "
    "framework frameworks fits fit switch rewrite rewriting rewritten replace replacing regret regrets leave "
    "move".split()
)
_HOW = frozenset("how where what".split())
_WHETHER = re.compile(
    r"\W*(?:(?:hi|hey|so|and|ok|but)\W+)*(?:can|could|does|do|did|is|are|has|have|will|would|isn['’]?t|doesn['’]?t)\b",
    re.I,
)
_WHAT_IS = re.compile(r"\W*(?:so |and )?what(?:['’]?s| is)\b(?! the (?:right|best|proper|clean|usual) )", re.IGNORECASE)
_SHOWN = frozenset(
    "code example examples snippet sample show demo scaffold skeleton boilerplate minimal template starter".split()
)


def _asked(found: Sequence[Mention], words: Sequence[Word]) -> tuple[str, ...]:
    """Return the roots of the words that tell something, without names of frameworks, each once."""
    named = {
        place
        for mention in found
        if mention.kind is EntityKind.FRAMEWORK
        for place in range(mention.start, mention.end)
    }
    told = [
        root(stem(word.meant))
        for place, word in enumerate(words)
        if place not in named and not word.is_grammar and len(word.meant) > 1
    ]
    return content(tuple(dict.fromkeys(told))) if told else ()
