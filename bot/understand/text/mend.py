"""Mends slips: an unknown word becomes the nearest word we know; a known one is left alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understand.text.words import FUNCTION_WORDS, root, stem
from bot.understand.thresholds import LONGEST_MENDED, SHORTEST_MENDED, TWO_EDITS_FROM

if TYPE_CHECKING:
    from bot.understand.text.lexicon import Lexicon, Opening

# A letter that stands twice.
DOUBLED = re.compile(r"(.)\1")
# A letter drawn out ("yooo", "sooooo"); a word that holds one may still be known without it.
_DRAWN = re.compile(r"(.)\1\1")
_NO_VOWELS = str.maketrans("", "", "aeiouy")
# So many words are remembered as they were mended; past that they are looked up each time.
_MOST_REMEMBERED = 50_000


class Word(NamedTuple):
    """A word of the utterance as matched: its stem, what it was mended to, and how surely.

    ``is_grammar``: it says nothing of any subject; ``is_familiar``: it is a word of our phrasings; else it is foreign.
    ``is_plain``: it is a word of everyday English.
    ``opens`` is what may be named from here on, None for most words.
    """

    typed: str
    meant: str
    confidence: float
    is_known: bool
    is_grammar: bool = False
    is_familiar: bool = False
    is_plain: bool = False
    opens: Opening | None = None


# Up to so many words are compared one by one; more of them at once.
_FEW = 6


# Words by a piece that they have in one place.
Sharing = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Speller:
    """The words that an unknown one may have meant: how often each was seen, and which share a piece.

    A piece is a half ("fla-", "-sk") or, of a word that may have been edited twice, a third ("tor--", "-na-", "--do").

    One edit leaves one half of a word as it was, two edits leave a third; so those that share no piece with what was
    typed need not be compared. Of 49,416 known words edited twice, 1,453 are overlooked so: those
    whose swapped letters lie across two pieces.
    """

    counts: Mapping[str, int]

    @classmethod
    def of(cls, words: Iterable[str]) -> Self:
        """Return a speller of those ``words`` (or their counts) that are long enough, Latin and without digits."""
        return cls({word: count for word, count in Counter(words).items() if _is_mendable(word)})

    @cached_property
    def halves(self) -> tuple[Sharing, Sharing]:
        """The words by their first and last half; told when first needed, as ``thirds``."""
        begun, ended = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
        for word in self.counts:
            half = len(word) // 2
            begun[word[:half]].append(word)
            ended[word[half:]].append(word)
        return dict(begun), dict(ended)

    @cached_property
    def thirds(self) -> tuple[Sharing, Sharing, Sharing]:
        """The words by their first, middle and last third; told when first needed, a hundredth of a second later."""
        first, middle, last = [defaultdict[str, list[str]](list) for _ in range(3)]
        for word in self.counts:
            length = len(word)
            if length >= TWO_EDITS_FROM - 2:
                third = length // 3
                first[word[:third]].append(word)
                middle[word[third : length - third]].append(word)
                last[word[length - third :]].append(word)
        return dict(first), dict(middle), dict(last)

    def nearest(self, typed: str) -> tuple[str, int] | None:
        """Return the word that ``typed`` is most likely a slip of and the number of edits, None without a likely one.

        One edit (a letter more, less, other, or two swapped), two from seven letters on.
        """
        if not _is_mendable(typed):
            return None
        edits = 2 if len(typed) >= TWO_EDITS_FROM else 1
        least, near = 1, _within(1, typed, self._share_half(typed))
        if not near and edits == 2:
            least, near = 2, _within(2, typed, self._share_third(typed))
        if not near:
            return None
        best = min(near, key=lambda word: (*_unlikely(typed, word), -self.counts[word], word))
        short = least == edits and len(typed) < TWO_EDITS_FROM and best[1:2] != typed[:1]
        if best[0] != typed[0] and (short or not _may_begin(typed, best)):
            return None
        return best, least

    def _share_half(self, typed: str) -> list[str]:
        """Return the words that one edit may have made ``typed`` of."""
        size, (begun, ended) = len(typed), self.halves
        found: list[str] = []
        for half in range((size - 1) // 2, (size + 1) // 2 + 1):  # of a word one letter shorter or longer
            found += begun.get(typed[:half], ())
        for half in range(size // 2, size // 2 + 2):
            found += ended.get(typed[size - half :], ())
        half = size // 2  # two letters swapped where it is cut
        swapped = typed[: half - 1] + typed[half] + typed[half - 1] + typed[half + 1 :]
        return [*found, swapped] if swapped in self.counts else found

    def _share_third(self, typed: str) -> list[str]:
        """Return the words that two edits may have made ``typed`` of."""
        size, (first, middle, last) = len(typed), self.thirds
        found: list[str] = []
        for third in range((size - 2) // 3, (size + 2) // 3 + 1):
            found += first.get(typed[:third], ())
            found += last.get(typed[size - third :], ())
        for start, end in _middles(size):
            found += middle.get(typed[start:end], ())
        return found


# The rows of a keyboard: a slip of the first letter hits a neighbour, or it is left out, doubled or swapped.
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = frozenset(
    (one, other)
    for number, row in enumerate(_ROWS)
    for place, one in enumerate(row)
    for below, beside in enumerate(_ROWS[number : number + 2])  # each row starts half a key further right
    for other in beside[max(0, place - 1) : place + 2 - below]
)


def _may_begin(typed: str, word: str) -> bool:
    """Whether a slip of ``word`` may begin as ``typed`` does: hardly anybody gets the first letter wrong."""
    left_out, too_many = word[1:2] == typed[:1], typed[1:2] == word[:1]
    keys = (typed[0], word[0])
    return left_out or too_many or keys in _NEIGHBOURS or keys[::-1] in _NEIGHBOURS


def _within(edits: int, typed: str, words: Sequence[str]) -> list[str]:
    """Return those of ``words`` that lie within so many edits; one that shares two pieces comes twice."""
    if len(words) < _FEW:
        return [word for word in words if OSA.distance(typed, word, score_cutoff=edits) <= edits]
    return [word for word, _, _ in process.extract(typed, words, scorer=OSA.distance, score_cutoff=edits, limit=None)]


@lru_cache(maxsize=64)
def _middles(size: int) -> tuple[tuple[int, int], ...]:
    """Return where the middle third of a word may stand in one of ``size`` letters that two edits made of it."""
    found: list[tuple[int, int]] = []
    for more in (-1, 0, 1):  # letters more before the middle third and, with one edit in each end, after it
        for after in (-1, 0, 1):
            length = size - more - after
            found.append((length // 3 + more, length - length // 3 + more))
    return tuple(dict.fromkeys(found))


def mend(words: Iterable[str], lexicon: Lexicon) -> tuple[Word, ...]:
    """Return each word as it was probably meant: known words as they are, slips as their nearest known word."""
    met = lexicon.met
    return tuple([met[word] if word in met else _meet(word, lexicon) for word in words])


def _meet(word: str, lexicon: Lexicon) -> Word:
    """Return a word as meant and remember it: to look it up again would give the same."""
    meant, confidence, is_known = _mend(word, lexicon)
    is_grammar = meant in FUNCTION_WORDS or meant.isdigit()
    is_familiar, is_plain = meant in lexicon.content, word in lexicon.plain or meant in lexicon.plain
    met = Word(word, meant, confidence, is_known, is_grammar, is_familiar, is_plain, lexicon.opening(word, meant))
    if len(word) <= LONGEST_MENDED and len(lexicon.met) < _MOST_REMEMBERED:
        lexicon.met[word] = met
    return met


def _mend(word: str, lexicon: Lexicon) -> tuple[str, float, bool]:
    """Return what one word means, how surely, and whether it is known; without a near neighbour it stays as typed."""
    short = stem(word)
    if word in lexicon.corrections or short in lexicon.corrections:  # "bottels"
        return lexicon.corrections.get(word) or lexicon.corrections[short], 0.95, True
    if short in lexicon.known or word in lexicon.known or word.isdigit() or short in lexicon.joined:
        return short, 1.0, True
    is_long, is_plain, is_drawn = len(word) > SHORTEST_MENDED, word in lexicon.plain, _DRAWN.search(word) is not None
    if not is_plain and _is_mendable(word):
        single = squeezed(word)
        twin = lexicon.twins.get(single) if is_long else None
        if twin is not None and abs(len(twin) - len(word)) == 1:  # a letter doubled, or not: "embeded"
            return stem(twin), 0.95, True
        if single != word and not is_drawn and single in lexicon.known:
            return stem(single), 0.95, True  # a letter too many: "includded"
    form = lexicon.roots.get(root(word)) if is_long else None
    if form is not None:  # another form of a known word: "validating"
        return stem(form), 0.95, True
    if is_plain or short in lexicon.plain:
        return short, 1.0, True
    if word in lexicon.grammar:
        return lexicon.grammar[word], 0.75, True
    found = None if is_drawn else lexicon.speller.nearest(word)  # "yooo" is no slip of YOLO
    if found is None:
        return short, 1.0, False
    meant = lexicon.corrections.get(found[0], stem(found[0]))  # a slip of a usual slip
    return meant, 1 - found[1] / (len(word) + 1), True


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


def _unlikely(typed: str, word: str) -> tuple[bool, bool, bool, bool, bool]:
    """Return how unlikely a slip from ``word`` to ``typed`` is, to sort by: doubled, swapped, cut short come first.

    Then come those of vowels alone within a longer word: "meening" is "meaning" rather than "meeting".
    """
    doubled = squeezed(typed) == squeezed(word)
    swapped = typed[0] == word[0] and sorted(typed) == sorted(word)
    vowels = len(typed) >= TWO_EDITS_FROM and typed.translate(_NO_VOWELS) != word.translate(_NO_VOWELS)
    return not doubled, not swapped, not word.startswith(typed), typed[0] != word[0], vowels


def squeezed(word: str) -> str:
    """Return a word with doubled letters made single."""
    return "".join([letter for letter, _ in groupby(word)]) if DOUBLED.search(word) else word
