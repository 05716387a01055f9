"""What a person tells of their situation, and which notion on record is of help in it.

"One page runs four hundred queries" names nothing and asks nothing, and yet calls for what is known of N+1 queries.
Each notion is known by its names, by what is said of it, and by what people tell who would be helped by it; a rare word
tells more, and a notion of many words is not preferred. Nothing here overrules what a text says outright.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from bot.domain.catalog import Concept
from bot.understand.reading.nearest import Searched, roots_of
from bot.understand.thresholds import SITUATION_LEAD, SITUATION_NOTES


class Likely(NamedTuple):
    """A notion that may help: how much of what a text tells it explains, and how far it leads the next one (0 to 1).

    ``words`` is how many of the text's words tell of it.
    """

    concept_id: str
    share: float
    lead: float
    words: int

    @property
    def sureness(self) -> float:
        """How sure it is that it helps: what explains much by many words and leads far is right oftener."""
        return self.share * (self.lead + SITUATION_LEAD) * self.words


class Situations(Searched):
    """What is told of each notion."""

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        """How much each word tells, by the number of notions that it occurs with."""
        occurs = Counter(word for counts in self._counted.values() for word in counts)
        whole = len(self._counted)
        return {word: math.sqrt(math.log(1 + (whole - n + 0.5) / (n + 0.5))) for word, n in occurs.items()}

    @cached_property
    def _counted(self) -> Mapping[str, Mapping[str, float]]:
        """How often each word occurs in what people tell of each notion, in its names, and in what is said of it."""
        told = self._catalog.situations
        known = [one for one in self._catalog.concepts.values() if not one.error]
        return {
            one.id: _counted(one, told.get(one.id, "").split(","))
            for one in known
            if one.practice or one.general or one.id in told
        }

    @cached_property
    def _told(self) -> Mapping[str, Sequence[tuple[str, float]]]:
        """How much each word tells of each notion."""
        told: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
        for concept_id, counts in self._counted.items():
            weights = {word: self._rarity[word] * (1 + 2 * math.log1p(count)) for word, count in counts.items()}
            length = math.sqrt(math.sqrt(sum(weight * weight for weight in weights.values())))
            for word, weight in weights.items():
                told[word].append((concept_id, weight / length))
        return told

    def likely(self, words: Collection[str]) -> Sequence[Likely]:
        """Return the notions that come nearest to ``words`` (roots), the nearest first, three at most."""
        found: defaultdict[str, float] = defaultdict(float)
        shared: Counter[str] = Counter()
        for word in words:
            for concept_id, weight in self._told.get(word, ()):
                found[concept_id] += weight
                shared[concept_id] += 1
        best = sorted(found, key=lambda one: (-found[one], one))[: _MOST + 1]
        strange = max(self._rarity.values(), default=0.0)
        whole = sum([self._rarity.get(word, strange) for word in words])
        return [
            Likely(one, found[one] / whole, 1 - (found[after] / found[one] if after else 0.0), shared[one])
            for one, after in zip(best[:_MOST], (*best[1:], ""), strict=False)
        ]


_MOST = 3


def _counted(concept: Concept, phrases: Iterable[str]) -> Mapping[str, float]:
    """Return how often each word tells of a notion."""
    counts: Counter[str] = Counter()
    for weight, texts in (
        (1.0, (*phrases, concept.name, *concept.synonyms)),
        (SITUATION_NOTES, (f"{concept.answer} {concept.advice}",)),
    ):
        for text in texts:
            for word in set(roots(text)):
                counts[word] += weight  # type: ignore[assignment]  # weights, not counts
    return counts


def roots(text: str) -> Sequence[str]:
    """Return the roots of a text's words that are no numbers and not of grammar."""
    return [word for word in roots_of(text) if not word.isdigit()]
