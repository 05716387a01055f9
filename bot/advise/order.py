"""Order: who comes first, second and third by one criterion, in figures where there are any."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.advise import suggest
from bot.advise.asking import asks_of_memory, asks_of_popularity, last_wanted
from bot.advise.bounds import SPEED, figure_of, finding
from bot.advise.contrast import HEADED
from bot.advise.credits import mark
from bot.domain.advice import Kinship, Row
from bot.domain.catalog import Catalog, Framework
from bot.domain.question import Need, Reading

_IDLE, _DOWNLOADS, _MARK = "Idle server, MB", "Rank on PyPI", "of 5"
# Figures nearer to each other than this put nobody ahead; of speed the noise says how near.
_ALIKE = 1.1
# Who asks so wants to see all of them.
_RANKED = re.compile(
    r"\b(?:rank(?:ed|ing)?|order(?:ed)?|sort(?:ed)?)\b[^.?!]*\bby\b|\branking of\b|\bfrom (?:the )?\w+est to\b"
    r"|^\W*(?:and |now |then |or )*by (?:the )?\w+(?: \w+)?\W*$",
    re.IGNORECASE,
)


class Order(NamedTuple):
    """Frameworks with their figures, first to last, by what, what the figures are, and whether the first is ahead."""

    by: str
    headed: str
    places: tuple[tuple[Framework, float], ...]
    is_clear: bool
    falling: bool

    @property
    def said(self) -> str:
        """Return the order as a sentence: "1. FastAPI 3.55, 2. Django 1.19"; who is level has the same place."""
        figures = [figure for _, figure in self.places]
        told = (f"{figures.index(figure) + 1}. {one.name} {figure:g}" for one, figure in self.places)
        near = "" if self.is_clear or figures[0] == figures[1] else " The first two are too near to tell apart."
        return f"{', '.join(told)} ({self.headed}{', last first' if self.falling else ''}).{near}"

    def row(self, frameworks: Iterable[Framework]) -> Row | None:
        """Return the figures as a row of a table; None where marks have a row of their own."""
        figures = dict(self.places)
        return None if self.headed == _MARK else Row(self.headed, tuple(f"{figures[one]:g}" for one in frameworks))


def ordered(frameworks: Sequence[Framework], need: Need, reading: Reading, catalog: Catalog) -> Order | None:
    """Return the order of those that have a figure for a quality that is needed; None when it is none, or few have.

    Little memory is that of idle servers, popularity the rank of downloads; asked from the other end, the last is
    first.
    """
    quality = catalog.qualities.get(need.criterion)
    if quality is None:
        return None
    bounds, noise = quality.bounds, _ALIKE
    by, headed, less_is_more = quality.name, _MARK, False
    figures: list[float | None] = [mark(one, quality.id, catalog) for one in frameworks]
    if asks_of_memory(reading, quality.id):
        by, headed, less_is_more = "Memory", _IDLE, True
        figures = [run.idle_mb if (run := catalog.speed.usual.get(one.id)) else None for one in frameworks]
    elif asks_of_popularity(reading, need):
        by, headed, less_is_more = "Downloads", _DOWNLOADS, True
        figures = [one.facts.download_rank for one in frameworks]
    elif bounds and bounds.figure in HEADED:
        headed, less_is_more = HEADED[bounds.figure], bounds.lower_is_better
        noise = catalog.speed.noise if bounds.figure == SPEED else noise
        figures = [
            1.0 if bounds.figure == SPEED and one.id == catalog.speed.unit else figure_of(one, bounds, catalog)
            for one in frameworks
        ]
    places = [(one, float(figure)) for one, figure in zip(frameworks, figures, strict=True) if figure is not None]
    if len(places) < 2:
        return None
    falling = last_wanted(reading) is not None and not _RANKED.search(reading.text)
    best = sorted(places, key=lambda place: place[1] if less_is_more is not falling else -place[1])
    lower, higher = sorted((best[0][1], best[1][1]))
    return Order(by, headed, tuple(best), higher >= noise * lower if lower else higher > lower, falling)


def ranked(reading: Reading, catalog: Catalog) -> Kinship | None:
    """Return all frameworks, or those named, in order of the one quality they shall be ranked by; else None."""
    said = [need for need in reading.needs if need.because is None and not need.refused]
    if len(said) != 1 or not _RANKED.search(reading.text):
        return None
    named = reading.frameworks[1:] and reading.frameworks
    left = [catalog.frameworks[name] for name in named or catalog.frameworks if name not in reading.refused]
    order = ordered([one for one in left if one.page], said[0], reading, catalog)
    if order is None:
        return None
    first, second = (one for one, _ in order.places[:2])
    learnt = finding([said[0].criterion], catalog)[:1] if order.headed == HEADED[SPEED] else ()
    return Kinship(
        tuple(one for one, _ in order.places),
        f"By {order.by.lower()}: {order.said}",
        tuple(("Mind", one) for one in learnt),
        suggestions=(suggest.versus(first, second), suggest.about(first), suggest.GUIDE),
    )
