"""Draws what we don't know: that it is so, what comes nearest, and where it may be read."""

from __future__ import annotations

from itertools import starmap
from urllib.parse import quote_plus

from bot.domain.advice import Fallback, ReadOn
from bot.domain.catalog import Framework
from bot.present import wording
from bot.present.kin import foreign
from bot.present.parts import Card, escape, link
from bot.present.shared import bold, bolds, budgeted, buttons
from bot.present.wording import inner


def pages_of(framework: Framework) -> str:
    """Return the address of a framework's documentation, or where it was read off when we have no page."""
    links = framework.page.links if framework.page else ()
    return links[0].url if links else framework.facts.source


def unknown(advice: Fallback) -> Card:
    """Draw that we don't know it, where it may be read, and what we can do."""
    if advice.strangers:
        lead = foreign(advice.strangers)
    elif advice.fault:
        lead = wording.FALLBACK_FAULT
    elif advice.surmised:
        lead = wording.FALLBACK_SURMISED
    elif advice.stays:
        lead = wording.FALLBACK_STAYS.format(names=bolds(advice.spoken_of))
    elif advice.read_on and advice.read_on.is_answer:
        return Card("concept", _told_so(advice.read_on), buttons=buttons(advice.suggestions))
    elif advice.spoken_of:
        nearly = advice.read_on is not None and advice.read_on.nearest is not None
        here = wording.FALLBACK_TOLD if advice.told else wording.FALLBACK_NEARLY if nearly else wording.FALLBACK_HERE
        lead = f"{here} {wording.FALLBACK_THREAD.format(names=bolds(advice.spoken_of))}"
    elif advice.missing:
        lead = f"{wording.FALLBACK_NAMED.format(name=escape(advice.missing))} {wording.FALLBACK_HINT}"
    else:
        lead = f"{wording.FALLBACK} {wording.FALLBACK_HINT}"
    bullets = _read_on(advice.read_on) if advice.read_on else tuple(starmap(_surmised, advice.surmised))
    return budgeted(Card("fallback", lead, bullets, buttons=buttons(advice.suggestions)), kept=1)


def _surmised(about: str, sentence: str, source: str) -> str:
    """Return what may be of help, by what is done first about it."""
    return f"*{escape(about)}:* {escape(sentence)} ({link(source)})"


def _told_so(more: ReadOn) -> str:
    """Return the sentence on record that answers what was asked."""
    return wording.TOLD_SO.format(
        about=escape(more.about or more.framework.name),
        sentence=escape(more.nearest or ""),
        source=link(more.source or pages_of(more.framework)),
    )


def _read_on(more: ReadOn) -> tuple[str, ...]:
    """Return where to read on: what is on record of it, and what a search of its own pages may find."""
    search = _search(more)
    known = more.about is not None or search is None
    return (*((_more_on(more),) if known else ()), *((search,) if search else ()))


def _search(more: ReadOn) -> str | None:
    """Return the link that searches a framework's documentation for what was asked; None where nothing can."""
    if more.framework.search is None or not more.sought:
        return None
    words = " ".join(more.sought)
    return wording.FALLBACK_SEARCH.format(
        name=bold(more.framework), search=link(more.framework.search + quote_plus(words), words)
    )


def _more_on(more: ReadOn) -> str:
    """Return where to read on."""
    if more.about is None or more.source is None:
        return f"{bold(more.framework)}'s own pages: {link(pages_of(more.framework))}"
    if more.nearest:
        return wording.FALLBACK_NEAREST.format(
            about=escape(more.about), sentence=escape(more.nearest), source=link(more.source)
        )
    return f"What I know of {escape(inner(more.about))} in {bold(more.framework)} is from {link(more.source)}."
