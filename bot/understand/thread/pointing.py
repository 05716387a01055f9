"""What "the second one", "1 vs 2", "the other" and "the faster one" point to, of those that were shown.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.catalog import Catalog, Framework, Kin, Support
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading
from bot.understand.text.normalise import words_of
from bot.understand.thread.leaning import AGAIN, CODE, PRONOUNS, named
from bot.understand.thresholds import FRAGMENT

_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    "last": -1, "former": 1, "latter": 2, "later": 2,
}  # fmt: skip
# What may follow an ordinal that stands for a framework ("the second. show me code").
_AFTER_ORDINAL = frozenset(
    ["", *"one option framework pick choice answer show please and then is what tell how why it".split()]
)
_NUMBERS = {
    "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "a": 1, "b": 2, "c": 3, "d": 4, "e": 5,
}  # fmt: skip
DIGITS = frozenset("12345")
_CHOOSING = frozenset((*_ORDINALS, *_NUMBERS, "runner"))
# From this mark on a framework is what a quality says ("the fast one").
_GOOD_MARK = 4


_POINTS_LATE = frozenset("one number option latter former second".split())
# "Number two", "option 3".
_COUNTED = frozenset("number option nr choice candidate".split())
_AFTER_NUMBER = _AFTER_ORDINAL | frozenset("does do has have can looks sounds would".split())


def choice_in(meant: Sequence[str]) -> int | None:
    """Return the number or ordinal a short text points with ("2", "the second one"), -1 for "the last"."""
    if _CHOOSING.isdisjoint(meant):
        return None
    if len(meant) > (FRAGMENT if _POINTS_LATE.isdisjoint(meant) else 2 * FRAGMENT):
        return None
    for before, word, after in zip(meant, meant[1:], (*meant[2:], ""), strict=False):  # "what is wrong with number 3"
        if before in _COUNTED and word in _NUMBERS and (word.isdigit() or after in _AFTER_NUMBER):
            return _NUMBERS[word]
    for index, word in enumerate(meant):
        following = meant[index + 1] if index + 1 < len(meant) else ""
        clear = word in ("former", "latter", "later") and index > 0 and meant[index - 1] == "the"
        clear = clear and (word != "later" or following in _AFTER_ORDINAL)  # "the later versions" are no latter
        if clear or (word in _ORDINALS and word != "later" and (following in _AFTER_ORDINAL or following in CODE)):
            return _ORDINALS[word]
    if tuple(meant[:2]) == ("runner", "up"):
        return 2
    bare = [word for word in meant if word not in ("option", "number", "answer", "choice", "please", "the")]
    if bare[:1] == meant[:1] and meant[1:2] in (["option"], ["choice"]):  # "three options please"
        return None
    return _NUMBERS.get(bare[0]) if len(bare) == 1 else None


def with_names(text: str, state: DialogueState, catalog: Catalog) -> str:
    """Return a text with names for what says them in a thread: "the former", and "channels" of Django's.

    "Forget Bottle." before a question that names another is cut off.
    """
    dropped = _FORGET.match(text)
    if dropped:
        told = [catalog.frameworks[one].aliases for one in (*state.frameworks, *state.shown)]
        gone = next((aliases for aliases in told if dropped[1].casefold() in aliases), ())
        others = {alias for one in catalog.frameworks.values() for alias in one.aliases}.difference(gone)
        left = text[dropped.end() :]
        text = left if gone and not others.isdisjoint(words_of(left)) else text
    for kin in catalog.kin.values():
        if kin.addon and kin.beside and kin.nearest in state.frameworks:
            text = _named_there(text, kin)
    both = {found.lower() for found in _OF_TWO.findall(text)} == {"former", "latter"}
    if not both or len(state.frameworks) != 2 or state.intent is not Intent.COMPARE:
        return text
    names = [catalog.frameworks[one].name for one in state.frameworks]
    return _OF_TWO.sub(lambda found: names[found[1].lower() == "latter"], text)


def _named_there(text: str, kin: Kin) -> str:
    """Return a short text with an add-on's whole name for the plain word that it is called by beside its framework."""
    said = text.casefold()
    if len(said) > _SHORT or any(alias in said for alias in kin.aliases):
        return text
    called = next((word for word in kin.beside if re.search(rf"\b{re.escape(word)}\b", said)), None)
    return (
        text
        if called is None
        else re.sub(rf"(?i)(?<!even with )\b{re.escape(called)}\b", kin.aliases[0], text, count=1)
    )


_FORGET = re.compile(
    r"\W*(?:(?:ok|no|well)\W+)*(?:forget|ignore|never ?mind) (?:about )?([\w.-]+?)\s*[.;!]+\s+(?=(?:\S+\s+){3,}\S)",
    re.IGNORECASE,
)
_SHORT = 80  # letters: "is channels maintained at least"
_OF_TWO = re.compile(r"\bthe (former|latter)(?: one)?\b", re.IGNORECASE)


def ordinal(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and the second one?" as the framework shown at that place; there may be none."""
    if reading.choice is None or reading.frameworks or not state.shown or meant == ["first"]:
        return None
    if _TO_BEGIN_WITH.search(reading.text):  # "what would break first"
        return None
    place = reading.choice - 1 if reading.choice > 0 else len(state.shown) - 1
    if place >= len(state.shown) and "a" in meant:  # "is there a third option?" asks for one not shown
        return None
    if place >= len(state.shown):
        return reading._replace(intent=Intent.OUT_OF_SCOPE)
    told = reading.intent in (Intent.CONCEPT, Intent.FEATURE_CHECK) and reading.concepts
    if told and all(need.because is not None for need in reading.needs):  # "your first pick. which layout?"
        return reading._replace(frameworks=(state.shown[place],))
    again = meant[0] in AGAIN or meant[0] in ("what", "with", "how")
    has_it = not {"has", "have", "support", "supports", "do", "does"}.isdisjoint(meant) and not PRONOUNS.isdisjoint(
        meant
    )
    if has_it and state.needs and not reading.needs and CODE.isdisjoint(meant):  # "the second one has it?"
        return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=(state.shown[place],), needs=state.needs)
    if again and not reading.needs and CODE.isdisjoint(meant):  # "and the first?": the last question of that one
        if state.intent is Intent.FEATURE_CHECK and state.needs:
            reading = reading._replace(needs=state.needs)
        elif state.intent is Intent.DESCRIBE and state.aspect:
            return reading._replace(intent=Intent.DESCRIBE, aspect=state.aspect, frameworks=(state.shown[place],))
    return _about(reading, state.shown[place], meant)


_TO_BEGIN_WITH = re.compile(
    r"\b(?:break|fail|do|try|learn|read|check|pull|test|install|build|write|move|migrate|happen|look|fix|go)\w*"
    r"(?: (?!the|your|my)\w+)? first\W*$",
    re.IGNORECASE,
)
# "1 vs 2", "the first one against Flask".
_HELD = frozenset("vs versus against compare or to and".split())


def places(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "1 vs 2" and "the first one against Flask" as a comparison of what was shown there."""
    if _HELD.isdisjoint(meant) or len(meant) > FRAGMENT or not state.shown or reading.refused or reading.needs:
        return None
    if reading.intent is Intent.EXAMPLE:
        return None
    at = [_ORDINALS.get(word) or int(word) for word in meant if word in _ORDINALS or word in DIGITS]
    if "and" in meant and len(at) < 2:
        return None
    if not at or len(at) + len(reading.frameworks) != 2 or max(at) > len(state.shown):
        return None
    both = tuple(dict.fromkeys((*(state.shown[place - 1 if place > 0 else -1] for place in at), *reading.frameworks)))
    return reading._replace(intent=Intent.COMPARE, frameworks=both, aspect=None) if both[1:] else None


def the_other(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the other one?" as the one of two that was not last spoken of."""
    if "other" not in meant or "one" not in meant or reading.frameworks or len(state.shown) < 2:
        return None
    if state.intent is Intent.CONCEPT and not state.frameworks:
        return None
    rest = [name for name in state.shown if name not in state.frameworks[:1]]
    return _about(reading, rest[0], meant) if rest else None


def the_one_with(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the async one, tell me more" as the one of those shown that is so."""
    several = state.frameworks if state.intent is Intent.COMPARE else state.shown
    if state.intent is Intent.CONCEPT and not state.frameworks:  # "and the other one, ASGI?"
        return None
    if "the" not in meant or not {"one", "1"} & set(meant) or len(several) < 2 or len(meant) > 2 * FRAGMENT:
        return None
    if named(reading) or len(reading.needs) != 1 or reading.needs[0].refused:
        return None
    criterion = reading.needs[0].criterion
    ahead = _more_or_less(several, reading.needs[0], meant, catalog)
    if ahead:
        return _about(reading._replace(needs=()), ahead, meant)
    if len(meant) > FRAGMENT:
        return None
    having = [name for name in several if _has(catalog.frameworks[name], criterion)]
    if not having or len(having) == len(several):
        return None
    return _about(reading._replace(needs=()), having[0], meant)


def _more_or_less(several: Sequence[str], need: Need, meant: Sequence[str], catalog: Catalog) -> str | None:
    """Return the one of two that "the faster one" or "the slower one" is; None when they are alike."""
    told = any(before == "the" and word.endswith("er") for before, word in pairwise(meant))
    marks = {
        name: rating.value
        for name in several
        if (rating := catalog.frameworks[name].ratings.get(need.criterion)) is not None
    }
    if not told or len(several) != 2 or len(set(marks.values())) != 2:
        return None
    return (min if need.reverse else max)(marks, key=marks.__getitem__)


def _has(framework: Framework, criterion: str) -> bool:
    """Whether a framework has a feature built in and whole, or a good mark on a quality."""
    entry, rating = framework.features.get(criterion), framework.ratings.get(criterion)
    if entry is not None:
        return entry.support is Support.BUILTIN and not entry.limited
    return rating is not None and rating.value >= _GOOD_MARK


def _about(reading: Reading, framework: str, meant: Sequence[str]) -> Reading:
    """Return the reading turned to one framework: code, a feature check, or what it is."""
    intent = (
        Intent.EXAMPLE if not CODE.isdisjoint(meant) else Intent.FEATURE_CHECK if reading.needs else Intent.DESCRIBE
    )
    return reading._replace(intent=intent, frameworks=(framework,))
