"""What people say to "partly" and "no": is that built in, is there another, is it hard to add, what is that at all?

Rules of the same form as those of ``follow_up``, which tries them after a part was checked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import HOW_TO, EntityKind, Intent, Mention, Need, Reading
from bot.understand.thread.leaning import OF_ONE, named, said_in
from bot.understand.thresholds import FRAGMENT


def of_the_part(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read what is said of a part that was just checked of one framework, where nothing else is named."""
    parts = tuple(need for need in state.needs if need.criterion in catalog.features)
    checked = state.intent is Intent.FEATURE_CHECK and len(state.frameworks) == 1 and len(parts) == 1
    if not checked or named(reading) or reading.concepts or reading.kin or len(meant) > 2 * FRAGMENT:
        return None
    said = {need.criterion for need in reading.needs if need.because is None}
    if _USED.search(reading.text) and said <= {parts[0].criterion, "ecosystem"}:  # "most people" is no wish for many
        return _again(reading._replace(choice=None, matters=()), state, parts)
    if said - {parts[0].criterion, "learning", "upkeep"}:  # "is it hard to add?", "is that one maintained?"
        return None
    if _SO.match(reading.text):
        return _again(reading._replace(choice=None, matters=()), state, parts)
    for asked, read in _ASKED:
        if said_in(asked, reading.text):
            return read(reading._replace(choice=None, matters=()), state, parts)
    return None


_USED = re.compile(
    r"\bwhat (?:do|does|would|should) (?:most |other )?(?:people|others|everybody|everyone|they|folks|teams)"
    r" (?:\w+ )?(?:use|take|install|add|pick)\b",
    re.IGNORECASE,
)


def denied(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so no WebSockets then", said of one framework, as asking whether it has them."""
    one = state.frameworks if state.intent in OF_ONE else ()
    if len(one) != 1 or named(reading) or reading.concepts or reading.kin or len(meant) > FRAGMENT:
        return None
    parts = [need for need in reading.needs if need.because is None and need.criterion in catalog.features]
    if len(parts) != 1 or not _DENIED.match(reading.text):
        return None
    asked = tuple(replace(need, refused=False) for need in parts)
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=one, needs=asked, aspect=None)


_DENIED = re.compile(
    r"\W*(?:(?:ok|okay|and|hm+|ah|oh)\W+)*"
    r"(?:so (?:there(?:['’]?s| is| are) )?no\b|no\b[^.?!]* (?:then|either)\W*$)",
    re.IGNORECASE,
)


def _again(reading: Reading, state: DialogueState, parts: tuple[Need, ...]) -> Reading:
    """Return the same check: its first word is the answer."""
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=state.frameworks, needs=parts, aspect=None)


def _explained(reading: Reading, state: DialogueState, parts: tuple[Need, ...]) -> Reading:
    """Return what the part is."""
    del state
    about = Mention.unsaid(EntityKind.FEATURE, parts[0].criterion, technical=True)
    return reading._replace(intent=Intent.CONCEPT, frameworks=(), needs=parts, mentions=(about,), aspect=None)


def _added(reading: Reading, state: DialogueState, parts: tuple[Need, ...]) -> Reading:
    """Return how the part is put to use there."""
    return reading._replace(intent=Intent.EXAMPLE, frameworks=state.frameworks, needs=parts, aspect=HOW_TO)


def _elsewhere(reading: Reading, state: DialogueState, parts: tuple[Need, ...]) -> Reading:
    """Return who has the part, the one that was checked left out."""
    return reading._replace(
        intent=Intent.FIND_BY_FEATURE, frameworks=(), refused=state.frameworks, needs=parts, aspect=None
    )


def _fits(reading: Reading, state: DialogueState, parts: tuple[Need, ...]) -> Reading:
    """Return whether the one that was checked is what to take for the part."""
    return reading._replace(intent=Intent.RECOMMEND, frameworks=state.frameworks, needs=parts, aspect=None)


def _picked(reading: Reading, state: DialogueState, parts: tuple[Need, ...]) -> Reading:
    """Return who is to be taken for the part."""
    del state
    return reading._replace(intent=Intent.RECOMMEND, frameworks=(), needs=parts, aspect=None)


_SO = re.compile(
    r"\W*(?:(?:so|ok|hm+|basically|that['’]?s|that is|it['’]?s|is it|a)\W+)*(?:yes|no|yes or (?:a )?no)\W*$",
    re.IGNORECASE,
)
_IT = r"(?:it|that|this)"
_ASKED = (
    (
        re.compile(
            rf"^\W*(?:(?:and|so|but|ok|then|wait|hm+)\W+)*is {_IT} (?:really |actually |even )?"
            r"(?:built[ -]?in|included|native|core|part of (?:it|the core)|out of the box|official)\b",
            re.IGNORECASE,
        ),
        _again,
    ),
    (
        re.compile(
            r"\b(?:which|what)(?:['’]?s| is)? (?:the )?(?:add-?on|package|plugin|extension|library|lib)\b"
            r"|\b(?:is|are) (?:that|this|it|the|those|these) (?:one|add-?on|package|plugin|extension|library|lib)s? "
            r"(?:still |well |really |actively )?(?:maintained|alive|active|abandoned|kept|dead|supported|updated)\b",
            re.IGNORECASE,
        ),
        _again,
    ),
    (
        re.compile(
            rf"^\W*(?:(?:and|but|ok|so|sorry|wait) )*what(?: exactly)? (?:is|are|does) (?:{_IT}|those|these|they)"
            r"(?: exactly| anyway| even| again| for| actually| mean| at all)*\W*$",
            re.IGNORECASE,
        ),
        _explained,
    ),
    (
        re.compile(
            rf"\b(?:hard|easy|difficult|simple|much work|a lot of work|tricky|painful) to (?:add|set ?up"
            rf"|get (?:working|going)"
            rf"|integrate|bolt on|wire up|do|use)(?: {_IT}| there)?\W*$",
            re.IGNORECASE,
        ),
        _added,
    ),
    (
        re.compile(
            r"\b(?:is|are) there (?:an? |any )?(?:good |better |other )?(?:alternatives?|options?|others?|ones?)\b"
            r"|\b(?:any|an?) (?:better|other|good|proper) (?:options?|alternatives?|choices?|framework|one)\b"
            rf"|\b(?:something|anything|someone|who) (?:else|better)\b(?!.{{0,20}}\b(?:lack|miss))"
            rf"|\b(?:any|some) (?:that|which|with) (?:has|have|do|does|support|can) {_IT}\b",
            re.IGNORECASE,
        ),
        _elsewhere,
    ),
    (
        re.compile(
            rf"\b(?:would|should|could|can) (?:you|i|we) (?:still |really |then )?(?:recommend|use|take|choose|pick) "
            rf"(?:it|this|that one) for (?:{_IT}|such)\b|\b(?:good|right|fit|ok|suitable) for {_IT}\W*$",
            re.IGNORECASE,
        ),
        _fits,
    ),
    (
        re.compile(
            r"\b(?:which|what)(?: one| framework)? (?:would|should|do) (?:you|i|we) "
            rf"(?:recommend|use|take|choose|pick|prefer|suggest)(?: instead| then)?(?: for {_IT})?\W*$"
            rf"|\b(?:which|what)(?: one| framework)? (?:is|are) best (?:for|at) {_IT}\b",
            re.IGNORECASE,
        ),
        _picked,
    ),
)  # fmt: skip
