"""What people want in writing of what was advised: where to read on, and under which licence it is.

Rules of the same form as those of ``follow_up``; ``licences`` is one of ``narrow``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import LICENCE, Intent, Reading
from bot.understand.reading.rule import SEVERAL, reads
from bot.understand.reading.troubles import surely
from bot.understand.thread.leaning import ADVISED, focus, named
from bot.understand.thresholds import FRAGMENT


@reads(Intent.COMPARE, Intent.DESCRIBE, Intent.OUT_OF_SCOPE, names=SEVERAL)
def licences(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "the licences of Flask and Sanic?" as a comparison by that, so that a thread can go on about it."""
    if reading.needs or reading.refused or _LICENSED.isdisjoint(words):
        return None
    return surely(reading, Intent.COMPARE, *Intent, aspect=LICENCE)


_LICENSED = frozenset("licence licences licenced license licenses licensed licensing".split())


def licences_too(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "legal asks about Tornado, too" and "any under GPL?", after licences, as a comparison by those."""
    del catalog
    names = named(reading)
    said = any(need.because is None for need in reading.needs)
    if said or reading.refused or reading.kin or len(meant) > 2 * FRAGMENT:
        return None
    of_one = state.intent is Intent.DESCRIBE and state.aspect == "upkeep" and len(names) == 1
    if of_one and reading.intent is Intent.DESCRIBE and _TERMS.search(reading.text):
        return reading._replace(aspect="upkeep", matters=(LICENCE,))  # "and Sanic? legal wants it to be permissive"
    opens = (
        not names
        and reading.choice is None
        and state.aspect in (None, *_OF_TWO)
        and state.frameworks[1:]
        and (_LICENCES.search(reading.text) is not None or _SOLD.search(reading.text) is not None)
    )
    if state.intent is not Intent.COMPARE or not (state.aspect == LICENCE or opens):
        return None
    if names and reading.intent not in _OTHERWISE and reading.aspect in (None, LICENCE):
        among = names if names[1:] else (*names, *(one for one in state.frameworks if one not in names))
    elif not names and _TERMS.search(reading.text):
        among = state.frameworks
    else:
        return None
    return reading._replace(intent=Intent.COMPARE, frameworks=among, needs=(), aspect=LICENCE)


_LICENCES = re.compile(r"\blicen[cs]es?\b", re.IGNORECASE)
_OF_TWO = ("made_by", "alike", "built_on")
# "Can we ship any of those inside a closed source product?"
_SOLD = re.compile(
    r"\b(?:those|these|them|both|either|each|any)\b[^.?!]{0,30}\b(?:closed[ -]source|commercial|proprietary|legal)",
    re.IGNORECASE,
)
_OTHERWISE = (Intent.EXAMPLE, Intent.SMALLTALK, Intent.HELP, Intent.CONCEPT, Intent.LIST)
_TERMS = re.compile(
    r"\blicen[cs]|\bpermissive\b|\b[al]?gpl\b|\bcopyleft\b"
    r"|\b(?:closed|open)[ -]source\b|\bcommercial|\bproprietary\b|\blegal(?:ly)?\b"
    r"|\bsell(?:ing)? (?:it|that|them|our|the|an?)\b|\bnotice (?:file|text)\b|\battribution\b|\bredistribut",
    re.IGNORECASE,
)


def linked(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "got a link to the tutorial?" as asking for the pages of the one that is spoken of, or was advised."""
    del catalog
    if named(reading) or reading.kin or not state.frameworks or len(meant) > 2 * FRAGMENT + 2:
        return None
    if not _LINK.search(reading.text) or {"than", "which", "better", "good"} & set(meant):
        return None
    return _of_that_one(reading, state)._replace(aspect="docs")


_LINK = re.compile(
    r"\b(?:got|have|send|give|share|post|drop|any|a|the)\b[^.?!]{0,12}\blinks?\b"
    r"|\b(?:where(?:'s| is| are| can i (?:find|read|see)| do i find)|any|got|send me|share|point me to)\b"
    r"[^.?!]{0,12}\b(?:docs?|documentation|tutorials?|manual)\b"
    r"|\bwhere can i read\b|\bread (?:more|up) (?:on|about)\b",
    re.IGNORECASE,
)


def free_of_charge(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "it is free, all this?" as asking for the licence of what was advised."""
    del catalog
    if named(reading) or reading.kin or not state.frameworks or len(meant) > 2 * FRAGMENT:
        return None
    free = (
        len(meant) <= FRAGMENT + 2
        and reading.is_question
        and not reading.concepts
        and _FREE.search(reading.text) is not None
    )
    if not (free or (len(focus(state)) == 1 and _CLOSED.search(reading.text))):
        return None
    return _of_that_one(reading, state)._replace(aspect="upkeep", matters=(LICENCE,))


# "Legal asks if we can ship it inside a closed source product".
_CLOSED = re.compile(
    r"\b(?:closed[ -]source|proprietary)\b[^.?!]{0,12}\b(?:products?|software|apps?|code)\b"
    r"|\b(?:ship|deliver|hand|give|sell) (?:it|that|this)\b[^.?!]{0,20}\bto (?:our |the )?(?:customers?|clients?)\b",
    re.IGNORECASE,
)
_FREE = re.compile(r"\bfree\b(?!\s+(?:tier|host|thread|plan|server|account))(?! (?:to|for to) host)", re.IGNORECASE)


def _of_that_one(reading: Reading, state: DialogueState) -> Reading:
    """Return ``reading`` as a description of the one that was advised, or else is spoken of."""
    advised = state.shown if state.intent in ADVISED else ()
    one = (advised or state.frameworks)[:1]
    return reading._replace(intent=Intent.DESCRIBE, frameworks=one, refused=(), needs=(), concepts=())
