"""Tools beside a framework: what one is and when to take it, or when to take which; none of them wins by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advise import suggest
from bot.advise.product import goes_with, names, plain, together
from bot.domain.advice import Suggestion, Verdict
from bot.domain.catalog import Catalog, Feature, Framework, Tool
from bot.domain.dialogue import DialogueState
from bot.domain.question import Reading
from bot.domain.tools import Fit, Held, told_of

# Which is ahead in something, as "which one's faster?" asks.
_AHEAD = re.compile(
    r"\b(?:faster|fastest|slower|easier|easiest|simpler|lighter|docs|documentation|popular|mature|stable|better \w+"
    r"|performance|performant|quicker|memory)\b",
    re.IGNORECASE,
)


# So many next questions are offered.
_MOST_NEXT = 3


def held(reading: Reading, state: DialogueState, catalog: Catalog) -> Held | None:
    """Return the tools that a reading asks about with what is known of them; None when it asks about none."""
    known = told_of(catalog)
    tools = tuple(known[name] for name in reading.tools if name in known)
    if not tools:
        return None
    alone = _home(tools[0], catalog) if len(tools) == 1 else None
    framework = catalog.frameworks[reading.frameworks[0]] if reading.frameworks else None
    fit = _fit(framework, tools, state.notions, catalog) if framework else None
    goes = tuple(goes_with(tools[0].name, alone, catalog)) if alone and not framework else ()
    ahead = _AHEAD.search(reading.text) is not None and (
        len(tools) > 1 or (tools[0].id in state.tools and not _names(reading.text, tools[0]))
    )
    return Held(tools, fit, goes, unmeasured=ahead, suggestions=_next(tools, framework, catalog))


def _home(tool: Tool, catalog: Catalog) -> Feature | None:
    """Return the feature whose product a tool is, None when it is none's."""
    return next((feature for feature in catalog.features.values() if tool.name in feature.products), None)


def _fit(framework: Framework, tools: Sequence[Tool], notions: Sequence[str], catalog: Catalog) -> Fit | None:
    """Return how tools go with a framework, as far as its records say; None when nothing is to be told of them.

    Of one by itself what was told of a notion spoken of will do ("which ORM?"), and that nothing is on record.
    """
    goes: list[str] = []
    not_so: list[str] = []
    note = ""
    for tool in tools:
        if tool.id not in catalog.tools:  # an add-on runs in its own framework
            continue
        verdict, said = _verdict(framework, tool, catalog)
        if verdict is not None:
            (not_so if verdict is Verdict.NO else goes).append(tool.name)
            note = said if len(tools) == 1 else ""
    if goes or not_so:
        return Fit(framework, tuple(goes), tuple(not_so), note)
    told = [catalog.practice.get(notion, {}).get(framework.id) for notion in notions] if len(tools) == 1 else []
    said = next((one.sentence for one in told if one and _names(one.sentence, tools[0])), "")
    return Fit(framework, note=said) if said or (len(tools) == 1 and _home(tools[0], catalog)) else None


def _names(text: str, tool: Tool) -> bool:
    """Whether a text names a tool, by whichever of its names."""
    words = f" {plain(text)} "
    return any(f" {plain(name)} " in words for name in (tool.name, *tool.aliases))


def _verdict(framework: Framework, tool: Tool, catalog: Catalog) -> tuple[Verdict | None, str]:
    """Return whether a tool goes with a framework and how; None when nothing is on record of the two."""
    home = _home(tool, catalog)
    if home is not None:
        verdict, record, known = together(framework, home, tool.name, catalog)
        return (verdict, record.note) if known else (None, "")
    named = next((record for record in framework.features.values() if names(record, tool.name)), None)
    return (Verdict.PARTIAL, named.note) if named else (None, "")


def _next(tools: tuple[Tool, ...], framework: Framework | None, catalog: Catalog) -> tuple[Suggestion, ...]:
    """Return what to ask after tools were told of."""
    home = next((one for tool in tools if (one := _home(tool, catalog))), None)
    if len(tools) > 1:
        return (*(suggest.tool(one) for one in tools), suggest.GUIDE)[:_MOST_NEXT]
    about = (suggest.about(framework),) if framework else ()
    return (*about, *((suggest.who_has(home),) if home else () if about else (suggest.LIST,)), suggest.GUIDE)
