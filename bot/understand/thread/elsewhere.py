"""What was checked or compared, asked of another one, of theirs, or without a part.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.thread.leaning import ADVISED, NAME, OF_ONE, focus, joined, named, notions_of
from bot.understand.thresholds import FRAGMENT


def built_in_there(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "has Django something built in?" after a part was checked or searched as asking of that part."""
    del catalog
    kinds = (Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE, Intent.CONCEPT)
    told = any(need.because is None for need in reading.needs)
    here = state.intent is Intent.FEATURE_CHECK and _IS_THERE.search(reading.text) is not None
    if state.intent not in kinds or not state.needs or told or reading.refused or reading.kin:
        return None
    if reading.concepts and not here:
        return None
    if len(meant) > (3 if here else 2) * FRAGMENT or not _WHAT_IT_HAS.search(reading.text):
        return None
    if here and not reading.frameworks:
        same = reading._replace(frameworks=state.frameworks, needs=state.needs, concepts=())
        return same._replace(intent=Intent.FEATURE_CHECK, aspect=None)
    if not reading.frameworks:
        return reading._replace(intent=Intent.FIND_BY_FEATURE, needs=state.needs, aspect=None)
    return reading._replace(intent=Intent.FEATURE_CHECK, needs=state.needs, aspect=None)


_IS_THERE = re.compile(
    r"\bis there (?:anything|something) (?:built|baked)[ -]?in\b"
    r"|\bi thought (?:it|that|this) (?:was|is) (?:built|baked)[ -]?in\b",
    re.IGNORECASE,
)
_WHAT_IT_HAS = re.compile(
    r"\b(?:something|anything|smth|sth|one|that|was|is) (?:like that |similar )?(?:built|build|baked)[ -]?in\b"
    r"|\b(?:has|have|does|do|bring|ship)\b[^.?!]{0,20}\b(?:its|their) own(?: one)?\W*$"
    r"|\b(?:something|anything|smth|sth|one|framework) (?:that|which) (?:does|has|handles|brings|do|comes with) "
    r"(?:it|that|this|them)\b",
    re.IGNORECASE,
)


def there_too(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "in Django?" and "Flask too?" after something was explained or searched as asking it of that one."""
    kinds = (Intent.CONCEPT, Intent.FIND_BY_FEATURE)
    if (
        state.intent not in kinds
        or len(reading.frameworks) != 1
        or reading.refused
        or reading.needs
        or reading.concepts
    ):
        return None
    if not (state.needs or state.notions) or state.python or tuple(meant) not in _THERE:
        return None
    told = notions_of(state)
    known = [name for name in state.notions if reading.frameworks[0] in catalog.practice.get(name, ())]
    if state.intent is Intent.CONCEPT and (known or not state.needs):
        return reading._replace(intent=Intent.CONCEPT, concepts=state.notions, aspect=None, mentions=told)
    return reading._replace(intent=Intent.FEATURE_CHECK, needs=state.needs, concepts=state.notions, aspect=None,
                            mentions=(*reading.mentions, *told))  # fmt: skip


_THERE = frozenset(
    {("in", NAME), ("with", NAME), ("and", "in", NAME), ("and", "with", NAME), (NAME, "too"), (NAME, "also"),
     ("and", NAME), ("what", "about", NAME), ("how", "about", NAME), ("and", NAME, "too"), ("also", "in", NAME),
     ("is", "it", "in", NAME), ("is", "that", "in", NAME), ("and", "is", "it", "in", NAME), ("is", "this", "in", NAME),
     ("and", "something", "for", NAME), ("something", "for", NAME), ("and", "sth", "for", NAME),
     ("in", NAME, "too"), ("and", "for", NAME), ("for", NAME), ("on", NAME)}
)  # fmt: skip


def in_theirs(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "we have a Django site", told after a part was checked of another, as the same check of theirs."""
    del catalog
    if state.intent is not Intent.FEATURE_CHECK or not state.needs or reading.is_question or "?" in reading.text:
        return None
    if len(reading.frameworks) != 1 or reading.refused or reading.frameworks[0] in state.frameworks:
        return None
    if _OURS.isdisjoint(meant[:3]) or _OWNED.isdisjoint(meant) or len(meant) > 2 * FRAGMENT:
        return None
    return reading._replace(intent=Intent.FEATURE_CHECK, needs=state.needs, aspect=None)


_OURS = frozenset("we i our my ours mine".split())
_OWNED = frozenset("have has use run got our my on is".split())


def slower_or_faster(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so is FastAPI slower?", after two were compared, and "but Robyn is faster" as comparing them by that."""
    if len(reading.frameworks) == 1 and reading.frameworks[0] not in state.frameworks:
        return _faster_than_it(reading, meant, state, catalog)
    said = tuple(need for need in reading.needs if need.because is None and need.criterion in catalog.qualities)
    if state.intent is not Intent.COMPARE or len(state.frameworks) != 2 or state.aspect is not None or len(said) != 1:
        return None
    if len(reading.frameworks) != 1 or reading.frameworks[0] not in state.frameworks or len(meant) > FRAGMENT:
        return None
    if not any(word.endswith("er") or word in ("more", "less") for word in meant) or "than" in meant:
        return None
    first = reading.frameworks[0]
    both = (first, *(name for name in state.frameworks if name != first))
    aspect = "why" if meant[0] == "why" else None
    return reading._replace(intent=Intent.COMPARE, frameworks=both, needs=said, refused=(), aspect=aspect)


def _faster_than_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "but benchmarks say Robyn is faster", said of FastAPI, as comparing the two by that."""
    said = tuple(need for need in reading.needs if need.because is None and need.criterion in catalog.qualities)
    of_one = state.shown[:1] if state.intent in ADVISED else focus(state)
    others = tuple(name for name in of_one if name not in reading.frameworks)
    if len(reading.frameworks) != 1 or reading.refused or reading.kin or not said or not others:
        return None
    if len(meant) > 2 * FRAGMENT or others != of_one or "than" in meant or NAME not in meant:
        return None
    place = meant.index(NAME)
    after = meant[place + 1 : place + 4]
    if not _IS.intersection((*after[:1], *meant[max(place - 1, 0) : place])):
        return None
    if not any(word.endswith("er") for word in after):
        return None
    both = (*others, *reading.frameworks)
    return reading._replace(intent=Intent.COMPARE, frameworks=both, needs=said, aspect=None)


_IS = frozenset("is be are isnt arent wouldnt".split())


def without_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and without the ORM?" of one framework as asking whether it does without, of a wish as that without it."""
    refused = bool(reading.needs) and all(need.refused for need in reading.needs)
    if not refused or named(reading) or len(meant) > 2 * FRAGMENT:
        return None
    if state.intent is Intent.COMPARE and state.frameworks[1:] and "without" in meant[:4] and state.aspect is None:
        return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, refused=(), aspect=None)
    if "without" not in meant[:2] or len(meant) > 5 or len(state.frameworks) != 1:
        return None
    wish = state.needs if state.intent is Intent.RECOMMEND else state.wish
    if {need.criterion for need in wish} & {need.criterion for need in reading.needs}:  # that one is taken back
        return None
    if wish:
        return reading._replace(intent=Intent.RECOMMEND, needs=joined(wish, reading.needs), refused=state.refused)
    if state.intent in OF_ONE:
        return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=state.frameworks, aspect=None)
    return None


def run_there(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "on Windows?" and "and on Lambda?" as asking how the one spoken of is run there."""
    windows = meant.index(_WINDOWS) if _WINDOWS in meant else None  # a plain word elsewhere
    if windows is not None and "hosting" in reading.concepts and state.intent is Intent.COMPARE and not named(reading):
        told = reading._replace(frameworks=state.frameworks, needs=(), mentions=(), aspect=None)
        return told._replace(intent=Intent.CONCEPT, concepts=("on_windows",))
    place = windows is not None or not _PLACES.isdisjoint(reading.concepts)
    where = "on" in meant[:2] or "in" in meant[:2]
    if state.intent not in (*OF_ONE, *ADVISED) or not state.frameworks or named(reading) or not place or not where:
        return None
    if len(meant) > 4 or any(need.because is None for need in reading.needs):
        return None
    mentions = reading.mentions
    if windows is not None:
        mentions = (*mentions, Mention(EntityKind.CONCEPT, "hosting", windows, windows + 1, 1.0, "windows"))
    return reading._replace(
        intent=Intent.DESCRIBE, aspect="deploy", frameworks=state.frameworks[:1], needs=(), mentions=mentions
    )


_WINDOWS = "window"  # as it is compared
_PLACES = frozenset("hosting containers serverless shared_hosting".split())


def in_that_one(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "in CherryPy it is inside already, yes?" after a check of another one as the same check of that one."""
    del catalog
    checked = state.intent is Intent.FEATURE_CHECK and bool(state.needs)
    told = reading.intent is Intent.OUT_OF_SCOPE or (reading.intent is Intent.DESCRIBE and reading.aspect is None)
    if not (checked and told) or len(reading.frameworks) != 1 or reading.refused or reading.kin:
        return None
    if reading.frameworks == state.frameworks or reading.needs or reading.concepts or len(meant) > 2 * FRAGMENT:
        return None
    points = "it" in meant and (NAME not in meant or meant[meant.index(NAME) - 1] in ("in", "the", "with", "for"))
    if not points or _OTHERWISE.search(reading.text):
        return None
    return reading._replace(intent=Intent.FEATURE_CHECK, needs=state.needs, aspect=None)


_OTHERWISE = re.compile(
    r"\b(?:move|switch|migrat\w+|port|replace|better|worse|vs|than|hate|love|like|learn|why|who|when)\b", re.IGNORECASE
)


def in_python(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "I like dependency injection, does this exist in Python?" as a search among all."""
    del state
    parts = tuple(need for need in reading.needs if need.because is None and not need.refused)
    if len(parts) != 1 or parts[0].criterion not in catalog.features or named(reading) or len(meant) > 2 * FRAGMENT:
        return None
    if not _IN_PYTHON.search(reading.text):
        return None
    return reading._replace(intent=Intent.FIND_BY_FEATURE, needs=parts, aspect=None)


_IN_PYTHON = re.compile(r"\b(?:exists?|available|possible|have that|got that) (?:at all )?in python\b", re.IGNORECASE)
