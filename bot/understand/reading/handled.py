"""How two or three frameworks do one thing: "how does Django handle file uploads compared with FastAPI?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.reading.nearest import Notes
from bot.understand.reading.recall import roots_asked
from bot.understand.reading.troubles import surely
from bot.understand.text.mend import Word
from bot.understand.text.words import root, stem
from bot.understand.thresholds import FRAGMENT, NEAR_ALL, NEAR_ALONE


def handled(reading: Reading, words: Sequence[Word], found: Sequence[Mention], notes: Notes) -> Reading:
    """Return a question how some do one thing as asking for the practice that all have on record, if one is meant."""
    named = tuple(dict.fromkeys(m.entity_id for m in found if m.kind is EntityKind.FRAMEWORK and not m.kin))
    if not 1 < len(named) <= _MOST or reading.kin or reading.words > 2 * FRAGMENT or not _HOW_THEY.search(reading.text):
        return reading
    said = [m.entity_id for m in found if m.kind is EntityKind.CONCEPT]
    near = notes.nearest([one for one in roots_asked(found, words) if one not in _DOING])
    part = any(m.kind is EntityKind.FEATURE for m in found)  # who has that part, and how, is compared
    if near is not None and not part and near.share >= NEAR_ALL and near.weight >= NEAR_ALONE:
        said.append(near.concept_id)
    notion = next((one for one in said if all(notes.is_there(one, name) for name in named)), None)
    if notion is None:
        return reading
    about = reading._replace(
        frameworks=named, refused=(), needs=(), concepts=(notion,), mentions=_about(found, notion), aspect=None
    )
    return surely(about, Intent.CONCEPT, *Intent)


def _about(found: Sequence[Mention], notion: str) -> tuple[Mention, ...]:
    """Return what is named, frameworks and the one notion only."""
    return (*(m for m in found if m.kind is EntityKind.FRAMEWORK), Mention.unsaid(EntityKind.CONCEPT, notion))


_MOST = 3
_HOW_THEY = re.compile(
    r"\bhow (?:do|does|would|is|are)\b[^.?!]*\b(?:handle[sd]?|handling|approach(?:es)?|deal(?:s|t)? with|manage[sd]?"
    r"|solve[sd]?|differ|done in)\b",
    re.IGNORECASE,
)
# What every such question says.
_DOING = frozenset(
    root(stem(word))
    for word in "handle handling approach deal manage solve differ compare compared versus done".split()
)
