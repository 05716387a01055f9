"""Names of tools beside a framework ("Celery", "Granian"), and which of them a text sets against each other.

They stand apart from the lexicon, so that what is a part or a notion there ("runs on gunicorn") is read as ever.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.catalog import Catalog
from bot.domain.tools import told_of
from bot.understand.text.mend import Word
from bot.understand.text.normalise import words_of
from bot.understand.text.words import stem

# What may stand between two names that are set against each other, and so many of these.
_JOINING = frozenset(
    "or vs versus v than over against instead of and rather plain just pure raw the a an better faster slower easier "
    "simpler lighter safer more own".split()
)
# ... and what of it says that they are rivals; "and" does where a difference is asked for.
_CLEARLY = frozenset("or vs versus v than over against instead".split())
_APART = frozenset("between difference differences compare comparison comparing which".split())
_GAP = 4
# A word so long may hold a slip of one letter.
_LONG = 6


class Named(NamedTuple):
    """A stretch of words, ``end`` excluded, that names a tool; ``plain``: by what counts beside another tool only."""

    tool: str
    start: int
    end: int
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Toolbox:
    """The tools by their stemmed names, each with whether it counts beside another only.

    ``ids`` are those that can be told of, ``addons`` those that run in a framework, ``general`` those that have little
    to do with any. ``opening`` are the names of one word, and of longer ones the first two words; ``slippable`` the
    names that an unknown word may be a slip of.
    """

    ids: frozenset[str]
    entries: Mapping[tuple[str, ...], tuple[str, bool]]
    opening: frozenset[str | tuple[str, ...]]
    longest: int
    addons: frozenset[str]
    general: frozenset[str]
    slippable: tuple[str, ...]

    @classmethod
    def of(cls, catalog: Catalog) -> Toolbox:
        """Return the tools of a catalog that are told of, and the add-ons."""
        entries: dict[tuple[str, ...], tuple[str, bool]] = {}
        for tool in told_of(catalog).values():
            for plain, names in ((False, (tool.name, *tool.aliases)), (True, tool.beside)):
                entries.update({tuple(map(stem, words_of(name))): (tool.id, plain) for name in names})
        addons = frozenset(kin.id for kin in catalog.kin.values() if kin.addon)
        single = [name[0] for name, (_, plain) in entries.items() if len(name) == 1 and not plain]
        slippable = tuple(name for name in single if len(name) >= _LONG)
        general = frozenset(tool.id for tool in catalog.tools.values() if tool.general)
        opening = frozenset(name[0] if len(name) == 1 else name[:2] for name in entries)
        longest = max(map(len, entries), default=0)
        return cls(
            frozenset(told_of(catalog)), entries, opening, longest, addons - catalog.tools.keys(), general, slippable
        )

    def named(self, words: Sequence[Word]) -> tuple[Named, ...]:
        """Return the tools that words name, the longest name first; plain words only beside another tool."""
        meant = [word.meant for word in words]
        if all(word.confidence == 1.0 for word in words) and self.opening.isdisjoint((*meant, *pairwise(meant))):
            return ()  # most texts
        found = list(self._found(words))
        sure = [one for one in found if not one.plain]
        return tuple(one for one in found if one in sure or any(_is_beside(one, other, words) for other in sure))

    def _found(self, words: Sequence[Word]) -> Iterator[Named]:
        """Yield what may name a tool, in reading order, without overlaps."""
        meant = [word.meant for word in words]
        typed = [word.meant if word.confidence == 1.0 else stem(word.typed) for word in words]
        free = 0
        for at, word in enumerate(words):
            if at < free:
                continue
            opens = any(self.opening.intersection((line[at], tuple(line[at : at + 2]))) for line in (typed, meant))
            size, entry = self._longest(typed, meant, at) if opens else (1, None)
            entry = entry or self._slipped(word)
            if entry is not None:
                free = at + size
                yield Named(entry[0], at, free, entry[1])

    def _longest(self, typed: Sequence[str], meant: Sequence[str], at: int) -> tuple[int, tuple[str, bool] | None]:
        """Return the longest name that begins at a word, and of how many words it is; else that word alone."""
        for size in range(min(self.longest, len(typed) - at), 0, -1):
            entry = self.entries.get(tuple(typed[at : at + size])) or self.entries.get(tuple(meant[at : at + size]))
            if entry is not None:
                return size, entry
        return 1, None

    def _slipped(self, word: Word) -> tuple[str, bool] | None:
        """Return the tool that an unknown word is one slip away from, None for most words."""
        if word.is_plain or len(word.typed) < _LONG or (word.is_known and word.confidence == 1.0):
            return None
        near = process.extractOne(word.typed, self.slippable, scorer=OSA.distance, score_cutoff=1)
        return self.entries[(near[0],)] if near else None


def rivals(named: Sequence[Named], words: Sequence[Word]) -> tuple[str, ...]:
    """Return the tools that are held against each other, the longest such row; empty when none are.

    >>> rivals((), ())
    ()
    """
    rows: list[list[Named]] = []
    for one in named:
        if rows and _is_joined(rows[-1][-1], one, words):
            rows[-1].append(one)
        else:
            rows.append([one])
    apart = any(word.typed in _APART for word in words)
    clear = [row for row in rows if _is_clear(row, words, {"and"} if apart else ())]
    ids = [tuple(dict.fromkeys(one.tool for one in row)) for row in clear]
    best = max(ids, key=len, default=())
    return best if len(best) > 1 else ()


def _is_beside(one: Named, other: Named, words: Sequence[Word]) -> bool:
    """Whether two names are joined, whichever comes first."""
    first, second = sorted((one, other), key=lambda named: named.start)
    return first is not second and _is_joined(first, second, words) and _is_clear((first, second), words)


def _is_clear(row: Sequence[Named], words: Sequence[Word], more: Collection[str] = ()) -> bool:
    """Whether a word among those of a row says that they are rivals; ``more`` are words that do so here."""
    return any(word.typed in _CLEARLY or word.typed in more for word in words[row[0].end : row[-1].start])


def _is_joined(first: Named, second: Named, words: Sequence[Word]) -> bool:
    """Whether only joining words stand between two names."""
    between = words[first.end : second.start]
    return len(between) <= _GAP and all(word.typed in _JOINING for word in between)
