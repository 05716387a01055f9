"""What a short text in a thread is in other words, where what was spoken of tells it: "and the workers, how many?".

What it comes to (``ways``) is read as if it had been typed so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Reading
from bot.understand.thread.leaning import ADVISED, focus
from bot.understand.thread.ways import NAMED, OF_THE_FIRST, WAYS, Way
from bot.understand.thresholds import FRAGMENT

_OF_MODELS = re.compile(r"\b(?:gpus?|models?|inference)\b", re.IGNORECASE)


_MORE = 6  # words that a manager needs more


def rephrased(reading: Reading, state: DialogueState, catalog: Catalog) -> str | None:
    """Return the question that a short text in a thread is; None where none is known."""
    if state.intent is None or state.guide is not None or reading.words > 2 * FRAGMENT + _MORE:
        return None
    if _OF_MODELS.search(reading.text):  # how many workers hold a model is a matter of its own
        return None
    if (likened := _like_that_of_another(reading, state, catalog)) is not None:
        return likened
    named = tuple(dict.fromkeys(m.entity_id for m in reading.mentions if m.kind is EntityKind.FRAMEWORK))
    if len(named) > 1:
        return None
    for way in WAYS:
        found = way.said.search(reading.text) if way.within(state) else None
        if found is not None and (way not in NAMED or named):
            full = _in_full(way, named, reading, state, catalog, found.groupdict().get("said", ""))
            if full is not None:
                return full
    return _of_what_is_in_use(reading, state, catalog)


def _in_full(
    way: Way, named: Sequence[str], reading: Reading, state: DialogueState, catalog: Catalog, said: str
) -> str | None:
    """Return the question of a way, of those it is asked of, who may be ``named``; None where it is of nobody."""
    if len(reading.frameworks) > 1 and "{one}" in way.full and way not in OF_THE_FIRST and not named:
        return None  # "what do we lose?", of a move
    shown = state.shown if way in OF_THE_FIRST else ()
    two = [catalog.frameworks[name] for name in state.frameworks[:2]]
    fast = sorted(two, key=lambda framework: -framework.mark("speed"))
    ids = {
        "named": named[:1],
        "one": (*named, *(reading.frameworks if len(reading.frameworks) == 1 else ()), *focus(state), *shown)[:1],
        "left": state.refused[:1],
        "top": state.shown[:1],
        "next": state.shown[1:2],
        "before": state.frameworks[:1],
        "after": state.frameworks[1:2],
        "first": tuple(one.id for one in fast[:1]),
        "second": tuple(one.id for one in fast[1:2]),
    }
    names = {slot: catalog.frameworks[found[0]].name for slot, found in ids.items() if found}
    if len(two) == 2 and not named:
        names["both"] = " and ".join(one.name for one in two)
    notion = {"notion": catalog.concepts[state.notions[0]].name} if state.notions else {}
    python = {"python": ".".join(map(str, state.python))} if state.python else {}
    slots = {**names, **notion, **python, "said": said}
    wanted = set(_SLOT.findall(way.full))
    return way.full.format(**slots) if wanted <= slots.keys() else None


_SLOT = re.compile(r"\{(\w+)\}")


def _like_that_of_another(reading: Reading, state: DialogueState, catalog: Catalog) -> str | None:
    """Return "does it have something like Flask blueprints?" as asked of the one spoken of, without the other name."""
    one = focus(state)
    named = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK]
    if len(one) != 1 or len({m.entity_id for m in named}) != 1 or named[0].entity_id == one[0]:
        return None
    other = re.escape(named[0].matched)
    found = re.search(rf"{_LIKE}{other}(?:['’]s)? (?P<thing>[\w -]{{3,30}})\W*$", reading.text, re.IGNORECASE)
    if found is None:
        return None
    return f"does {catalog.frameworks[one[0]].name} have something like {found['thing']}?"


_LIKE = (
    r"\b(?:(?:something|anything|sth|smth) (?:like|similar to|along the lines of|as)|equivalent (?:of|to|for)"
    r"|counterpart (?:of|to)|version of) (?:the )?"
)


# "We're on Django already, forgot that bit."
_IN_USE = re.compile(
    r"\bwe(?:['’]?re| are) (?:already )?on [\w.-]+(?: [\d.]+)? (?:already|anyway)\b|\bwe(?:['’]?re| are) already on \w+"
    r"|\bwe already (?:use|have|run) \w+",
    re.IGNORECASE,
)


def _of_what_is_in_use(reading: Reading, state: DialogueState, catalog: Catalog) -> str | None:
    """Return whether what is in use has the part that was wished for, where somebody only says so after advice."""
    if state.intent not in ADVISED or len(reading.frameworks) != 1 or not _IN_USE.search(reading.text):
        return None
    parts = [need.criterion for need in state.needs if need.because is None and need.criterion in catalog.features]
    name = catalog.frameworks[reading.frameworks[0]].name
    return f"does {name} have {catalog.features[parts[0]].need}?" if parts else None
