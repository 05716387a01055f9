"""Mends slips: an unknown word becomes the nearest word we know; a known one is left alone."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understand.thresholds import LONGEST_MENDED, SHORTEST_MENDED, TWO_EDITS_FROM
from bot.understand.words import root, stem

if TYPE_CHECKING:
    from bot.understand.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the utterance as matched: its stem, what it was mended to, and how surely."""

    typed: str
    meant: str
    confidence: float
    is_known: bool


@dataclass(frozen=True, slots=True)
class Speller:
    """The words that an unknown one may have meant, shortest first, and how often each was seen.

    ``letters`` holds the set of each word's letters as bits: an edit changes two of them at most, which rules out
    nearly all words before any is compared. ``starts`` is where the words of each length start.
    """

    words: tuple[str, ...]
    counts: Mapping[str, int]
    letters: np.ndarray[Any, np.dtype[np.uint32]]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, words: Iterable[str]) -> Self:
        """Return a speller of those ``words`` that are long enough, Latin and without digits."""
        counts = Counter(words)
        found = sorted(filter(_is_mendable, counts), key=lambda word: (len(word), word))
        starts = [bisect_left(found, length, key=len) for length in range(LONGEST_MENDED + 2)]
        return cls(tuple(found), {word: counts[word] for word in found}, _letters(found), tuple(starts))

    def nearest(self, typed: str) -> tuple[str, int] | None:
        """Return the word that ``typed`` is most likely a slip of and the number of edits, None without a likely one.

        One edit (a letter more, less, other, or two swapped), two from seven letters on.
        """
        if not _is_mendable(typed):
            return None
        edits = 2 if len(typed) >= TWO_EDITS_FROM else 1
        first, last = self.starts[len(typed) - edits], self.starts[min(len(typed) + edits, LONGEST_MENDED) + 1]
        differing = np.bitwise_count(self.letters[first:last] ^ _letters([typed]))
        candidates = [self.words[first + index] for index in np.flatnonzero(differing <= 2 * edits).tolist()]
        found = process.extract(typed, candidates, scorer=OSA.distance, score_cutoff=edits, limit=None)
        least = found[0][1] if found else 0
        near = [word for word, distance, _ in found if distance == least]
        if not near:
            return None
        best = min(near, key=lambda word: (*_unlikely(typed, word), -self.counts[word], word))
        if best[0] != typed[0] and least == edits and len(typed) < TWO_EDITS_FROM and best[1:2] != typed[:1]:
            return None
        return best, least


def mend(words: Sequence[str], lexicon: Lexicon) -> tuple[Word, ...]:
    """Return each word as it was probably meant: known words as they are, slips as their nearest known word."""
    return tuple(_mend(word, lexicon) for word in words)


def _mend(word: str, lexicon: Lexicon) -> Word:
    """Return one word as meant; an unknown word without a near neighbour stays as typed."""
    short = stem(word)
    if word in lexicon.corrections:
        return Word(word, lexicon.corrections[word], 0.95, True)
    if short in lexicon.known or word in lexicon.known or word.isdigit() or short in lexicon.joined:
        return Word(word, short, 1.0, True)
    form = lexicon.roots.get(root(word)) if len(word) > SHORTEST_MENDED else None
    if form is not None:  # another form of a known word: "validating"
        return Word(word, stem(form), 0.95, True)
    if word in lexicon.plain or short in lexicon.plain:
        return Word(word, short, 1.0, True)
    if word in lexicon.grammar:
        return Word(word, lexicon.grammar[word], 0.75, True)
    found = lexicon.speller.nearest(word)
    return Word(word, stem(found[0]), 1 - found[1] / (len(word) + 1), True) if found else Word(word, short, 1.0, False)


def _is_mendable(word: str) -> bool:
    """Whether a word is long enough to have few neighbours, and made of Latin letters alone."""
    return SHORTEST_MENDED <= len(word) <= LONGEST_MENDED and word.isascii() and word.isalpha()


def slips_of_grammar(words: Iterable[str]) -> dict[str, str]:
    """Return the three-letter slips of ``words``: two letters swapped ("teh"), or one left out ("wat").

    Words so short have too many neighbours for any but the commonest; where two are as near, the first is meant.
    """
    slips: dict[str, str] = {}
    for word in words:
        if len(word) == SHORTEST_MENDED:
            found = [word[:index] + word[index + 1 :] for index in range(1, len(word))]
        else:
            found = [word[1] + word[0] + word[2], word[0] + word[2] + word[1]]
        for slip in found:
            slips.setdefault(slip, word)
    return slips


def _letters(words: Sequence[str]) -> np.ndarray[Any, np.dtype[np.uint32]]:
    """Return the letters of each word as a set of bits."""
    typed = np.frombuffer("".join(words).encode("ascii"), np.uint8)
    spans = np.fromiter(map(len, words), np.int64, len(words))
    bits = np.left_shift(np.uint32(1), (typed - 97).astype(np.uint32))
    return np.bitwise_or.reduceat(bits, spans.cumsum() - spans) if len(words) else np.zeros(0, np.uint32)


def _unlikely(typed: str, word: str) -> tuple[bool, bool, bool, bool]:
    """Return how unlikely a slip from ``word`` to ``typed`` is, to sort by: doubled, swapped, cut short come first."""
    doubled = _squeezed(typed) == _squeezed(word)
    swapped = typed[0] == word[0] and sorted(typed) == sorted(word)
    return not doubled, not swapped, not word.startswith(typed), typed[0] != word[0]


def _squeezed(word: str) -> str:
    """Return a word with doubled letters made single."""
    return "".join(letter for index, letter in enumerate(word) if index == 0 or letter != word[index - 1])
