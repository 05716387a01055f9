"""A matcher that is learnt when it is first asked: most questions name what they mean and never need it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.understand.fitting import fit
from bot.understand.intents import Matcher
from bot.understand.normalise import words_of
from bot.understand.words import content, stem


class Later:
    """Texts by what they tell, and the matcher of their words that is learnt once it is needed."""

    __slots__ = ("_matcher", "_texts")

    def __init__(self, texts: Mapping[str, Sequence[str]]) -> None:
        """Keep the texts (two kinds or more)."""
        self._texts = texts
        self._matcher: Matcher | None = None

    @property
    def matcher(self) -> Matcher:
        """The matcher, learnt now if nobody asked before: a tenth of a second for two thousand texts."""
        if self._matcher is None:
            self._matcher = fit(
                {
                    name: [content(tuple(map(stem, words_of(text)))) for text in texts]
                    for name, texts in self._texts.items()
                }
            )
        return self._matcher
