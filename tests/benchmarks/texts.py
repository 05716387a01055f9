"""Texts to measure with: those of a question file, each time in words that were never read before."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from random import Random

QUESTIONS = Path(__file__).parents[1] / "questions" / "known.jsonl"

_ONSETS = "b br d dr f g gl k kr l m n p pl r s st t tr v z".split()
_VOWELS = "a e i o u ei ou".split()
_CODAS = ["", "", "l", "m", "n", "r", "x"]
# Where a sentence ends; code is left whole.
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n+")
# A word or number that stands free: no part of markup, of an address, of code or of a name with a dot.
_WORD = re.compile(r"(?<![^\s(,])[A-Za-z]{5,}(?![^\s,.?!)])")
_NUMBER = re.compile(r"(?<![^\s(,])\d{2,}(?![^\s,.?!)])")


def texts_of(file: Path = QUESTIONS) -> list[str]:
    """Return the texts of a file with one JSON object a line, each with a ``text``."""
    return [json.loads(line)["text"] for line in file.read_text("utf-8").splitlines() if line.strip()]


def invented(chance: Random, syllables: int = 3) -> str:
    """Return a word that can be pronounced and means nothing.

    >>> [invented(Random(seed)) for seed in (1, 2, 3)]
    ['fudidrox', 'bradigeix', 'kutenum']
    """
    parts = (chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(syllables))
    return "".join(parts) + chance.choice(_CODAS)


def slip(word: str, chance: Random) -> str:
    """Return ``word`` with two letters swapped, one dropped or one doubled.

    >>> [slip("django", Random(seed)) for seed in (1, 2, 3)]
    ['djaango', 'jdango', 'djaango']
    """
    at = chance.randrange(len(word) - 1)
    left, pair, right = word[:at], word[at : at + 2], word[at + 2 :]
    return left + chance.choice([pair[::-1], pair[0], pair + pair[1]]) + right


class Fresh:
    """Gives a text again and again, never twice the same, so that nothing remembered of a text helps.

    Sentences change their order, and one of three things happens: a number becomes another or comes
    to stand before the text, a word is mistyped, or somebody with a name nobody has is spoken to.
    With a word nobody knows in two of three, the texts are a little harder than they were.
    """

    def __init__(self, seed: int = 0) -> None:
        """Draw by ``seed``: the same one gives the same texts."""
        self._chance = Random(seed)  # noqa: S311 - texts, no secrets
        self._given: set[str] = set()

    def __call__(self, text: str) -> str:
        """Return ``text`` in words that were never returned before."""
        sentences = [text] if "`" in text else [part for part in _SENTENCE_END.split(text) if part]
        if len(sentences) > 1:
            sentences = [part if part[-1] in ".?!" else f"{part}." for part in sentences]
            self._chance.shuffle(sentences)
        changes: list[Callable[[str], str]] = [self._number, self._slip, self._address]
        changed = self._chance.choice(changes)(" ".join(sentences))
        while changed in self._given:
            changed = self._address(changed)
        self._given.add(changed)
        return changed

    def _number(self, text: str) -> str:
        """Change every number; where there is none, put one before the text: "(4821) Is Flask fast?"."""
        changed = _NUMBER.sub(lambda match: self._digits(len(match[0])), text)
        return changed if changed != text else f"({self._digits(4)}) {text}"

    def _digits(self, count: int) -> str:
        """Return a number of so many digits."""
        return str(self._chance.randrange(10 ** (count - 1), 10**count))

    def _slip(self, text: str) -> str:
        """Mistype one word; where none is long enough, speak to somebody."""
        words = list(_WORD.finditer(text))
        if not words:
            return self._address(text)
        word = self._chance.choice(words)
        return text[: word.start()] + slip(word[0], self._chance) + text[word.end() :]

    def _address(self, text: str) -> str:
        """Speak to somebody: "Fudidrox, is Flask fast?"."""
        return f"{invented(self._chance).title()}, {text}"
