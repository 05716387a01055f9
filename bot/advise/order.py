"""Order: who comes first, second and third by one criterion, in figures where there are any."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.advise import suggest
from bot.advise.asking import asks_of_memory, asks_of_popularity, last_wanted
from bot.advise.bounds import SPEED, figure_of, finding
from bot.advise.contrast import HEADED
from bot.advise.credits import mark
from bot.domain.advice import Ranked, Recommendation, Row
from bot.domain.catalog import Catalog, Framework
from bot.domain.kinship import Order
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

_LEAST = re.compile(r"\b(?:least|smallest|lowest|less|fewest)\b", re.IGNORECASE)
_SHORT = 10  # words: a longer text tells of a project


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


def row_of(order: Order, frameworks: Iterable[Framework]) -> Row | None:
    """Return the figures of an order as a row of a table; None where marks have a row of their own."""
    figures = dict(order.places)
    return None if order.headed == _MARK else Row(order.headed, tuple(f"{figures[one]:g}" for one in frameworks))


def ranked(reading: Reading, catalog: Catalog) -> Ranked | None:
    """Return all frameworks, or those named, in order of the one quality they shall be ranked by; else None.

    "Which uses the least RAM?" is asked of a figure, too, and not of how light an install is.
    """
    said = [need for need in reading.needs if need.because is None and not need.refused]
    if len(said) != 1:
        return None
    of_memory = len(reading.needs) == 1 and reading.words <= _SHORT and asks_of_memory(reading, said[0].criterion)
    if not _RANKED.search(reading.text) and not (of_memory and _LEAST.search(reading.text)):
        return None
    named = reading.frameworks[1:] and reading.frameworks
    left = [catalog.frameworks[name] for name in named or catalog.frameworks if name not in reading.refused]
    order = ordered([one for one in left if one.page], said[0], reading, catalog)
    if order is None:
        return None
    first, second = (one for one, _ in order.places[:2])
    learnt = finding([said[0].criterion], catalog)[:1] if order.headed == HEADED[SPEED] else ()
    return Ranked(
        tuple(one for one, _ in order.places),
        order,
        learnt,
        (suggest.versus(first, second), suggest.about(first), suggest.GUIDE),
    )


def places(advice: Recommendation) -> Ranked:
    """Return the place of every framework in a ranking by needs, those that a must rules out left out."""
    fits = tuple((one, float(round(100 * fit))) for one, fit in advice.ranking)
    out = ", ".join(one.framework.name for one in advice.excluded)
    return Ranked(
        tuple(one for one, _ in fits),
        Order("Fit to your needs", "of 100", fits, not advice.close, False),
        (f"without a place, for want of a must: {out}",) if out else (),
        advice.suggestions,
    )
