"""Draws tools beside a framework: what one is, or when to take which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.catalog import Tool
from bot.domain.tools import Fit, Held
from bot.present.parts import Card, escape, link
from bot.present.shared import bold, budgeted, buttons
from bot.present.wording import listed, sentence

_NO_WINNER = "{none} wins by itself; it turns on what you have."
_UNMEASURED = "Which of them is ahead in that I have not measured."
_NOTHING = "I have nothing on the two together."
# So many frameworks are named that a tool goes with.
_MOST = 6


def held(advice: Held) -> Card:
    """Draw what one tool is, when to take it, what to mind; of several, when to take which."""
    alone = len(advice.tools) == 1
    lead = _what(advice.tools[0]) if alone else f"{_lead(advice)} When to take which:"
    if alone and advice.unmeasured:
        lead = f"{_UNMEASURED} {lead}"
    sources = dict.fromkeys(tool.source for tool in advice.tools)
    notes = (f"How we know: {', '.join(map(link, sources))}",)
    drawn = Card("tools", lead, notes=notes, buttons=buttons(advice.suggestions))
    if alone:
        return budgeted(replace(drawn, bullets=tuple(_of_one(advice))), kept=1)
    least, minds = tuple(_of_several(advice)), tuple(map(_mind, advice.tools))
    whole = replace(drawn, bullets=(*least, *minds))
    return whole if budgeted(whole, kept=1) == whole else budgeted(replace(drawn, bullets=least), kept=1)


def _lead(advice: Held) -> str:
    """Return what is said before tools are held against each other."""
    if advice.unmeasured:
        return _UNMEASURED
    return _NO_WINNER.format(none="Neither" if len(advice.tools) == 2 else "None of them")


def _what(tool: Tool) -> str:
    """Return what a tool is, as a sentence."""
    return f"*{escape(tool.name)}* is {sentence(escape(tool.what))}"


def _of_one(advice: Held) -> Iterator[str]:
    """Yield when to take a tool, what to mind, how alive it is, and what it goes with."""
    tool = advice.tools[0]
    yield f"*Take it* if you {sentence(escape(tool.choose_if))}"
    yield f"*Mind:* {sentence(escape(tool.mind))}"
    if advice.fit:
        yield _fitting(advice.fit)
    if tool.upkeep:
        yield f"*Now:* {escape(tool.upkeep.sentence)} ({link(tool.upkeep.source)})"
    if advice.goes_with:
        names = [escape(one.name) for one in advice.goes_with[:_MOST]]
        more = len(advice.goes_with) - _MOST
        yield f"*Goes with:* {listed([*names, f'{more} more'] if more > 0 else names)}."


def _of_several(advice: Held) -> Iterator[str]:
    """Yield when to take each tool, and how they fit the framework spoken of."""
    for tool in advice.tools:
        yield f"*{escape(tool.name)}* if you {sentence(escape(tool.choose_if))}"
    if advice.fit:
        yield _fitting(advice.fit)


def _mind(tool: Tool) -> str:
    """Return what speaks against one tool of several; they are told all or none, so that no one is decried."""
    return f"*Mind, {escape(tool.name)}:* {sentence(escape(tool.mind))}"


def _fitting(fit: Fit) -> str:
    """Return how tools go with a framework."""
    does, does_not = listed(list(map(escape, fit.goes))), listed(list(map(escape, fit.not_so)), "or")
    if not (fit.goes or fit.not_so):
        return f"{bold(fit.framework)}: {sentence(escape(fit.note)) if fit.note else _NOTHING}"
    if not fit.goes:
        return f"{bold(fit.framework)} does not go with {does_not}."
    how = f": {sentence(escape(fit.note))}" if fit.note else f", not with {does_not}." if does_not else "."
    return f"{bold(fit.framework)} goes with {does}{how}"
