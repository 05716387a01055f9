"""What of the last wish is struck out, and what stays of it: "CSRF doesn't matter", "IT forbids Django. What then?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand.thread.leaning import ADVISED, without


def without_struck(reading: Reading, found: Sequence[Mention], state: DialogueState) -> Reading:
    """Return a wish or a comparison in a thread without the needs that are said to be no matter.

    What was only implied by a project and is refused then ("and without the admin, still Django?") is no longer
    wanted; that its absence is wanted, nobody said. ``found`` is all that the text names.
    """
    if state.intent is None or reading.intent not in (Intent.RECOMMEND, Intent.COMPARE) or not reading.needs:
        return reading
    last = (*state.needs, *state.wish)
    implied = {need.criterion for need in last if need.because is not None and not need.refused}
    struck = {m.entity_id for m in found if m.kind in _PARTS and m.had and m.entity_id in implied}
    if _SPARED.search(reading.text):
        struck |= {need.criterion for need in reading.needs if need.refused and need.criterion in implied}
    kept = tuple(need for need in reading.needs if need.criterion not in struck)
    return reading._replace(needs=kept) if struck and kept else reading


# What is spared, and not unwanted as in "no ORM, please".
_SPARED = re.compile(
    r"\bwithout\b|\b(?:don['’]?t|do not|doesn['’]?t|does not|won['’]?t|needn['’]?t) (?:really |actually |even )?need\b"
    r"|\b(?:drop|skip|forget|spare|leave out|do without)\b|\bnot (?:needed|necessary|required|important)\b",
    re.IGNORECASE,
)
_FOR_THIS = re.compile(r"\bfor (?:this|that|it|our case|my case|the job|us|me)\b", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:lose|lost|losing|give up|giving up|miss out)\b[^.?!]*\b(?:with|take|use|instead|went|go)\b", re.IGNORECASE
)
_OF_THEM = re.compile(r"\bwhich (?:one|of (?:them|these|those|the (?:two|three)))\b", re.IGNORECASE)
_LASTS = re.compile(r"\b(?:years?|regrets?|last|survive|long run|long term|trust)\b", re.IGNORECASE)
_PARTS = (EntityKind.FEATURE, EntityKind.QUALITY)


def with_the_wish(reading: Reading, state: DialogueState) -> Reading:
    """Return a wish that names only who is refused as the last one, without that: "IT forbids Django. And now?"."""
    wish = state.needs if state.intent in ADVISED else state.wish
    if wish and reading.intent is Intent.COMPARE and not reading.needs and _FOR_THIS.search(reading.text):
        return reading._replace(needs=wish)  # "aiohttp or FastAPI for this?"
    told = reading.intent in (Intent.DESCRIBE, Intent.RECOMMEND)
    of_other = told and reading.aspect == "drawbacks" and len(reading.frameworks) == 1
    if of_other and state.intent in ADVISED and state.shown[:1] != reading.frameworks and _LOST.search(reading.text):
        both = (*state.shown[:1], *reading.frameworks)  # "what do we lose if we go with FastAPI instead?"
        return reading._replace(intent=Intent.COMPARE, frameworks=both, needs=wish, aspect=None, is_follow_up=True)
    two = state.frameworks if state.intent is Intent.COMPARE and state.aspect is None else ()
    open_to_all = reading.intent is Intent.RECOMMEND and not (reading.frameworks or reading.refused or reading.kin)
    if two[1:] and open_to_all and _OF_THEM.search(reading.text):  # "forget speed. which one would last three years?"
        lasts = (Need("upkeep"),) if _LASTS.search(reading.text) else ()
        return reading._replace(frameworks=two, needs=reading.needs or lasts)
    bare = not (reading.needs or reading.frameworks or reading.kin or reading.concepts or reading.python)
    if state.intent not in ADVISED or reading.intent is not Intent.RECOMMEND or not bare or not reading.refused:
        return reading
    needs = state.needs or state.wish
    return reading._replace(needs=needs, refused=without(state, *reading.refused)) if needs else reading
