"""The words by which a documentation is searched for what we have no answer to."""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable, Collection, Iterable, Sequence

from bot.domain.question import EntityKind, Mention
from bot.understand.text.mend import Word
from bot.understand.text.normalise import fold, words_of

# A search looks for pages that hold all of its words: more than these find none.
_MOST = 3
# "AbstractUser", "select_related": names in code; those that Python has itself tell of no framework.
_CODED = re.compile(r"\b(?:[A-Za-z]*[a-z][A-Z]\w*|[A-Za-z]+_\w*[A-Za-z])\b")
_SHORTEST = 3
# Technical words that stand on every page.
_EVERYWHERE = frozenset("app apps lib libs python web framework frameworks api apis alright hmm docs".split())


def sought(text: str, words: Sequence[Word], found: Sequence[Mention], tells: Callable[[str], bool]) -> tuple[str, ...]:
    """Return up to three words of a question that a page which answers it holds, in their order.

    They are names in code, what is named, and technical words that stand in what is on record (``tells``); plain
    English finds every page or none, and a name of a framework stands on all of them.
    """
    names = _places(one for one in found if one.kind is EntityKind.FRAMEWORK)
    named = _places(one for one in found if one.kind in _PARTS and one.technical)
    coded = {part for name in _CODED.findall(text) if not hasattr(builtins, name) for part in words_of(fold(name))}
    told = {
        _spelt(word): None
        for place, word in enumerate(words)
        if place not in names
        and not word.is_grammar
        and (place in named or word.typed in coded or (_is_technical(word) and tells(word.meant)))
    }
    return tuple(told)[:_MOST]


def _is_technical(word: Word) -> bool:
    """Whether a word is one of ours, and none of plain English."""
    is_long = word.typed[0].isalpha() and len(word.typed) >= _SHORTEST
    return is_long and word.is_known and not word.is_plain and word.typed not in _EVERYWHERE


_PARTS = (EntityKind.FEATURE, EntityKind.CONCEPT)


def _places(mentions: Iterable[Mention]) -> Collection[int]:
    """Return where mentions stand."""
    return {place for one in mentions for place in range(one.start, one.end)}


def _spelt(word: Word) -> str:
    """Return a word as it was typed, a slip as what was meant."""
    return word.typed if word.confidence == 1 else word.meant
