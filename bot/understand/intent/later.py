"""A matcher that is learnt when it is first asked: most questions name what they mean and never need it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.understand.intent.fitting import fit
from bot.understand.intent.intents import Matcher
from bot.understand.text.normalise import words_of
from bot.understand.text.words import content, stem


def bare(text: str) -> tuple[str, ...]:
    """Return the stemmed words of a text without those of grammar.

    >>> bare("the cats sleep on the sofa")
    ('cat', 'sleep', 'sofa')
    """
    return content(tuple(map(stem, words_of(text))))


class Later:
    """Texts by what they tell, and the matcher of their words that is learnt once it is needed."""

    __slots__ = ("_cut", "_matcher", "_texts")

    def __init__(self, texts: Mapping[str, Sequence[str]], cut: Callable[[str], Sequence[str]] = bare) -> None:
        """Keep the texts (two kinds or more), and what gives the words of one as the matcher is asked by them."""
        self._texts, self._cut = texts, cut
        self._matcher: Matcher | None = None

    @property
    def matcher(self) -> Matcher:
        """The matcher, learnt now if nobody asked before: a tenth of a second for two thousand texts."""
        if self._matcher is None:
            self._matcher = fit({name: list(map(self._cut, texts)) for name, texts in self._texts.items()})
        return self._matcher
