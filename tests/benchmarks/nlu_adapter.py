"""The matcher as the public intent benchmark drives it: ``fit`` of (text, label) pairs, ``predict`` of a text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from bot.understand.intent.fitting import fit
from bot.understand.text.mend import Speller, slips_of_grammar
from bot.understand.text.normalise import words_of

EVERYDAY = Path(__file__).parents[2] / "knowledge" / "everyday.txt"
# So many of the commonest words are known with a letter left out ("tha"), too.
COMMONEST = 60
# What a phrase may score for another label than its own. CLINC's validation part, 5 and 10 phrases, four draws: 0 gives
# 77.5 / 74.9 and 83.1 / 80.5, a quarter 77.7 / 75.0 and 83.6 / 80.8, and an AUROC of 90.7 and 93.0 for 89.9 and 92.4.
TOLERATED = 0.25


class Ours:
    """The intent matcher without masks; its spelling is mended by the words of the phrases it learnt.

    What a label is called is one more of its phrases: "card_arrival" says what is meant.
    """

    def fit(self, labelled: Sequence[tuple[str, str]]) -> None:
        """Learn from (text, label) pairs."""
        phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for text, label in labelled:
            phrases[label].append(words_of(text))
        for label, several in phrases.items():
            several.append(words_of(re.sub(r"(?<=[a-z])(?=[A-Z])|[\W_]+", " ", label)))
        counts = Counter(word for several in phrases.values() for phrase in several for word in phrase)
        self.known = frozenset(counts).union(EVERYDAY.read_text("utf-8").split())
        self.speller = Speller.of(counts.elements())
        self.short = slips_of_grammar([word for word, _ in Counter(self.speller.counts).most_common(COMMONEST)])
        self.matcher = fit(phrases, TOLERATED)

    def predict(self, text: str) -> tuple[str, float]:
        """Return the best label and its score."""
        scores = self.matcher.heard([[self._mended(word) for word in words_of(text)]])[0]
        best = max(scores)
        return self.matcher.intents[scores.index(best)], best

    def _mended(self, word: str) -> str:
        """Return a word as it was probably meant."""
        if word in self.known:
            return word
        found = self.speller.nearest(word)
        return found[0] if found else self.short.get(word, word)
