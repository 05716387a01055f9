"""What every card's drawing shares: names in bold, small print, buttons, the limit on words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.domain.advice import Suggestion
from bot.domain.catalog import Framework
from bot.present.parts import Button, Card, escape, link
from bot.present.wording import listed

# What a card may hold outside tables and code.
MAX_WORDS = 90
MAX_LABEL = 75


def buttons(suggestions: Iterable[Suggestion]) -> tuple[Button, ...]:
    """Return next questions as buttons, at most five."""
    return tuple(
        Button(s.label[:MAX_LABEL], f"ask_{number}", s.question)
        for number, s in enumerate(list(suggestions)[:5], start=1)
    )


def budgeted(drawn: Card, kept: int = 0) -> Card:
    """Return a card of at most 90 words: the last notes and bullets that don't fit are left out, never the lead.

    The first ``kept`` notes stay, too. Bars don't stay without the note that says what they mean.
    """
    while drawn.words > MAX_WORDS and (drawn.notes[kept:] or drawn.bullets):
        spare = drawn.notes[kept:]
        drawn = replace(drawn, notes=drawn.notes[:-1]) if spare else replace(drawn, bullets=drawn.bullets[:-1])
    meaning = [escape(note) for note in drawn.chart.notes[:1]] if drawn.chart else []
    return drawn if set(meaning) <= set(drawn.notes) else replace(drawn, chart=None)


def bold(framework: Framework) -> str:
    """Return a framework's name in bold."""
    return f"*{escape(framework.name)}*"


def bolds(frameworks: Sequence[Framework], last: str = "and") -> str:
    """Return frameworks as a phrase, in bold."""
    return listed([bold(one) for one in frameworks], last)


def left_out(frameworks: Sequence[Framework]) -> str:
    """Return whom an answer left out because the person did not want them."""
    return f"Without {listed([escape(one.name) for one in frameworks])}, as you wish."


def links_of(framework: Framework) -> tuple[str, ...]:
    """Return links to a framework's documentation, or to where it was read off when we have no page."""
    links = framework.page.links if framework.page else ()
    return tuple(link(one.url, one.title) for one in links) or (link(framework.facts.source, framework.name),)


def day_of(date: datetime.date) -> str:
    """Return a day as it is written: "22 Nov 2026"."""
    return f"{date.day} {date:%b %Y}"


def checked(framework: Framework) -> str:
    """Return the small print of a framework: version, release, and where and when it was checked."""
    facts = framework.facts
    version = f"{escape(framework.name)} {escape(facts.version)}, released {facts.released}"
    return f"{version}. Checked {day_of(facts.checked)} ({link(facts.source)})"
