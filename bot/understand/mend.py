"""Mends slips: an unknown word becomes the nearest word we know; a known one is left alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understand.lexicon import Lexicon
from bot.understand.words import SHORTEST_MENDED, stem

# From this many letters on, two edits still leave one nearest word ("cherypi" -> "cherrypy").
_TWO_EDITS_FROM = 7


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the utterance as matched: its stem, what it was mended to, and how surely."""

    typed: str
    meant: str
    confidence: float
    is_known: bool


def mend(words: Sequence[str], lexicon: Lexicon) -> tuple[Word, ...]:
    """Return each word as it was probably meant: known words as they are, slips as their nearest known word."""
    return tuple(_mend(word, lexicon) for word in words)


def _mend(word: str, lexicon: Lexicon) -> Word:
    """Return one word as meant; an unknown word without a near neighbour stays as typed."""
    short = stem(word)
    if word in lexicon.corrections:
        return Word(word, lexicon.corrections[word], 0.95, True)
    if short in lexicon.known or word in lexicon.known or word.isdigit():
        return Word(word, short, 1.0, True)
    if short in lexicon.joined:
        return Word(word, short, 1.0, True)
    edits = 2 if len(short) >= _TWO_EDITS_FROM else 1
    if len(short) < SHORTEST_MENDED or not short.isascii() or any(c.isdigit() for c in short):
        return Word(word, short, 1.0, False)
    near = [
        word for length in range(len(short) - edits, len(short) + edits + 1) for word in lexicon.lengths.get(length, ())
    ]
    best = process.extract(short, near, scorer=OSA.distance, score_cutoff=edits, limit=5)
    if not best:
        return Word(word, short, 1.0, False)
    least = best[0][1]
    nearest = [name for name, distance, _ in best if distance == least and _is_likely(short, name)]
    if not nearest:
        return Word(word, short, 1.0, False)
    meant = min(nearest, key=lambda name: _unlikely(short, name))
    if meant[0] != short[0] and least == edits and len(short) < _TWO_EDITS_FROM and meant[1:2] != short[:1]:
        return Word(word, short, 1.0, False)
    return Word(word, meant, 1 - least / (len(short) + 1), True)


def _is_likely(typed: str, name: str) -> bool:
    """Whether a slip is likely at all: a word of four letters has too many neighbours but for swaps and doublings."""
    return len(name) > SHORTEST_MENDED or sorted(typed) == sorted(name) or _squeezed(typed) == name


def _unlikely(typed: str, name: str) -> tuple[bool, bool, bool, str]:
    """Return how unlikely a slip from ``name`` to ``typed`` is, to sort by: doubled letters and swaps come first."""
    doubled = _squeezed(typed) == _squeezed(name)
    swapped = len(typed) == len(name) and sorted(typed) == sorted(name)
    return not doubled, not swapped, typed[0] != name[0], name


def _squeezed(word: str) -> str:
    """Return a word with doubled letters made single."""
    return "".join(letter for index, letter in enumerate(word) if index == 0 or letter != word[index - 1])
