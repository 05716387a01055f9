"""The matcher as the public intent benchmark drives it: ``fit`` of (text, label) pairs, ``predict`` of a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bot.understand.intents import fit
from bot.understand.normalise import words_of


class Ours:
    """The intent matcher without masks."""

    def fit(self, labelled: Sequence[tuple[str, str]]) -> None:
        """Learn from (text, label) pairs."""
        phrases = defaultdict(list)
        for text, label in labelled:
            phrases[label].append(words_of(text))
        self.matcher = fit(phrases)

    def predict(self, text: str) -> tuple[str, float]:
        """Return the best label and its score."""
        scores = self.matcher.scores(words_of(text))
        best = max(scores, key=lambda label: scores[label])
        return best, scores[best]
