"""Finds sizes: a number beside what it counts ("2 devs", "10k open connections", "in three weeks")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.domain.catalog import Concept
from bot.understand.text.words import FUNCTION_WORDS, stem

# What a unit counts, by its stem: (least, most, concept), most None for no bound.
Sizes = Mapping[str, tuple[tuple[float, float | None, str], ...]]

_FIGURE = re.compile(r"(\d{1,9})(k|m|mio|tsd)?")
# A figure and its unit written as one word ("60mb").
_GLUED = re.compile(r"(\d{1,9})([a-z]{2,3})")
_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}
_TIMES = {"k": 1_000, "m": 1_000_000, "mio": 1_000_000, "tsd": 1_000,
          "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}  # fmt: skip
# So many words may stand between a number and what it counts ("10k idle connections", "two junior python devs").
_BETWEEN = 2

# "Which one keeps pages" counts no pages.
_NO_COUNT = frozenset("which the this that other any every no another each what whatever".split())
# So many at the same moment are counted otherwise than so many in all.
_EACH = frozenset(("every", "each"))
_RUN = frozenset(
    "run runs running job jobs task tasks something script cleanup schedule execute repeat cron loop".split()
)
_AT_ONCE = frozenset("concurrent simultaneous parallel".split())
# Those who build it are counted by what stands around the number: "team of 5", "we are six", "20 of us", "5 man team".
_TEAM = frozenset("team group crew squad department startup".split())
_PERSONS = frozenset("people person persons man men folks guys heads".split())
_US = "us"
# A time is a deadline only so: "in three weeks", "we have two days".
_SPANS = frozenset("day days week weeks hour hours".split())
_SOON = frozenset("in within have has got only just budget deadline is about".split())
_ONLY = frozenset("only olny just about like roughly around some maybe".split())
_OPENING = 3
_WHO = frozenset("user people visitor customer request call player student employee guest person".split())


def sizes_of(concepts: Iterable[Concept]) -> Sizes:
    """Return what sizes mean, by the stem of the unit."""
    found: dict[str, tuple[tuple[float, float | None, str], ...]] = {}
    for concept in concepts:
        for size in concept.sizes:
            for unit in {form for one in size.of for form in (stem(one), stem(f"{one}s"))}:  # "weeks" is no stem
                found[unit] = (*found.get(unit, ()), (size.least, size.most, concept.id))
    return found


def size_at(words: Sequence[str], index: int, sizes: Sizes) -> tuple[int, str] | None:
    """Return where the size that starts at ``index`` ends and the concept it means; None when there is none.

    >>> size_at(("2", "devs"), 0, {"dev": ((1, 4, "solo"),)})
    (2, 'solo')
    """
    value, end = _number(words, index)
    if value is None:
        return _glued(words[index], index, sizes)
    if words[index] == "one" and index and words[index - 1] in _NO_COUNT:
        return None
    if index and words[index - 1] in _EACH and end < len(words):  # "run it every 30 seconds"
        if _RUN.isdisjoint(words[max(0, index - 6) : index - 1]):
            return None
        concept = _meant(value, f"every {stem(words[end])}", sizes)
        return (end + 1, concept) if concept is not None else None
    rate = _rate(words, value, end)
    if rate is not None:
        concept = _meant(rate[1], _RATE, sizes)
        return (rate[0], concept) if concept is not None else None
    team = _team(words, index, end)
    if team is not None:
        concept = _meant(value, _US, sizes)
        return (team, concept) if concept is not None else None
    for at in range(end, min(end + _BETWEEN + 1, len(words))):
        if words[at] in _AT_ONCE and at + 1 < len(words) and stem(words[at + 1]) in _WHO:
            concept = _meant(value, words[at], sizes)
            return (at + 2, concept) if concept is not None else None
        concept = _meant(value, words[at], sizes) if words[at] not in _AT_ONCE else None
        if concept is not None:
            lasts = words[at] in _SPANS and index > 0 and words[index - 1] not in _SOON  # "stuck for two weeks"
            return None if lasts else (at + 1, concept)
        if words[at] in FUNCTION_WORDS or words[at] in _NUMBERS or words[at][0].isdigit():
            return None
    return None


def _rate(words: Sequence[str], value: float, end: int) -> tuple[int, float] | None:
    """Return where "a million calls a day" ends whose number ends at ``end``, and how many a second; None if no rate.

    >>> _rate("1 million calls per day".split(), 1_000_000, 2)
    (5, 11.574074074074074)
    """
    unit, *per = (*words[end : end + 3], "", "", "")[:3]
    seconds = _SECONDS.get(stem(per[1])) if stem(unit) in _CALLS and per[0] in ("per", "a", "an", "each") else None
    return (end + 3, value / seconds) if seconds else None


_RATE = stem("rps")
_CALLS = frozenset(map(stem, "request call hit visit event message order post read query transaction webhook".split()))
_SECONDS = {
    stem(name): seconds
    for name, seconds in (
        ("minute", 60), ("hour", 3_600), ("day", 86_400), ("week", 604_800), ("month", 2_592_000)
    )
}  # fmt: skip


def _team(words: Sequence[str], index: int, end: int) -> int | None:
    """Return where the number of a team ends that stands at ``index``; None where it counts nobody of them.

    >>> _team("we are a team of 5".split(), 5, 6), _team("20 person team".split(), 0, 1), _team("5 of us".split(), 0, 1)
    (6, 3, 3)
    """
    aside = index > 0 and words[index - 1] in _ONLY  # "we are only 2"
    before, after = tuple(words[max(0, index - aside - 2) : index - aside]), tuple(words[end : end + 2])
    if after == ("of", "us") and words[index] not in ("one", "1"):
        return end + 2
    if after[:1] and after[0] in _PERSONS and (after[1:] and after[1] in _TEAM or before[1:] == ("are",)):
        return end + 2 if after[1:] and after[1] in _TEAM else end + 1
    if before[1:] == ("of",) and before[0] in _TEAM:
        return end + 1 if after[:1] and after[0] in _PERSONS else end
    opens = index <= _OPENING and before[-1:] == ("for",)
    if opens and after[:1] and after[0] in _PERSONS and len(words) == end + 1:
        return end + 1  # "and for two people?"
    if before == ("we", "are") and (not after or after[0] in _PERSONS):
        return end + len(after[:1])
    return None


def is_number(word: str) -> bool:
    """Whether a number may start with a word ("2", "10k", "two", "60mb")."""
    figure = word[0].isdigit() and (_FIGURE.fullmatch(word) or _GLUED.fullmatch(word))
    return word in _NUMBERS or bool(figure)


def _glued(word: str, index: int, sizes: Sizes) -> tuple[int, str] | None:
    """Return what a figure with its unit in one word means, and where it ends; None when it means nothing."""
    figure = _GLUED.fullmatch(word)
    concept = _meant(int(figure[1]), figure[2], sizes) if figure else None
    return (index + 1, concept) if concept is not None else None


def _meant(value: float, unit: str, sizes: Sizes) -> str | None:
    """Return the concept that so many of a unit mean; None when they mean nothing."""
    return next(
        (of for least, most, of in sizes.get(stem(unit), ()) if least <= value and (most is None or value <= most)),
        None,
    )


def _number(words: Sequence[str], index: int) -> tuple[float | None, int]:
    """Return the number that starts at ``index`` and where it ends; None when no number starts there."""
    figure = _FIGURE.fullmatch(words[index])
    if figure is None and words[index] not in _NUMBERS:
        return None, index
    value: float = int(figure[1]) * _TIMES.get(figure[2] or "", 1) if figure else _NUMBERS[words[index]]
    index += 1
    while index < len(words):
        if (
            figure is not None and len(words[index]) == 3 and words[index].isascii() and words[index].isdigit()
        ):  # "10,000"
            value = value * 1_000 + int(words[index])
        elif words[index] in _TIMES:
            value *= _TIMES[words[index]]
        else:
            break
        index += 1
    return value, index
