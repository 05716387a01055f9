"""What is wanted, and how sure we are: a linear matcher learnt from labelled phrasings.

It takes any ``{intent: [phrases]}`` and knows nothing of frameworks. Each phrase becomes
words, pairs of neighbours, pairs with one word between, letter triples and counts (words
that start with #), weighted by rarity; a ridge regression in closed form, one output an
intent, is folded into one row of weights for each feature, so that reading a text is the sum
of a few dozen rows.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    _Array = np.ndarray[Any, np.dtype[Any]]

# What each kind of feature counts for: words carry most, order parts "A or B" from "or A".
_KINDS = (("word", 1.0), ("pair", 0.8), ("skip", 0.45), ("letters", 0.5), ("count", 0.2))
# Ridge strength: with phrases of norm ~1.6 this leaves held-out phrases at 0.3-0.7 of a known one's score.
_RIDGE = 0.6
# When learning is exact enough (a score's error), and when to stop all the same.
_EXACT_ENOUGH, _MOST_STEPS = 1e-3, 60
# Softmax temperature: set so that on held-out phrases mean confidence equals accuracy (tests/evaluation).
_TEMPERATURE = 0.13


@dataclass(frozen=True, slots=True)
class Matcher:
    """A fitted matcher. ``weights`` maps a feature to one figure an intent; ``rarity`` to its idf."""

    intents: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]
    rarity: Mapping[str, float]
    unseen: float

    def scores(self, words: Sequence[str]) -> dict[str, float]:
        """Return a score for every intent: about 1 for its own phrases, about 0 for no evidence."""
        totals = [0.0] * len(self.intents)
        for feature, value in _vector(words, self.rarity, self.unseen):
            row = self.weights.get(feature)
            if row is not None:
                for index, weight in enumerate(row):
                    totals[index] += value * weight
        return dict(zip(self.intents, totals, strict=True))


def confidences(scores: Mapping[str, float]) -> dict[str, float]:
    """Return scores as shares that sum to 1 (softmax), best first."""
    top = max(scores.values())
    powers = {intent: math.exp((score - top) / _TEMPERATURE) for intent, score in scores.items()}
    whole = sum(powers.values())
    return dict(sorted(((intent, power / whole) for intent, power in powers.items()), key=lambda item: -item[1]))


def fit(phrases: Mapping[str, Iterable[Sequence[str]]]) -> Matcher:
    """Return the matcher of ``{intent: phrases}``, each phrase a sequence of words.

    Raises ValueError when there are fewer than two intents or one has no phrase.
    """
    import numpy as np  # learning alone needs it; a cached matcher starts without

    labelled = [(words, intent) for intent, several in phrases.items() for words in several]
    intents = tuple(phrases)
    share = Counter(intent for _, intent in labelled)
    if len(intents) < 2 or len(share) != len(intents):
        raise ValueError("a matcher needs two intents or more, each with a phrase")
    rarity, unseen = _rarity([words for words, _ in labelled])
    column = {feature: index for index, feature in enumerate(rarity)}
    rows = [[(column[feature], value) for feature, value in _vector(words, rarity, unseen)] for words, _ in labelled]
    # Each intent counts alike, however many phrases it has.
    even = len(labelled) / len(intents)
    ridge = np.array([[_RIDGE * (share[label] / even) ** 0.5] for _, label in labelled], dtype=np.float32)
    wanted = np.array([[float(intent == label) for intent in intents] for _, label in labelled], dtype=np.float32)
    matrix = _Sparse.of(rows, len(column))
    dual = _solve(lambda dual: matrix.times(matrix.transposed_times(dual)) + ridge * dual, ridge, wanted)
    folded = matrix.transposed_times(dual).tolist()
    return Matcher(intents, {feature: tuple(folded[index]) for feature, index in column.items()}, rarity, unseen)


def _solve(times: Callable[[_Array], _Array], diagonal: _Array, wanted: _Array) -> _Array:
    """Return x with ``times(x) == wanted``, by conjugate gradients; ``times`` must be positive definite."""
    solution, rest = wanted * 0, wanted
    step = rest / diagonal
    size = (rest * step).sum(axis=0)
    for _ in range(_MOST_STEPS):
        image = times(step)
        length = size / (step * image).sum(axis=0)
        solution, rest = solution + length * step, rest - length * image
        if abs(rest).max() < _EXACT_ENOUGH:
            break
        scaled = rest / diagonal
        size, before = (rest * scaled).sum(axis=0), size
        step = scaled + (size / before) * step
    return solution


@dataclass(frozen=True, slots=True)
class _Sparse:
    """A matrix by its entries, in the order of its rows and in that of its columns; none of either is empty."""

    by_row: tuple[_Array, _Array, _Array]
    by_column: tuple[_Array, _Array, _Array]

    @classmethod
    def of(cls, rows: Sequence[Sequence[tuple[int, float]]], width: int) -> _Sparse:
        """Return the matrix whose rows hold (column, value) pairs."""
        import numpy as np  # see fit

        at = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        columns = np.array([column for row in rows for column, _ in row])
        values = np.array([[value] for row in rows for _, value in row], dtype=np.float32)
        order = np.argsort(columns, kind="stable")
        starts = np.searchsorted(at, np.arange(len(rows)))
        tops = np.searchsorted(columns[order], np.arange(width))
        return cls((columns, values, starts), (at[order], values[order], tops))

    def times(self, dense: _Array) -> _Array:
        """Return this matrix times a dense one of as many rows as this has columns."""
        return self._sum(self.by_row, dense)

    def transposed_times(self, dense: _Array) -> _Array:
        """Return this matrix, turned round, times a dense one of as many rows as this has."""
        return self._sum(self.by_column, dense)

    @staticmethod
    def _sum(entries: tuple[_Array, _Array, _Array], dense: _Array) -> _Array:
        """Return the sums of entries times rows of ``dense``, one sum for each start."""
        import numpy as np  # see fit

        where, values, starts = entries
        return np.add.reduceat(values * dense[where], starts, axis=0)


def _rarity(phrases: Sequence[Sequence[str]]) -> tuple[dict[str, float], float]:
    """Return the idf of every feature of ``phrases``, and that of one never seen."""
    counts: Counter[str] = Counter()
    for words in phrases:
        counts.update({feature for kind, _ in _KINDS for feature in _features(words, kind)})
    total = len(phrases)
    return {feature: 1 + math.log((1 + total) / (1 + count)) for feature, count in counts.items()}, 1 + math.log(
        1 + total
    )


def _vector(words: Sequence[str], rarity: Mapping[str, float], unseen: float) -> Iterable[tuple[str, float]]:
    """Yield (feature, value): idf weights, each kind of feature scaled to its own length.

    A word never seen adds to the length alone: it dilutes what is known, as it should.
    """
    for kind, importance in _KINDS:
        found = [(feature, rarity.get(feature)) for feature in dict.fromkeys(_features(words, kind))]
        dilution = unseen if kind == "word" else 0.5 * unseen
        length = math.sqrt(sum((value or dilution) ** 2 for _, value in found))
        for feature, value in found:
            if value is not None:
                yield feature, importance * value / length


def _features(words: Sequence[str], kind: str) -> list[str]:
    """Return the features of one kind; ``<`` and ``>`` mark the ends of the phrase."""
    if kind == "count":
        return [word for word in words if word[0] == "#"]
    words = [word for word in words if word[0] != "#"]
    if kind == "word":
        return words
    if kind == "letters":
        return [
            f"{word[i : i + 3]}~"
            for word in words
            if word.isalpha()
            for word in (f"_{word}_",)
            for i in range(len(word) - 2)
        ]
    framed = ["<", *words, ">"]
    gap = 1 if kind == "pair" else 2
    joint = "+" if kind == "pair" else "*"
    pairs = zip(framed, framed[gap:], strict=False)
    return [f"{left}{joint}{right}" for left, right in pairs if (left, right) != ("<", ">")]


def telling_words(phrases: Mapping[str, Sequence[Sequence[str]]], intent: str) -> frozenset[str]:
    """Return the words that tell one intent: at least as frequent in its phrases as in all others together.

    Each intent's phrases count alike, however many they are.
    """
    shares: dict[str, float] = {}
    for name, several in phrases.items():
        worth = (1 if name == intent else -1) / len(several)
        for word, count in Counter(word for words in several for word in set(words)).items():
            shares[word] = shares.get(word, 0.0) + worth * count
    own = {word for words in phrases[intent] for word in words if word[0] not in "#{"}
    return frozenset(word for word in own if shares[word] >= 0)
