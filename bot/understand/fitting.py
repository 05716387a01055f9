"""Learns a matcher from labelled phrasings.

One linear function an intent is learnt with a squared hinge: an intent's own phrases shall score 1
or more, all others 0 or less.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from bot.understand.intents import BEGIN, END, FIRST, SEEN, TINY, WIDE, Array, Form, Matcher, grams_of
from bot.understand.thresholds import COST_OTHER, COST_OWN, DILUTION, EVEN, KINDS, STEPS
from bot.understand.words import root


class _Kind(NamedTuple):
    """The features of one kind: the phrase and the column of each occurrence, and what each column stands for."""

    phrase: Array
    column: Array
    keys: Sequence[Any]


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
    numbers: dict[str, int] = {}
    kinds = _kinds(texts, numbers)
    rarest = 1 + math.log(1 + len(texts))
    rarity = [rarest - np.log1p(_frequency(kind, len(texts))) for kind in kinds]
    values = [
        rare[kind.column] * _scale(kind, rare, weight, len(texts))[kind.phrase]
        for kind, rare, weight in zip(kinds, rarity, KINDS.values(), strict=True)
    ]
    firsts = np.cumsum([0, *(len(kind.keys) for kind in kinds)])
    columns = [kind.column + first for kind, first in zip(kinds, firsts, strict=False)]
    where = (np.concatenate([kind.phrase for kind in kinds]), np.concatenate(columns))
    matrix = sparse.csr_array(
        (np.concatenate(values).astype(np.float32), where), shape=(len(texts), int(firsts[-1])), dtype=np.float32
    )
    wanted = labels[:, None] == np.arange(len(intents))
    rare = np.concatenate(rarity)[:, None]
    pulls = rare * (matrix.T.tocsr() @ _learn(matrix, wanted, (len(texts) / len(intents) / share[labels])[:, None]))
    unseen = [(part * rarest) ** 2 for part in DILUTION.values()]
    words, pairs, skips, grams, counts = (
        dict(zip(kind.keys, range(FIRST + first, FIRST + first + len(kind.keys)), strict=True))
        for kind, first in zip(kinds, firsts.tolist(), strict=False)
    )
    pulls, squares = np.pad(pulls, ((FIRST, 0), (0, 0))), np.concatenate([unseen, rare[:, 0] ** 2])
    spelt = {word: [grams[gram] for gram in found] for word in numbers if (found := grams_of(word))}
    pulls, squares = (np.concatenate([whole, _summed(whole, spelt.values())]) for whole in (pulls, squares))
    letters = {word: (FIRST + int(firsts[-1]) + place,) for place, word in enumerate(spelt)}
    roots = {word: Form(number, words[number], letters.get(word, ())) for word, number in numbers.items()}
    return Matcher(intents, roots, pairs, skips, grams, counts, pulls.astype(np.float32), squares.tolist())


def _summed(rows: Array, groups: Iterable[Sequence[int]]) -> Array:
    """Return the sum of the ``rows`` of each group, of which none is empty."""
    spans = np.array([len(group) for group in groups], np.int64)
    at = np.array([row for group in groups for row in group], np.int64)
    summed: Array = np.add.reduceat(rows[at], spans.cumsum() - spans) if len(spans) else rows[:0]
    return summed


def _kinds(texts: Sequence[Sequence[str]], numbers: dict[str, int]) -> tuple[_Kind, ...]:
    """Return the features of texts by kind, in the order of ``KINDS``; words seen get ``numbers``."""
    lines = [
        [BEGIN, *[numbers.setdefault(root(word), len(numbers) + SEEN) for word in words if word[0] != "#"], END]
        for words in texts
    ]
    phrase = np.repeat(np.arange(len(lines)), list(map(len, lines)))
    line = np.array([number for numbered in lines for number in numbered])
    inner = line >= SEEN
    near, far = phrase[:-1] == phrase[1:], phrase[:-2] == phrase[2:]
    counted = [[word for word in words if word[0] == "#"] for words in texts]
    names = list(dict.fromkeys(word for words in counted for word in words))
    places = {name: place for place, name in enumerate(names)}
    return (
        _kind(phrase[inner], line[inner]),
        _kind(phrase[:-1][near], (line[:-1] * WIDE + line[1:])[near]),
        _kind(phrase[:-2][far], (line[:-2] * WIDE + line[2:])[far]),
        _letters(phrase[inner], line[inner] - SEEN, numbers),
        _Kind(
            np.repeat(np.arange(len(texts)), list(map(len, counted))),
            np.array([places[word] for words in counted for word in words], np.int64),
            names,
        ),
    )


def _kind(phrase: Array, found: Array) -> _Kind:
    """Return a kind whose features are numbers: one for each of ``phrase``."""
    keys, column = np.unique(found, return_inverse=True)
    return _Kind(phrase, column, keys.tolist())


def _letters(phrase: Array, words: Array, numbers: Iterable[str]) -> _Kind:
    """Return the runs of letters of the ``words`` (their places among ``numbers``) that stand in each of ``phrase``."""
    spelt = [grams_of(word) for word in numbers]
    places = {gram: place for place, gram in enumerate(dict.fromkeys(gram for found in spelt for gram in found))}
    flat = np.array([places[gram] for found in spelt for gram in found], np.int64)
    spans = np.array(list(map(len, spelt)), np.int64)
    starts = spans.cumsum() - spans
    each = spans[words]  # how many runs each word occurring has
    inside = np.arange(each.sum()) - (each.cumsum() - each).repeat(each)
    return _Kind(phrase.repeat(each), flat[starts[words].repeat(each) + inside], list(places))


def _frequency(kind: _Kind, texts: int) -> Array:
    """Return in how many of so many texts each column of a kind is found."""
    from scipy import sparse

    once = sparse.csr_array((np.ones(len(kind.column), bool), (kind.phrase, kind.column)), (texts, len(kind.keys)))
    return np.bincount(once.indices, minlength=len(kind.keys))


def _scale(kind: _Kind, rare: Array, weight: float, texts: int) -> Array:
    """Return what the features of a kind are multiplied with in each text: all together as long as ``weight``."""
    scale: Array = weight / np.sqrt(np.bincount(kind.phrase, rare[kind.column] ** 2, texts) + TINY)
    return scale


def _learn(matrix: Any, wanted: Array, rare: Array) -> Array:
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
