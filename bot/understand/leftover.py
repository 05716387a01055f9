"""What short texts in a thread come to when no way of asking is known by its words: about those that are spoken of.

Rules of the same form as those of ``follow_up``, which tries these last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.leaning import OF_ONE, focus, named
from bot.understand.thresholds import FRAGMENT

# A table of a comparison holds at most so many.
_FEW = 4
# Words of a search among all, or of a notion to be explained, which is about none of those spoken of.
_AMONG_ALL = frozenset("framework frameworks ones python list which who whose explain define meaning mean".split())
_ASKING = frozenset("how does do is are can could has have will would any and but with in for on what".split())
_OWN = frozenset("we i our us my".split())
_MOST = re.compile(r"\b(?:most|least|(?!latest|test|rest|best)\w{3,}est)\b", re.IGNORECASE)  # of all
# Words of somebody who wants us, help, or a framework chosen for him.
_WANTING = frozenset(
    "choose choosing choice decide recommend suggest suggestion guide help framework frameworks pick best advise "
    "options option you bot compare list start which".split()
)


def by_these(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "developer experience?" and "it must run on a Pi" after a comparison as one by that."""
    del catalog
    among = state.frameworks if state.intent is Intent.COMPARE else ()
    if not 1 < len(among) <= _FEW or state.aspect in ("migration", "together") or len(meant) > 2 * FRAGMENT:
        return None
    wanted = tuple(need for need in reading.needs if not need.refused or "which" in meant)
    if (
        named(reading)
        or not wanted
        or _asks_of_all(reading, meant)
        or reading.intent in (Intent.SMALLTALK, Intent.EXAMPLE)
    ):
        return None
    if reading.intent is Intent.OUT_OF_SCOPE and len(meant) > 5:
        return None
    states = (not reading.is_question and not _OWN.isdisjoint(meant)) or all(need.refused for need in wanted)
    intent = Intent.RECOMMEND if states else Intent.COMPARE
    return reading._replace(intent=intent, frameworks=among, refused=(), needs=reading.needs, aspect=None)


def of_the_focus(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "type hints?" and "how many connections per box?" after what was told of one as asking that of it."""
    del catalog
    spoken_of = focus(state)
    of_one = state.intent in OF_ONE or (state.intent is Intent.RECOMMEND and meant[0] in ("how", "is"))
    if not of_one or len(spoken_of) != 1 or named(reading) or len(meant) > FRAGMENT:
        return None
    if not reading.needs or not reading.is_question or _asks_of_all(reading, meant) or not _OWN.isdisjoint(meant):
        return None
    if not {"there", "one"}.isdisjoint(meant):  # "is there a simpler one?"
        return None
    if reading.intent is Intent.SMALLTALK or any(need.refused for need in reading.needs) or _MOST.search(reading.text):
        return None
    short = len(meant) <= 3 or meant[0] in _ASKING
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=spoken_of, aspect=None) if short else None


def _asks_of_all(reading: Reading, meant: Sequence[str]) -> bool:
    """Whether a text searches among all frameworks, or asks what a word means."""
    if not _AMONG_ALL.isdisjoint(meant):
        return True
    return reading.intent is Intent.CONCEPT and meant[0] == "what" and meant[1:2] != ["about"]


def unasked(reading: Reading, meant: Sequence[str], state: DialogueState) -> Reading:
    """Return a reading that opens the guide or help though nobody asked for them as one that we don't understand.

    "Since when?" and "do so?" are about what was spoken of: it is better said that we don't know what they ask.
    """
    empty = not (named(reading) or reading.needs or reading.concepts or reading.python)
    opens = reading.intent in (Intent.GUIDE, Intent.HELP, Intent.RECOMMEND, Intent.LIST)
    if not (empty and opens and state.frameworks) or len(meant) > FRAGMENT or not _WANTING.isdisjoint(meant):
        return reading
    return reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None)
