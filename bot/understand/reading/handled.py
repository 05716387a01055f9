"""How frameworks do one thing: "flask: file uploads", "how does Django handle those compared with FastAPI?"."""

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
    return _told(reading, found, named, notion)


def named_beside(reading: Reading, words: Sequence[Word], found: Sequence[Mention], notes: Notes) -> Reading:
    """Return "flask: file uploads?", a name and a notion alone, as asking how that is done there, if known."""
    names = {m.entity_id for m in found if m.kind is EntityKind.FRAMEWORK and not m.kin}
    if len(names) != 1 or reading.intent not in _UNSURE:
        return reading
    notion = _nothing_else(words, found)
    if notion is None or not notes.is_there(notion, *names):
        return reading
    return _told(reading, found, tuple(names), notion)


def _nothing_else(words: Sequence[Word], found: Sequence[Mention]) -> str | None:
    """Return the one notion that a text names after a framework, or before it, and nothing else."""
    notions = [m for m in found if m.kind is not EntityKind.FRAMEWORK]
    if len(notions) != 1 or notions[0].kind is not EntityKind.CONCEPT or any(m.refused for m in found):
        return None
    return notions[0].entity_id if len(words) == sum(m.end - m.start for m in found) else None


def _told(reading: Reading, found: Sequence[Mention], named: tuple[str, ...], notion: str) -> Reading:
    """Return a reading as asking for how frameworks do what the one notion is about."""
    names = (m for m in found if m.kind is EntityKind.FRAMEWORK)
    mentions = (*names, Mention.unsaid(EntityKind.CONCEPT, notion))
    about = reading._replace(frameworks=named, refused=(), needs=(), concepts=(notion,), mentions=mentions, aspect=None)
    return surely(about, Intent.CONCEPT, *Intent)


_MOST = 3
# What a name and a notion alone may be taken for.
_UNSURE = (Intent.DESCRIBE, Intent.RECOMMEND, Intent.FEATURE_CHECK)
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
