"""What is wanted, and how sure we are: a linear matcher learnt from labelled phrasings.

It takes any ``{intent: [phrases]}`` and knows nothing of frameworks. A phrase becomes roots of
words, pairs of neighbours, pairs with one word between, runs of letters of its words, and
counts (words that start with #), weighted by rarity. One linear function an intent is learnt
with a squared hinge: an intent's own phrases shall score 1 or more, all others 0 or less.
Reading a text is then the sum of a few dozen rows of weights.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import Any

import numpy as np

from bot.understand.thresholds import COST_OTHER, COST_OWN, DILUTION, EVEN, KINDS, STEPS
from bot.understand.words import root

_Array = np.ndarray[Any, np.dtype[Any]]

_WEIGHT = np.array(list(KINDS.values()), np.float32)
# Softmax temperature of the guide's options, which have too few phrasings for weights of their own.
_TEMPERATURE = 0.13

# A word, a pair of neighbours, a pair with one word between ("*"), a run of letters ("abc~"), the letters of a whole
# word ("~word"), a count ("#need1").
_Feature = str | tuple[str, ...]


# Before a word: the feature that stands for all of its letters. Between two: that one word lies between them.
_SPELT, _GAP = "~", repeat("*")
_LETTERS = list(KINDS).index("letters")
_GRAMS = (2, 5)
_TINY = 1e-9  # so that a kind of unseen features alone has a length


@dataclass(frozen=True, slots=True)
class Matcher:
    """A fitted matcher.

    ``rows`` maps a feature to its row of ``weights`` (rows x intents), of ``values`` (what it counts before scaling)
    and of ``squares`` (what it adds to the squared length of its kind). The first rows stand for unseen features, one
    for each kind; the letters of a known word are one feature.
    """

    intents: tuple[str, ...]
    rows: Mapping[_Feature, int]
    weights: _Array
    values: _Array
    squares: _Array

    def scores(self, words: Sequence[str]) -> dict[str, float]:
        """Return a score for every intent: about 1 for its own phrases, about 0 for no evidence."""
        return dict(zip(self.intents, self.table([words])[0].tolist(), strict=True))

    def table(self, texts: Sequence[Sequence[str]]) -> _Array:
        """Return the scores of several texts (texts x intents), in one pass.

        Each text has a feature at least, if only that its beginning is its end.
        """
        rows: list[int] = []
        lengths: list[int] = []
        kinds: list[int] = []
        firsts: list[int] = []
        for words in texts:
            firsts.append(len(rows))
            for kind, found in enumerate(self._rows(words)):
                if found:
                    rows += found
                    lengths.append(len(found))
                    kinds.append(kind)
        at = np.array(rows)
        spans = np.array(lengths)
        scales = _WEIGHT[kinds] / np.sqrt(np.add.reduceat(self.squares[at], spans.cumsum() - spans) + _TINY)
        pulls = (self.values[at] * scales.repeat(spans))[:, None] * self.weights[at]
        return np.add.reduceat(pulls, firsts)

    def _rows(self, words: Sequence[str]) -> tuple[list[int], ...]:
        """Return the rows of a text's features, one list for each kind."""
        get = self.rows.get
        plain = _plain(words)
        framed = ["<", *plain, ">"]
        letters: list[int] = []
        for word in plain:
            whole = get(_SPELT + word)
            letters += [whole] if whole is not None else [get(gram, _LETTERS) for gram in _grams(word)]
        return (
            [get(word, 0) for word in plain],
            [get(pair, 1) for pair in zip(framed, framed[1:], strict=False)],
            [get(pair, 2) for pair in zip(framed, _GAP, framed[2:], strict=False)],
            letters,
            [get(word, 4) for word in words if word[0] == "#"],
        )


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
    from scipy import sparse  # learning alone needs it; a cached matcher starts without

    intents = tuple(phrases)
    texts = [words for several in phrases.values() for words in several]
    labels = np.repeat(np.arange(len(intents)), [len(list(several)) for several in phrases.values()])
    share = np.bincount(labels, minlength=len(intents))
    if len(intents) < 2 or not share.all():
        raise ValueError("a matcher needs two intents or more, each with a phrase")
    bags = [_bag(words) for words in texts]
    found = [feature for bag in bags for several in bag for feature in several]
    rows = {feature: row for row, feature in enumerate(dict.fromkeys(found), start=len(KINDS))}
    at = np.fromiter(map(rows.__getitem__, found), np.int64, len(found))
    spans = np.array([len(several) for bag in bags for several in bag])
    rarest = 1 + math.log(1 + len(texts))
    rarity = rarest - np.log1p(_frequencies(at, spans, len(rows)))
    values = np.concatenate([np.zeros(len(KINDS), np.float32), rarity])
    unseen = np.array([(share * rarest) ** 2 for share in DILUTION.values()], np.float32)
    squares = np.concatenate([unseen, rarity**2])
    full = spans > 0
    starts = (spans.cumsum() - spans)[full]
    scales = np.tile(_WEIGHT, len(texts))[full] / np.sqrt(np.add.reduceat(squares[at], starts) + _TINY)
    ends = np.concatenate([[0], spans.reshape(len(texts), -1).sum(axis=1).cumsum()])
    entries = ((values[at] * scales.repeat(spans[full])).astype(np.float32), at, ends)
    matrix = sparse.csr_array(entries, shape=(len(texts), len(values)))
    wanted = labels[:, None] == np.arange(len(intents))
    weights = matrix.T.tocsr() @ _learn(matrix, wanted, (len(texts) / len(intents) / share[labels])[:, None])
    return _folded(Matcher(intents, rows, weights, values, squares), {w for words in texts for w in _plain(words)})


def _frequencies(at: _Array, spans: _Array, width: int) -> _Array:
    """Return in how many phrases each feature is found; ``at`` are rows, ``spans`` how many each kind has."""
    phrase = (np.arange(len(spans)) // len(KINDS)).repeat(spans)
    once = np.unique(phrase * (width + len(KINDS)) + at) % (width + len(KINDS))
    return np.bincount(once, minlength=width + len(KINDS))[len(KINDS) :]


def _learn(matrix: Any, wanted: _Array, rare: _Array) -> _Array:
    """Return each phrase's pull on each intent (phrases x intents): the dual of a squared-hinge fit.

    The bounds are 1 from below for an intent's own phrases and 0 from above for all others. Solved by Nesterov's
    accelerated projected gradient (FISTA, Beck and Teboulle 2009).
    """
    sign = np.where(wanted, 1, -1).astype(np.float32)
    give = np.where(wanted, 0.5 / (COST_OWN * rare**EVEN), 0.5 / COST_OTHER).astype(np.float32)
    turned = matrix.T.tocsr()
    probe = np.ones((matrix.shape[0], 1), np.float32)
    for _ in range(8):  # the largest eigenvalue, by powers
        probe = matrix @ (turned @ probe)
        largest = float(np.linalg.norm(probe))
        probe /= largest
    step = 1 / (largest + float(give.max()))
    pull = ahead = np.zeros(wanted.shape, np.float32)
    pace = 1.0
    for _ in range(STEPS):
        short = wanted - sign * (matrix @ (turned @ (ahead * sign))) - give * ahead
        before, pull = pull, np.maximum(ahead + step * short, 0)
        next_pace = (1 + math.sqrt(1 + 4 * pace**2)) / 2
        ahead = pull + (pace - 1) / next_pace * (pull - before)
        pace = next_pace
    return pull * sign


def _folded(matcher: Matcher, words: Iterable[str]) -> Matcher:
    """Return ``matcher`` with the letters of each of ``words`` as one feature."""
    spelt = {_SPELT + word: found for word in words if (found := _grams(word))}
    at = np.array([matcher.rows[letter] for found in spelt.values() for letter in found])
    spans = np.array([len(found) for found in spelt.values()])
    starts = spans.cumsum() - spans
    first = len(matcher.values)
    return Matcher(
        matcher.intents,
        {**matcher.rows, **{name: first + index for index, name in enumerate(spelt)}},
        np.concatenate([matcher.weights, np.add.reduceat(matcher.values[at][:, None] * matcher.weights[at], starts)]),
        np.concatenate([matcher.values, np.ones(len(spelt), np.float32)]),
        np.concatenate([matcher.squares, np.add.reduceat(matcher.squares[at], starts)]),
    )


def _plain(words: Iterable[str]) -> list[str]:
    """Return the roots of words, without the counts."""
    return [root(word) for word in words if word[0] != "#"]


def _bag(words: Sequence[str]) -> tuple[Sequence[_Feature], ...]:
    """Return the features of a phrase by kind; ``<`` and ``>`` mark its ends."""
    plain = _plain(words)
    framed = ["<", *plain, ">"]
    return (
        plain,
        list(zip(framed, framed[1:], strict=False)),
        list(zip(framed, _GAP, framed[2:], strict=False)),
        [gram for word in plain for gram in _grams(word)],
        [word for word in words if word[0] == "#"],
    )


@lru_cache(maxsize=16_384)
def _grams(word: str) -> tuple[str, ...]:
    """Return the runs of two to four letters of a word, its ends marked; of a mask or number none."""
    marked = f"_{word}_"
    sizes = range(*_GRAMS) if word.isalpha() else ()
    return tuple(f"{marked[at : at + size]}~" for size in sizes for at in range(len(marked) - size + 1))


def telling_words(phrases: Mapping[str, Sequence[Sequence[str]]]) -> dict[str, frozenset[str]]:
    """Return the words that tell each intent: as frequent in its phrases as in all others together, or more.

    Each intent's phrases count alike, however many they are.
    """
    shares = {
        intent: {
            word: count / len(several) for word, count in Counter(w for words in several for w in set(words)).items()
        }
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
