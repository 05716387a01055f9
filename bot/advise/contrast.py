"""Contrast: what two frameworks differ by on one criterion, in figures where there are any."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advise.bounds import PARTS, SPEED, figure_of
from bot.advise.credits import mark
from bot.domain.advice import Row
from bot.domain.catalog import Bounds, Catalog, Feature, Framework, Quality, Support

# Interfaces and protocols are spoken, not had.
SPOKEN = frozenset({"asgi", "wsgi", "http2", "http3"})
# How a figure is headed in a table, and told of two.
HEADED = {SPEED: "Requests, Flask = 1", "installed_mb": "MB installed", PARTS: "Parts, of 22"}
_TOLD = {
    "installed_mb": "{0} takes {2} MB installed, {1} {3}.",
    PARTS: "{0} has {2} of the 22 parts built in, {1} {3}.",
}


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


def in_memory(frameworks: Sequence[Framework], catalog: Catalog) -> tuple[tuple[Framework, ...], Row, str] | None:
    """Return which of two takes less memory (nobody when alike), the figures as a row, and both as a sentence."""
    first, second = frameworks
    one, other = (run.idle_mb if (run := catalog.speed.usual.get(each.id)) else None for each in frameworks)
    if not one or not other:
        return None
    less = () if max(one, other) / min(one, other) < _ALIKE_MEMORY else (first if one < other else second,)
    said = f"An idle {first.name} server took {one:g} MB of memory, {second.name} {other:g}."
    return less, Row("Idle server, MB", (f"{one:g}", f"{other:g}")), said


def told(frameworks: Sequence[Framework], criterion: Quality | Feature, catalog: Catalog) -> str | None:
    """Return what two frameworks differ by, or have alike, as a sentence; None when the table says it better."""
    first, second = frameworks
    if isinstance(criterion, Feature):
        return _alike(first, second, criterion)
    bounds = criterion.bounds
    one, other = (_figure(each, bounds, catalog) if bounds else None for each in frameworks)
    if bounds and one is not None and other is not None:
        if bounds.figure == SPEED and one and other:
            return _times(first, second, one, other, catalog)
        if bounds.figure in _TOLD:
            return _TOLD[bounds.figure].format(first.name, second.name, f"{one:g}", f"{other:g}")
    marks = [mark(each, criterion.id, catalog) for each in frameworks]
    if marks[0] == marks[1]:
        return f"Both get {marks[0]} of 5 for {criterion.name.lower()}."
    return f"{first.name} gets {marks[0]} of 5 for {criterion.name.lower()}, {second.name} {marks[1]}."


def _figure(framework: Framework, bounds: Bounds, catalog: Catalog) -> float | None:
    """Return a framework's figure; the one that counts as 1 was measured beside itself, which shows the noise only."""
    return (
        1.0 if bounds.figure == SPEED and framework.id == catalog.speed.unit else figure_of(framework, bounds, catalog)
    )


def _times(first: Framework, second: Framework, one: float, other: float, catalog: Catalog) -> str:
    """Return how many times the requests of the slower the faster answered, on its usual server and on the same."""
    fast, slow, times = (first, second, one / other) if one >= other else (second, first, other / one)
    said = f"{fast.name} answered {times:.3g} times {slow.name}'s requests, each on its usual server"
    own, its = catalog.speed.on_same_server(fast.id), catalog.speed.on_same_server(slow.id)
    if not own or not its:
        return f"{said}."
    if own >= its:
        return f"{said}; on the same server {own / its:.3g} times."
    if its / own < catalog.speed.noise:
        return f"{said}; on the same server about as many."
    return f"{said}; on the same server it is the other way round: {slow.name} {its / own:.3g} times {fast.name}'s."


def bare(need: str) -> str:
    """Return a need without its article.

    >>> bare("an ORM")
    'ORM'
    """
    return need.removeprefix("an ").removeprefix("a ")


def _alike(first: Framework, second: Framework, feature: Feature) -> str | None:
    """Return how both have a feature, or that neither has; None when they differ."""
    own, its = first.features[feature.id], second.features[feature.id]
    if (own.support, own.limited) != (its.support, its.limited):
        return None
    if own.support is Support.NONE:
        return f"Neither {'speaks' if feature.id in SPOKEN else 'has'} {bare(feature.need)}."
    how = {
        Support.BUILTIN: "have {0} in part" if own.limited else "have {0}" if feature.trait else "have {0} built in",
        Support.OFFICIAL: "get {0} from an official extension",
        Support.THIRD_PARTY: "get {0} from somebody else's package",
    }[own.support]
    said = how.format(feature.need)
    return f"Both {said.replace('have', 'speak', 1) if feature.id in SPOKEN else said}."
