"""What is wanted, and how sure we are: a linear matcher, learnt from labelled phrasings by ``fitting.fit``.

It takes any ``{intent: [phrases]}`` and knows nothing of frameworks. A text becomes roots of words,
pairs of neighbours, pairs with one word between, runs of letters of its words, and counts (words
that start with #), weighted by rarity. Reading it is then the sum of a few dozen rows of weights.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, repeat
from operator import add
from typing import Any, NamedTuple

import numpy as np

from bot.understand.text.words import root
from bot.understand.thresholds import KINDS

Array = np.ndarray[Any, np.dtype[Any]]

# The first rows stand for unseen features, one for each kind; one more adds nothing but a little length.
WORD, PAIR, SKIP, LETTERS, COUNT, NOTHING, FIRST = range(7)
# Word numbers: 0 for one never seen; a text stands between these two; seen words come after.
BEGIN, END, SEEN = 1, 2, 3
# A pair of words is the number of the first times this, and that of the second.
WIDE = 1 << 20
TINY = 1e-9  # so that a kind without features has a length

_WEIGHTS = tuple(KINDS.values())
# The scores of more intents than these are added up by NumPy, of fewer without the cost of calling it.
_FEW = 40
_OPENS = BEGIN * WIDE  # the beginning of a text as the first of a pair
# Softmax temperature of the guide's options, which have too few phrasings for weights of their own.
_TEMPERATURE = 0.13
# The runs of letters that are looked at: from two to four.
_GRAMS = range(2, 5)
# So many forms of words are remembered, of words up to so many letters; any others are worked out each time. The
# letters of a longer word are looked at up to there.
_MOST_REMEMBERED, _LONGEST = 50_000, 40


class Form(NamedTuple):
    """A word to the matcher: its number, its own row, those of its letters, and its number as the first of a pair."""

    number: int
    row: int
    letters: tuple[int, ...]
    first: int = 0


@dataclass(frozen=True, slots=True)
class Matcher:
    """A fitted matcher.

    ``roots`` maps the roots learnt from to their forms, ``forms`` the words met since. ``pairs`` and ``skips`` map two
    word numbers to a row, ``grams`` a run of letters, ``counts`` a count. ``table`` (rows x (intents + 1)) holds what a
    row adds to each intent, and last what it adds to the squared length of its kind: they are looked up together.
    """

    intents: tuple[str, ...]
    roots: Mapping[str, Form]
    pairs: Mapping[int, int]
    skips: Mapping[int, int]
    grams: Mapping[str, int]
    counts: Mapping[str, int]
    table: Array
    forms: dict[str, Form] = field(default_factory=dict, repr=False, compare=False)

    def scores(self, words: Sequence[str]) -> dict[str, float]:
        """Return a score for every intent: about 1 for its own phrases, about 0 for no evidence."""
        return dict(zip(self.intents, self.heard([words])[0], strict=True))

    def heard(self, texts: Sequence[Sequence[str]]) -> list[list[float]]:
        """Return the score of each intent, in their order, for each of the texts (one or more)."""
        rows: list[int] = []
        kinds: list[int] = []  # where the rows of each kind of each text start
        for words in texts:
            for found in self._rows(words):
                kinds.append(len(rows))
                rows.append(NOTHING)  # so that no kind is empty
                rows += found
        sums = np.add.reduceat(self.table.take(rows, 0), kinds)
        if len(self.intents) > _FEW:
            scaled = sums[:, :-1] * (_WEIGHTS * len(texts) / np.sqrt(sums[:, -1]))[:, None]
            scores: list[list[float]] = scaled.reshape(len(texts), len(_WEIGHTS), -1).sum(1).tolist()
            return scores
        listed = sums.tolist()
        return [_together(listed[at : at + len(_WEIGHTS)]) for at in range(0, len(listed), len(_WEIGHTS))]

    def loudest(self, texts: Sequence[Sequence[str]]) -> list[float]:
        """Return the highest score of each intent in any of the texts (one or more)."""
        return [max(several) for several in zip(*self.heard(texts), strict=True)]

    def _rows(self, words: Sequence[str]) -> tuple[Sequence[int], ...]:
        """Return the rows of a text's features, one list for each kind; what is said twice counts once."""
        known = self.forms
        spoken = [word for word in words if word[0] != "#"]
        counts = [self.counts.get(word, COUNT) for word in words if word[0] == "#"]
        if not spoken:
            return (), [self.pairs.get(_OPENS + END, PAIR)], (), (), counts
        forms = [known[word] if word in known else self._meet(word) for word in spoken]
        numbers, own, letters, firsts = zip(*forms, strict=True)
        near: Iterable[int] = map(add, (_OPENS, *firsts), (*numbers, END))
        far: Iterable[int] = map(add, (_OPENS, *firsts[:-1]), (*numbers[1:], END))
        if len(set(numbers)) < len(numbers):  # "host" and "hosting" are one; two words never seen are two
            told = {form.number or word: form for word, form in zip(spoken, forms, strict=True)}
            _, own, letters, _ = zip(*told.values(), strict=True)
            near, far = set(near), set(far)
        return (
            own,
            [*map(self.pairs.get, near, repeat(PAIR))],
            [*map(self.skips.get, far, repeat(SKIP))],
            [*chain.from_iterable(letters)],
            counts,
        )

    def _meet(self, word: str) -> Form:
        """Return the form of a word, by its root, and remember it."""
        bare = root(word)
        form = self.roots.get(bare)
        if form is None:
            form = Form(0, WORD, tuple([self.grams.get(gram, LETTERS) for gram in grams_of(bare)]))
        if len(word) <= _LONGEST and len(self.forms) < _MOST_REMEMBERED:
            self.forms[word] = form
        return form


def _together(sums: Sequence[Sequence[float]]) -> list[float]:
    """Return the scores of a text: what its kinds add up to, each made as long as its weight."""
    words, pairs, skips, letters, counts = [
        weight / math.sqrt(kind[-1]) for weight, kind in zip(_WEIGHTS, sums, strict=True)
    ]
    scores = [words * a + pairs * b + skips * c + letters * d + counts * e for a, b, c, d, e in zip(*sums, strict=True)]
    return scores[:-1]


@lru_cache(maxsize=16_384)
def grams_of(word: str) -> tuple[str, ...]:
    """Return the runs of two to four letters of a word, its ends marked; of a mask or number none."""
    marked = f"_{word[:_LONGEST]}_"
    sizes = _GRAMS if word.isalpha() else ()
    return tuple([marked[at : at + size] for size in sizes for at in range(len(marked) - size + 1)])


def confidences(scores: Mapping[str, float]) -> dict[str, float]:
    """Return scores as shares that sum to 1 (softmax), best first."""
    top = max(scores.values())
    powers = {intent: math.exp((score - top) / _TEMPERATURE) for intent, score in scores.items()}
    whole = sum(powers.values())
    return dict(sorted(((intent, power / whole) for intent, power in powers.items()), key=lambda item: -item[1]))


def telling_words(phrases: Mapping[str, Sequence[Sequence[str]]]) -> dict[str, frozenset[str]]:
    """Return the words that tell each intent: as frequent in its phrases as in all others together, or more.

    Each intent's phrases count alike, however many they are.
    """
    shares = {
        intent: {word: count / len(several) for word, count in Counter(chain.from_iterable(map(set, several))).items()}
        for intent, several in phrases.items()
    }
    whole: defaultdict[str, float] = defaultdict(float)
    for found in shares.values():
        for word, share in found.items():
            whole[word] += share
    return {
        intent: frozenset(word for word, share in found.items() if 2 * share >= whole[word] and word[0] not in "#{")
        for intent, found in shares.items()
    }
