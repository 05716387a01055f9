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
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

# What each kind of feature counts for: words carry most, order parts "A or B" from "or A".
_KINDS = (("word", 1.0), ("pair", 0.8), ("skip", 0.45), ("letters", 0.5), ("count", 0.2))
# Ridge strength: with phrases of norm ~1.6 this leaves held-out phrases at 0.3-0.7 of a known one's score.
_RIDGE = 0.6
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
    rows = [dict(_vector(words, rarity, unseen)) for words, _ in labelled]
    # A feature of one phrase alone adds to that phrase's own product only: it needs no column.
    count = Counter(feature for row in rows for feature in row)
    column = {feature: index for index, feature in enumerate(f for f, seen in count.items() if seen > 1)}
    matrix = np.zeros((len(rows), len(column)), dtype=np.float32)
    alone = np.zeros(len(rows))
    for position, row in enumerate(rows):
        for feature, value in row.items():
            if feature in column:
                matrix[position, column[feature]] = value
            else:
                alone[position] += value * value
    # Each intent counts alike, however many phrases it has.
    even = len(labelled) / len(intents)
    ridge = np.array([_RIDGE * (share[label] / even) ** 0.5 for _, label in labelled])
    wanted = np.array([[float(intent == label) for intent in intents] for _, label in labelled])
    dual = np.linalg.solve(matrix @ matrix.T + np.diag(ridge + alone), wanted)
    folded = (matrix.T @ dual).tolist()
    weights = {feature: tuple(folded[index]) for feature, index in column.items()}
    for row, own in zip(rows, dual.tolist(), strict=True):
        weights.update({f: tuple(value * part for part in own) for f, value in row.items() if f not in column})
    return Matcher(intents, weights, rarity, unseen)


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
