"""Write knowledge/everyday.txt anew: the English words that must not be taken for a slip of a word the bot knows.

Usage: .venv/bin/python scripts/everyday.py WORDS

WORDS is a list of common English words, one on a line, such as ``/usr/share/dict/american-english-small`` of Debian's
package ``wamerican-small``. Kept are those that one typing error (two from seven letters on) turns into a word of a
name, alias, synonym or phrasing, and the inflected names of frameworks ("bottles"). Left out are the known words
themselves and their other forms ("validates"), which mean the same, and words under four letters, which the bot never
mends. Run it after a change of names, synonyms or phrasings; the comment at the top, with its licences, stays as it is.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

KNOWLEDGE = Path(__file__).resolve().parent.parent / "knowledge"
TARGET = KNOWLEDGE / "everyday.txt"
_MATCHED = ("name", "aliases", "misspellings", "label", "synonyms", "phrases")  # the keys whose text people may type
_SHORTEST = 4  # letters of a word that is mended at all
_TWO_ERRORS_FROM = 7  # letters


def read(path: Path) -> dict:
    """Return the mapping that the YAML file holds."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def typed(value: object, key: str = "") -> Iterator[str]:
    """Yield every word of letters under the matched keys of a parsed file, in lower case, without slots ({quality})."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from typed(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from typed(part, key)
    elif isinstance(value, str) and key in _MATCHED:
        yield from re.findall(r"[a-z]+", re.sub(r"\{\w+\}", " ", value.lower()))


def stem(word: str) -> str:
    """Return the word without its plural or verb ending: "validates", "validating" -> "validat"."""
    return re.sub(r"(?<=....)(ies|es|ed|ing|s|e|y)$", "", word)


def everyday(words: list[str]) -> list[str]:
    """Return the words to leave alone, in alphabetical order; names and possessives of ``words`` are passed over."""
    names = {path.stem for path in (KNOWLEDGE / "frameworks").glob("*.yaml")}
    known = {word for path in sorted(KNOWLEDGE.rglob("*.yaml")) for word in typed(read(path))}
    named = {stem(name) for name in names}
    common = {word for word in words if word.isascii() and word.isalpha() and word.islower() and len(word) >= _SHORTEST}
    return sorted(word for word in common - known if stem(word) in named or is_mistakable(word, known))


def is_mistakable(word: str, known: set[str]) -> bool:
    """Return whether forgiven typing errors turn the word into a known one, and into no other form of itself."""
    allowed = 2 if len(word) >= _TWO_ERRORS_FROM else 1
    others = [other for other in known if abs(len(other) - len(word)) <= allowed and len(other) >= _SHORTEST]
    near = process.extract(word, others, scorer=DamerauLevenshtein.distance, score_cutoff=allowed, limit=None)
    return bool(near) and all(stem(other) != stem(word) for other, _, _ in near)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python scripts/everyday.py WORDS")
    header = [line for line in TARGET.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    found = everyday(Path(sys.argv[1]).read_text(encoding="utf-8").splitlines())
    TARGET.write_text("\n".join([*header, *found, ""]), encoding="utf-8")
    print(f"{TARGET.name}: {len(found)} words")
