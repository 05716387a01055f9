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
from bot.domain.question import EntityKind, Mention
from bot.understand.text.normalise import words_of
from bot.understand.text.words import content, root, stem
from bot.understand.thresholds import CORE, NEARBY, NEARBY_SHARE, RAREST, SHARED, STRANGE


class Near(NamedTuple):
    """A concept that shares words with a text: how much they weigh, how many, and which share of the text's weight."""

    concept_id: str
    weight: float
    words: int
    share: float


class Sentence(NamedTuple):
    """A sentence on record of a notion, and which share of a text's weight the words have that it holds."""

    notion: str
    sentence: str
    share: float


class Searched:
    """What a catalog holds, to be searched by words; arranged when it is first asked, and not kept."""

    def __init__(self, catalog: Catalog) -> None:
        """Keep the catalog, whose practices and notions common to all frameworks are searched."""
        self._catalog = catalog

    def __getstate__(self) -> Catalog:
        """Return what is kept of it: the catalog alone."""
        return self._catalog

    def __setstate__(self, catalog: Catalog) -> None:
        """Take up what was kept."""
        self._catalog = catalog


class Notes(Searched):
    """What is on record of each practice."""

    @cached_property
    def _searched(self) -> Sequence[Concept]:
        concepts = self._catalog.concepts.values()  # but errors, which go by their message
        return [one for one in concepts if (one.practice or one.general) and not (one.error or one.circumstance)]

    @cached_property
    def _cores(self) -> Mapping[str, frozenset[str]]:
        """The words that nearly all names of a concept hold: a text without them is of something else."""
        return {one.id: core for one in self._searched if (core := _core(one))}

    @cached_property
    def _told(self) -> Mapping[str, Mapping[str, float]]:
        """How much each word tells of each concept that it occurs with, by word and concept."""
        searched = self._searched
        counted = {concept.id: _counted(concept) for concept in searched}
        occurs = Counter(word for counts in counted.values() for word in counts)
        told: defaultdict[str, dict[str, float]] = defaultdict(dict)
        rarest = math.log((len(searched) + 1) / 1.5)
        for concept_id, counts in counted.items():
            for word, count in counts.items():
                rarity = RAREST * math.log((len(searched) + 1) / (occurs[word] + 0.5)) / rarest
                told[word][concept_id] = 2 * rarity * count / (count + 1)
        return told

    @cached_property
    def coded(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Of which practice and framework the names in code are that the notes hold, where few practices hold them."""
        found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for concept_id, there in self._catalog.practice.items():
            for framework_id, known in there.items():
                for name in dict.fromkeys(CODED.findall(known.sentence)):
                    found[name.lower()].append((concept_id, framework_id))
        return {name: places for name, places in found.items() if len({one for one, _ in places}) <= _SHARED}

    def nearest(self, words: Collection[str]) -> Near | None:
        """Return the concept that shares most with ``words`` (roots), None when none shares any."""
        found: defaultdict[str, dict[str, float]] = defaultdict(dict)
        whole = 0.0
        for word in words:
            told = self._told.get(word, {})
            whole += self._weight_of(word)
            for concept_id, weight in told.items():
                found[concept_id][word] = weight
        if not found:
            return None
        cores = self._cores if len(words) > _SHORT else {}
        weights = {
            concept_id: sum(shared.values())
            for concept_id, shared in found.items()
            if concept_id not in cores or not cores[concept_id].isdisjoint(shared)
        }
        if not weights:
            return None
        best = max(weights, key=lambda one: (weights[one], one))
        return Near(best, weights[best], len(found[best]), weights[best] / whole)

    def near(self, words: Collection[str], framework: str) -> tuple[str, ...]:
        """Return the practices on record of a framework that share some rare word with ``words``, two at most."""
        weights: defaultdict[str, float] = defaultdict(float)
        least = max(NEARBY, NEARBY_SHARE * sum(map(self._weight_of, words)))
        for word in words:
            for concept_id, weight in self._told.get(word, {}).items():
                if framework in self._catalog.practice.get(concept_id, ()):
                    weights[concept_id] += weight
        best = sorted(weights, key=lambda one: (-weights[one], one))[:_TOPICS]
        return tuple(one for one in best if weights[one] >= least)

    def is_there(self, concept_id: str, framework: str) -> bool:
        """Whether a practice is on record of a framework."""
        return framework in self._catalog.practice.get(concept_id, ())

    def is_named(self, concept_id: str, words: Collection[str]) -> bool:
        """Whether one of ``words`` (roots) stands in the name of a concept."""
        return not frozenset(roots_of(self._catalog.concepts[concept_id].name)).isdisjoint(words)

    def is_name(self, mention: Mention) -> bool:
        """Whether a part is mentioned by its name, or a word of that: "admin", and not "SSO"."""
        features = self._catalog.features
        named = mention.kind is EntityKind.FEATURE and mention.entity_id in features
        return named and mention.matched.casefold() in features[mention.entity_id].name.casefold()

    def weight(self, concept_id: str, words: Collection[str]) -> float:
        """Return how much a concept shares with ``words`` (roots)."""
        return sum(self._told.get(word, {}).get(concept_id, 0.0) for word in words)

    def holds(self, word: str) -> bool:
        """Whether a word, in any of its forms, stands in what is on record of a practice."""
        return root(stem(word)) in self._told

    def is_told(self, concepts: Sequence[str], *, practised: bool = True) -> bool:
        """Whether one of the notions named is told of a framework itself: no nearer one is looked for.

        Those that are a practice count only where ``practised``.
        """
        named = [self._catalog.concepts[one] for one in concepts]
        return any(practised if one.practice else one.general or one.id in self._catalog.practice for one in named)

    def are_errors(self, concepts: Sequence[str]) -> bool:
        """Whether concepts (one or more) are messages of a machine."""
        return bool(concepts) and all(self._catalog.concepts[one].error for one in concepts)

    def is_apart(self, kin: Sequence[str]) -> bool:
        """Whether what is named beside our frameworks is more than an add-on of one."""
        return not all(self._catalog.kin[one].addon for one in kin)

    def sentence(self, words: Collection[str], state: DialogueState) -> Sentence | None:
        """Return the sentence on record of the notion spoken of last that shares most with ``words``; None if none."""
        catalog, best, most = self._catalog, None, SHARED
        whole = sum(map(self._weight_of, words))
        for notion in [catalog.concepts[one] for one in state.notions]:
            there = catalog.practice.get(notion.id, {})
            texts = [*(there[one].sentence for one in state.frameworks if one in there), notion.advice, notion.answer]
            named = frozenset(roots_of(notion.name))
            for sentence in [one for text in texts for one in _SENTENCES.split(text)]:
                shared = frozenset(roots_of(sentence)).intersection(words) - named
                weight = sum(map(self._weight_of, shared))
                if weight > most:
                    best, most = Sentence(notion.id, sentence, weight / whole), weight
        return best

    def _weight_of(self, word: str) -> float:
        """Return how much a word (a root) tells at most."""
        return max(self._told.get(word, {}).values(), default=STRANGE)


# Names in code, as no English is written; one that more practices hold tells of none.
CODED = re.compile(r"(?<![\w/.-])[A-Za-z]+(?:_[A-Za-z]+)+\b(?![/-])|\b(?:[A-Z][a-z]+){2,}\b")
_SHARED = 4
_MANY = 20  # of fewer names none is the core
_SHORT = 2  # a word or two go on about what was spoken of
_TOPICS = 2  # so many are offered where nothing answers
_SENTENCES = re.compile(r"(?<=[.!?]) +(?=[A-Z])")


def _counted(concept: Concept) -> Mapping[str, float]:
    """Return how often each word tells of a concept: in its names (the first one twice), and in what is said of it."""
    names = Counter(word for name in (concept.name, *concept.synonyms) for word in set(roots_of(name)))
    counts: Counter[str] = Counter()
    for word, times in names.items():
        counts[word] = 1 + math.log(times)  # type: ignore[assignment]  # weights, not counts
    for word in set(roots_of(concept.name)):
        counts[word] += 1
    for word in set(roots_of(f"{concept.answer} {concept.advice}")):
        counts[word] += 0.7  # type: ignore[assignment]
    return counts


def _core(concept: Concept) -> frozenset[str]:
    """Return the words that stand in most names of a concept that has many."""
    names = Counter(word for name in concept.synonyms for word in set(roots_of(name)))
    least = CORE * len(concept.synonyms)
    return frozenset(word for word, times in names.items() if times >= least and len(concept.synonyms) >= _MANY)


def roots_of(text: str) -> Sequence[str]:
    """Return the roots of a text's words that are not of grammar."""
    return [root(word) for word in content(tuple(map(stem, words_of(text)))) if len(word) > 1]
