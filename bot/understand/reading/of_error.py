"""A detail told after an error ("it's in a Celery task"), read as asking for what is on record of that error on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.reading.nearest import Notes
from bot.understand.reading.recall import CHOOSES, roots_asked, statuses
from bot.understand.reading.troubles import surely
from bot.understand.text.mend import Word
from bot.understand.thresholds import FRAGMENT, NEAR_DETAIL


def of_the_error(
    reading: Reading, words: Sequence[Word], found: Sequence[Mention], state: DialogueState, notes: Notes
) -> Reading:
    """Return "it's in a Celery task", after an error was told, as what is on record of that error with those words."""
    about = state.notions[:1] if state.frameworks and notes.are_errors(state.notions[:1]) else ()
    others = any(m.kind is EntityKind.FRAMEWORK and m.entity_id not in state.frameworks for m in found)
    thanks = reading.intent is Intent.SMALLTALK and _DETAIL.match(reading.text) is None
    if not about or others or thanks or len(words) > 3 * FRAGMENT or CHOOSES.intersection(w.meant for w in words):
        return reading
    nearest = notes.sentence((*roots_asked(found, words), *statuses(words)), state)
    if nearest is None or nearest.share < NEAR_DETAIL:
        return reading
    told = reading._replace(recalled=nearest.sentence, frameworks=state.frameworks[:1], concepts=about, mentions=())
    return surely(told._replace(needs=(), refused=(), kin=(), is_follow_up=True), Intent.CONCEPT, *Intent, aspect=None)


# What tells more of what goes wrong: "it is last", "happens only in tests", "and with nginx?"
_DETAIL = re.compile(
    r"\W*(?:(?:and|but|so|ok|well|hm+)\W+)*(?:it['’]?s?|its|that|this|they|the|my|i|we|only|just|always|happens|in"
    r"|on|with|behind|when|after|before|without)\b",
    re.IGNORECASE,
)
