"""Learns a matcher from labelled phrasings.

One linear function an intent is learnt with a squared hinge: an intent's own phrases shall score 1
or more, all others 0 or less.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

from bot.understand.intent.intents import BEGIN, END, FIRST, SEEN, TINY, WIDE, Array, Form, Matcher, grams_of
from bot.understand.text.words import root
from bot.understand.thresholds import COST_OTHER, COST_OWN, DILUTION, EVEN, EXACT, KINDS, ROUNDS, STEPS

# Kinds in the order of their columns: letters come last.
_WEIGHTS = tuple(KINDS[kind] for kind in ("word", "pair", "skip", "count", "letters"))


class _Kind(NamedTuple):
    """Which features of a kind each phrase has, 1 for each (phrases x features), and what the features are."""

    counts: Any
    keys: Sequence[Any]


class _Weighted(NamedTuple):
    """The weights of all features (phrases x features), letters by way of their words.

    A word has the same runs of letters wherever it stands. So ``near`` (phrases x columns) has words once more as its
    last columns, from ``words`` on, and ``spelling`` (words x runs) tells the letters of each.
    """

    near: Any
    spelling: Any
    words: int

    def squared(self) -> Callable[[Array], Array]:
        """Return what multiplies a pull (phrases x intents) by this matrix times its own transpose.

        A column that one phrase alone has adds to that phrase's own product and to no other; most are such.
        """
        row, column, value = self.near.tocoo().coords[0], self.near.indices, self.near.data
        shared = (np.bincount(column, minlength=self.near.shape[1]) > 1) | (np.arange(self.near.shape[1]) >= self.words)
        own = np.bincount(row, value**2 * ~shared[column], self.near.shape[0]).astype(np.float32)[:, None]
        near = self.near[:, shared]
        turned, spelling, spelt = near.T.tocsr(), self.spelling, self.spelling.T.tocsr()
        words = near.shape[1] - spelling.shape[0]

        def times(pull: Array) -> Array:
            reached = turned @ pull
            reached[words:] = spelling @ (spelt @ reached[words:])
            product: Array = near @ reached + own * pull
            return product

        return times

    def pulled(self, pull: Array) -> Array:
        """Return the transpose of this matrix times ``pull`` (phrases x intents): features x intents."""
        reached = self.near.T @ pull
        return np.concatenate([reached[: self.words], self.spelling.T @ reached[self.words :]])


def fit(phrases: Mapping[str, Iterable[Sequence[str]]], tolerated: float = 0.0) -> Matcher:
    """Return the matcher of ``{intent: phrases}``, each phrase a sequence of words.

    A phrase may score up to ``tolerated`` for an intent that is not its own. Above 0 the best intent is right a little
    oftener, but a score near 0 no longer says that nothing speaks for an intent.

    Raises ValueError when there are fewer than two intents or one has no phrase.
    """
    intents = tuple(phrases)
    texts = [words for several in phrases.values() for words in several]
    labels = np.repeat(np.arange(len(intents)), [len(list(several)) for several in phrases.values()])
    share = np.bincount(labels, minlength=len(intents))
    if len(intents) < 2 or not share.all():
        raise ValueError("a matcher needs two intents or more, each with a phrase")
    numbers: dict[str, int] = {}
    kinds = _kinds(texts, numbers)
    spelling = _spelling(numbers)
    rarest = 1 + math.log(1 + len(texts))
    counted = [*(kind.counts for kind in kinds), kinds[0].counts @ spelling.counts]
    rarity, weighted = _weighted(counted, spelling.counts, rarest)
    wanted = labels[:, None] == np.arange(len(intents))
    bound = np.where(wanted, 1, tolerated).astype(np.float32)
    rare = (len(texts) / len(intents) / share[labels])[:, None]
    cost = np.where(wanted, COST_OWN * rare**EVEN, COST_OTHER).astype(np.float32)
    learnt = _learn(weighted.squared(), wanted, bound, cost)
    # A word's letters all together are a row of their own, after those of all features.
    pulls, squares = (
        np.concatenate([whole, spelling.counts @ whole[weighted.words :]])
        for whole in (rarity[:, None] * weighted.pulled(learnt), rarity**2)
    )
    unseen = [(part * rarest) ** 2 for part in DILUTION.values()]
    firsts = np.cumsum([FIRST, *(len(kind.keys) for kind in (*kinds, spelling))]).tolist()
    words, pairs, skips, counts, grams = (
        dict(zip(kind.keys, range(first, first + len(kind.keys)), strict=True))
        for kind, first in zip((*kinds, spelling), firsts, strict=False)
    )
    roots = {
        word: Form(number, words[number], (firsts[-1] + number - SEEN,) if grams_of(word) else (), number * WIDE)
        for word, number in numbers.items()
    }
    table = np.zeros((FIRST + len(pulls), len(intents) + 1), np.float32)
    table[:FIRST, -1] = [*unseen, TINY]
    table[FIRST:, :-1], table[FIRST:, -1] = pulls, squares
    return Matcher(intents, roots, pairs, skips, grams, counts, table)


def _kinds(texts: Sequence[Sequence[str]], numbers: dict[str, int]) -> tuple[_Kind, ...]:
    """Return the words, pairs, skips and counts of texts; words seen get ``numbers``."""
    spoken = [word for word in dict.fromkeys(chain.from_iterable(texts)) if word[0] != "#"]
    numbered = {word: numbers.setdefault(root(word), len(numbers) + SEEN) for word in spoken}
    lines = [[BEGIN, *[numbered[word] for word in words if word in numbered], END] for words in texts]
    phrase = np.repeat(np.arange(len(lines), dtype=np.int32), list(map(len, lines)))
    line = np.fromiter(chain.from_iterable(lines), np.int64, len(phrase))
    inner = line >= SEEN
    near, far = phrase[:-1] == phrase[1:], phrase[:-2] == phrase[2:]
    counted = [[word for word in words if word not in numbered] for words in texts]
    names = sorted(set(chain.from_iterable(counted)))
    return (
        _kind(phrase[inner], line[inner], len(texts)),
        _kind(phrase[:-1][near], (line[:-1] * WIDE + line[1:])[near], len(texts)),
        _kind(phrase[:-2][far], (line[:-2] * WIDE + line[2:])[far], len(texts)),
        _counted(counted, names),
    )


def _kind(phrase: Array, found: Array, texts: int) -> _Kind:
    """Return a kind whose features are numbers: one for each of ``phrase``."""
    from scipy import sparse  # learning alone needs it; a cached matcher starts without

    keys, column = np.unique(found, return_inverse=True)
    where = phrase, column.astype(np.int32)
    counts = sparse.csr_array((np.ones(len(found), np.float32), where), (texts, len(keys)))
    counts.data.fill(1)  # what is said twice counts once
    return _Kind(counts, keys.tolist())


def _spelling(words: Iterable[str]) -> _Kind:
    """Return the runs of letters of each word (words x runs)."""
    spelt = list(map(grams_of, words))
    return _counted(spelt, list(dict.fromkeys(chain.from_iterable(spelt))))


def _counted(rows: Sequence[Sequence[str]], keys: Sequence[str]) -> _Kind:
    """Return how often each row has each of the ``keys`` (rows x keys)."""
    from scipy import sparse

    places = dict(zip(keys, range(len(keys)), strict=True))
    ends = np.cumsum([0, *map(len, rows)], dtype=np.int32)
    flat = np.fromiter(map(places.__getitem__, chain.from_iterable(rows)), np.int32, ends[-1])
    counts = sparse.csr_array((np.ones(len(flat), np.float32), flat, ends), (len(rows), len(keys)))
    counts.sum_duplicates()
    return _Kind(counts, keys)


def _weighted(counts: Sequence[Any], spelling: Any, rarest: float) -> tuple[Array, _Weighted]:
    """Return how rare each feature is, and the weights of all of them.

    ``counts`` are those of each kind (phrases x features), letters last. In each phrase the features of a kind are
    together as long as their kind's weight.
    """
    from scipy import sparse

    rarity = [
        (rarest - np.log1p(np.bincount(kind.indices, minlength=kind.shape[1]))).astype(np.float32) for kind in counts
    ]
    scales = [
        weight / np.sqrt(kind @ rare**2 + TINY) for kind, rare, weight in zip(counts, rarity, _WEIGHTS, strict=True)
    ]
    parts = [_times(kind, scale, rare) for kind, scale, rare in zip(counts[:-1], scales, rarity, strict=False)]
    parts.append(_times(counts[0], scales[-1], np.ones_like(rarity[0])))
    near = sparse.hstack(parts, format="csr")
    letters = _times(spelling, np.ones(spelling.shape[0], np.float32), rarity[-1])
    return np.concatenate(rarity), _Weighted(near, letters, near.shape[1] - spelling.shape[0])


def _times(matrix: Any, rows: Array, columns: Array) -> Any:
    """Return a sparse matrix with each row and each column multiplied by a number."""
    from scipy import sparse

    values = matrix.data * rows.repeat(np.diff(matrix.indptr)) * columns[matrix.indices]
    return sparse.csr_array((values.astype(np.float32), matrix.indices, matrix.indptr), matrix.shape)


def _learn(squared: Callable[[Array], Array], own: Array, bound: Array, cost: Array) -> Array:
    """Return each phrase's pull on each intent (phrases x intents) that fits with a squared hinge.

    A phrase's score is bounded from below for its ``own`` intent and from above for all others, at a ``cost``. Solved
    by Newton's method (Keerthi and DeCoste 2005): the linear equations of the phrases that overstep their bounds are
    solved by conjugate gradients, all intents at once, and it is seen anew who oversteps.
    """
    give = 0.5 / cost
    scale = 1 / (give + sum(weight**2 for weight in _WEIGHTS))  # the diagonal of the equations
    pull = score = np.zeros(own.shape, np.float32)
    over = np.ones_like(own)
    for _ in range(ROUNDS):
        pull = pull * over
        score = squared(pull)
        left = (bound - score - give * pull) * over
        ahead = scale * left
        size = first = (left * ahead).sum(0)
        for _ in range(STEPS):
            if size.sum() < EXACT * first.sum():
                break
            reached = squared(ahead)
            turned = (reached + give * ahead) * over
            pace = size / np.maximum((ahead * turned).sum(0), TINY)
            pull, score, left = pull + pace * ahead, score + pace * reached, left - pace * turned
            scaled = scale * left
            before, size = size, (left * scaled).sum(0)
            ahead = scaled + size / np.maximum(before, TINY) * ahead
        over = (score > bound) ^ own
    return pull
