"""The matcher as the public intent benchmark drives it: ``fit`` of (text, label) pairs, ``predict`` of a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bot.understand.intent.fitting import fit
from bot.understand.text.mend import Speller
from bot.understand.text.normalise import words_of


class Ours:
    """The intent matcher without masks; its spelling is mended by the words of the phrases it learnt."""

    def fit(self, labelled: Sequence[tuple[str, str]]) -> None:
        """Learn from (text, label) pairs."""
        phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for text, label in labelled:
            phrases[label].append(words_of(text))
        words = [word for several in phrases.values() for phrase in several for word in phrase]
        self.known = frozenset(words)
        self.speller = Speller.of(words)
        self.matcher = fit(phrases)

    def predict(self, text: str) -> tuple[str, float]:
        """Return the best label and its score."""
        scores = self.matcher.scores([self._mended(word) for word in words_of(text)])
        best = max(scores, key=lambda label: scores[label])
        return best, scores[best]

    def _mended(self, word: str) -> str:
        """Return a word as it was probably meant."""
        found = None if word in self.known else self.speller.nearest(word)
        return found[0] if found else word
