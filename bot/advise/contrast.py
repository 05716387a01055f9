"""Contrast: what two frameworks differ by on one criterion, in figures where there are any."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advise.bounds import PARTS, SPEED, figure_of
from bot.advise.credits import mark
from bot.domain.advice import Row
from bot.domain.catalog import Bounds, Catalog, Feature, Framework, Quality
from bot.domain.contrast import IDLE, Alike, Contrast, Figured, Marked, Times

# Interfaces and protocols are spoken, not had.
SPOKEN = frozenset({"asgi", "wsgi", "http2", "http3"})
# How a figure is headed in a table.
HEADED = {SPEED: "Requests, Flask = 1", "installed_mb": "MB installed", PARTS: "Parts, of 22"}


def figures(frameworks: Sequence[Framework], criterion: str, catalog: Catalog) -> Row | None:
    """Return the figures behind the marks on a criterion as a row; None when nothing was measured."""
    quality = catalog.qualities.get(criterion)
    if quality is None or quality.bounds is None or quality.bounds.figure not in HEADED:
        return None
    found = [_figure(one, quality.bounds, catalog) for one in frameworks]
    if all(figure is None for figure in found):
        return None
    return Row(HEADED[quality.bounds.figure], tuple("–" if one is None else f"{one:g}" for one in found))


def ahead(frameworks: Sequence[Framework], criterion: str, catalog: Catalog) -> tuple[Framework, ...] | None:
    """Return which of two is ahead by what was measured, nobody when they are alike; None when no figure decides."""
    quality = catalog.qualities.get(criterion)
    if quality is None or quality.bounds is None or quality.bounds.figure != SPEED or len(frameworks) != 2:
        return None
    first, second = frameworks
    one, other = (_figure(each, quality.bounds, catalog) for each in frameworks)
    if not one or not other:
        return None
    if max(one, other) / min(one, other) < catalog.speed.noise:
        return ()
    return (first,) if one > other else (second,)


# Idle servers whose memory differs by less than this are alike.
_ALIKE_MEMORY = 1.1


def in_memory(frameworks: Sequence[Framework], catalog: Catalog) -> tuple[tuple[Framework, ...], Row, Figured] | None:
    """Return which of two takes less memory (nobody when alike), the figures as a row, and the figures themselves."""
    first, second = frameworks
    one, other = (run.idle_mb if (run := catalog.speed.usual.get(each.id)) else None for each in frameworks)
    if not one or not other:
        return None
    less = () if max(one, other) / min(one, other) < _ALIKE_MEMORY else (first if one < other else second,)
    row = Row("Idle server, MB", (f"{one:g}", f"{other:g}"))
    return less, row, Figured((first, second), IDLE, (one, other))


def contrast(frameworks: Sequence[Framework], criterion: Quality | Feature, catalog: Catalog) -> Contrast | None:
    """Return what two frameworks differ by, or have alike; None when the table says it better."""
    first, second = frameworks
    if isinstance(criterion, Feature):
        return _alike(first, second, criterion)
    bounds = criterion.bounds
    one, other = (_figure(each, bounds, catalog) if bounds else None for each in frameworks)
    if bounds and one is not None and other is not None:
        if bounds.figure == SPEED and one and other:
            return _times(first, second, one, other, catalog)
        if bounds.figure in HEADED and bounds.figure != SPEED:
            return Figured((first, second), bounds.figure, (one, other))
    own, its = (mark(each, criterion.id, catalog) for each in frameworks)
    return None if own is None or its is None else Marked((first, second), criterion, (own, its))


def _figure(framework: Framework, bounds: Bounds, catalog: Catalog) -> float | None:
    """Return a framework's figure; the one that counts as 1 was measured beside itself, which shows the noise only."""
    return (
        1.0 if bounds.figure == SPEED and framework.id == catalog.speed.unit else figure_of(framework, bounds, catalog)
    )


def _times(first: Framework, second: Framework, one: float, other: float, catalog: Catalog) -> Times:
    """Return how many times the requests of the slower the faster answered, on its usual server and on the same."""
    fast, slow, times = (first, second, one / other) if one >= other else (second, first, other / one)
    own, its = catalog.speed.on_same_server(fast.id), catalog.speed.on_same_server(slow.id)
    if not own or not its:
        return Times((fast, slow), times)
    if own >= its:
        return Times((fast, slow), times, own / its, fast)
    return Times((fast, slow), times, its / own, slow if its / own >= catalog.speed.noise else None)


def _alike(first: Framework, second: Framework, feature: Feature) -> Alike | None:
    """Return how both have a feature, or that neither has; None when they differ."""
    own, its = first.features[feature.id], second.features[feature.id]
    same = (own.support, own.limited) == (its.support, its.limited)
    return Alike(feature, own.support, own.limited) if same else None
