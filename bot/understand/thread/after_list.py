"""What people say to a list of who has something: which one do you recommend, narrow it down, is that all?

A rule of the same form as those of ``follow_up``, which tries it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.thread.leaning import ADVISED, named, without
from bot.understand.thresholds import FRAGMENT, SETTLED


def of_the_list(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read what asks to choose from a list, or whether it is all, where nothing further is named."""
    del catalog
    if (left := _taken_out(reading, meant, state)) is not None:
        return left
    if state.intent not in (Intent.LIST, Intent.FIND_BY_FEATURE) or named(reading) or len(meant) > 2 * FRAGMENT:
        return None
    if reading.concepts or any(need.because is None for need in reading.needs):
        return None
    if _CHOOSES.search(reading.text):
        if state.intent is Intent.LIST or not state.needs:
            return reading._replace(intent=Intent.GUIDE, needs=(), aspect=None, choice=None, rival=None)
        return reading._replace(
            intent=Intent.RECOMMEND,
            confidence=SETTLED,
            needs=state.needs,
            refused=state.refused,
            aspect=None,
            choice=None,
        )
    if _ALL.search(reading.text):
        return reading._replace(intent=state.intent, needs=state.needs, refused=state.refused, aspect=None)
    return None


def _taken_out(reading: Reading, meant: Sequence[str], state: DialogueState) -> Reading | None:
    """Read "robyn? isn't that an alpha. take it out" as the last list or advice without it."""
    one, needs = reading.frameworks or reading.refused, state.needs or state.wish
    listed = state.intent is Intent.FIND_BY_FEATURE
    if not (listed or state.intent in ADVISED) or len(one) != 1 or not needs or len(meant) > 3 * FRAGMENT:
        return None
    if not _TAKEN_OUT.search(reading.text) or any(need.because is None for need in reading.needs):
        return None
    intent = Intent.FIND_BY_FEATURE if listed else Intent.RECOMMEND
    left = reading._replace(intent=intent, confidence=SETTLED, frameworks=(), needs=needs, aspect=None, choice=None)
    return left._replace(refused=without(state, *one), rival=None)


_TAKEN_OUT = re.compile(
    r"\b(?:take|leave|kick|throw|cross|strike|keep|rule) (?:it|that(?: one)?|this(?: one)?|[\w.-]+)"
    r" (?:out|off)\b(?! of\b)"
    r"|\b(?:drop|skip|remove|exclude|ignore) (?:it|that(?: one)?|this one)\b",
    re.IGNORECASE,
)
_CHOOSES = re.compile(
    r"\b(?:which|what)(?: one| of (?:those|them|these))? (?:do|would|should|will) (?:you|i|we) "
    r"(?:recommend|like|take|choose|pick|prefer|suggest|use|go (?:with|for))(?: best| most| then)?\W*$"
    r"|\b(?:narrow|boil|whittle|cut) (?:it|them|that|these|those|this)(?: list)? down\b|\bnarrow down\b"
    r"|^\W*(?:(?:ok|and|so|your|the|just|please) )*(?:pick|choose|recommend|name) (?:me )?(?:one|the best)\b"
    r"|\b(?:your|the) (?:favou?rite|top pick|best of (?:them|those|these))\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:is|are|was) (?:that|this|these|those) (?:really )?(?:all|everything|every one)\b|\bthat['’]?s all\b\W*\?"
    r"|^\W*(?:(?:and|so|ok) )*(?:any|are there(?: any)?|no) (?:more|others)\W*$",
    re.IGNORECASE,
)
