"""Which of several moves is the least work: "coming from Flask, which is easier to move to, Litestar or FastAPI?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.dialogue import DialogueState
from bot.domain.question import MOVES, EntityKind, Intent, Mention, Reading
from bot.understand.reading.troubles import surely
from bot.understand.text.mend import Word
from bot.understand.thresholds import FRAGMENT

_EASE = re.compile(
    r"\b(?:eas(?:y|ier|iest)|simpl(?:e|er|est)|(?:less|least) (?:work|effort|pain(?:ful)?|trouble|hassle|code)"
    r"|quick(?:er|est)|smooth(?:er|est)|hard(?:er|est)|cheap(?:er|est)|closest|painless|natural)\b",
    re.IGNORECASE,
)
_MOVE = re.compile(
    r"\b(?:migrat\w+|mov(?:e|es|ing)|switch(?:ing)?|port(?:ing)?|convert(?:ing)?|coming|transition\w*|rewrite"
    r"|(?:to )?(?:go|get) to|jump(?:ing)?|step|path|change|changing)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\b(?:which|what|who|either|or)\b", re.IGNORECASE)
_FROM = frozenset("from off leaving leave away".split())


def which_move(
    reading: Reading, words: Sequence[Word], found: Sequence[Mention], state: DialogueState
) -> Reading | None:
    """Return a text that asks which move from one framework is the least work as that; None if it asks anything else.

    The ways to go are those named, else those just spoken of; with neither the catalog is searched.
    """
    text = reading.text
    if reading.words > 4 * FRAGMENT or not (_EASE.search(text) and _MOVE.search(text) and _WHICH.search(text)):
        return None
    named = [m for m in found if m.kind is EntityKind.FRAMEWORK and not m.kin]
    left = [m.entity_id for m in named if m.start and words[m.start - 1].meant in _FROM]
    if len(left) != 1:
        return None
    ways = tuple(dict.fromkeys(m.entity_id for m in named if m.entity_id != left[0]))
    if len(ways) == 1:  # how much work that one move is
        return None
    spoken_of = tuple(one for one in state.frameworks or state.shown if one != left[0])
    leans = not ways and len(spoken_of) > 1 and _OF_THESE.search(text) is not None
    about = reading._replace(frameworks=spoken_of if leans else ways, refused=tuple(left), needs=(), concepts=())
    return surely(about._replace(is_follow_up=leans), Intent.COMPARE, *Intent, aspect=MOVES)


_OF_THESE = re.compile(r"\b(?:which (?:one|of (?:them|these|those|the two|both))|either|them|the two|these)\b", re.I)
