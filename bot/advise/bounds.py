"""What a figure earns and says: the marks that a quality's bounds stand for, and the evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.domain.catalog import Bounds, Catalog, Evidence, Framework, Quality, Support

# The two figures that the facts don't hold: one is counted from the features, one was measured (``speed.yaml``).
PARTS, SPEED = "builtin_parts", "speed_vs_flask"


def figure_of(framework: Framework, bounds: Bounds, catalog: Catalog) -> float | None:
    """Return the figure that bounds speak of, None when it was not measured; parts are features that are no traits."""
    if bounds.figure == PARTS:
        parts = [entry for name, entry in framework.features.items() if not catalog.features[name].trait]
        return sum(entry.support is Support.BUILTIN for entry in parts)
    if bounds.figure == SPEED:
        return catalog.speed.times(framework.id)
    figure = getattr(framework.facts, bounds.figure, None)
    return float(figure) if isinstance(figure, int | float) else None


def finding(criteria: Iterable[str], catalog: Catalog, of: Collection[Framework] | None = None) -> tuple[str, ...]:
    """Return what measuring speed taught, as sentences, when one of the criteria is judged by it; else nothing.

    ``of``: of no other frameworks than these.
    """
    bounds = [catalog.qualities[one].bounds for one in criteria if one in catalog.qualities]
    by_speed = any(one is not None and one.figure == SPEED for one in bounds)
    taught = (catalog.speed.finding, catalog.speed.shown_by) if by_speed else ()
    others = [one.name for one in catalog.frameworks.values() if of is not None and one not in of]
    return tuple(said for said in taught if not any(name in said for name in others))


def mark_of(figure: float, bounds: Bounds) -> int:
    """Return the mark, 0 to 5, that a figure earns.

    >>> mark_of(1.5, Bounds("speed_vs_flask", "times", (0.1, 0.8, 1.5, 3, 7)))
    3
    >>> mark_of(6, Bounds("installed_mb", "MB", (30, 23, 12, 5, 1), lower_is_better=True))
    3
    """
    return sum(figure <= step if bounds.lower_is_better else figure >= step for step in bounds.steps)


# What a figure says, as a sentence.
_TOLD = {
    SPEED: "{name}, on {server}, answered {figure} times as many requests as Flask in the same run.",
    "installed_mb": "{name} takes {figure} MB installed, dependencies included.",
    PARTS: "{name} has {figure} of the 22 parts built in.",
}


def measured(framework: Framework, quality: Quality, catalog: Catalog) -> Evidence | None:
    """Return the figure that stands for a rating as evidence; None without bounds or figure."""
    figure = figure_of(framework, quality.bounds, catalog) if quality.bounds else None
    if quality.bounds is None or figure is None:
        return None
    source, date, server = framework.facts.source, framework.facts.checked, ""
    if quality.bounds.figure == SPEED:
        source, date, server = catalog.speed.cited, catalog.speed.date, catalog.speed.usual[framework.id].server
    told = _TOLD.get(quality.bounds.figure, "{name} has {figure} " + quality.bounds.unit + ".")
    return Evidence(told.format(name=framework.name, figure=f"{figure:g}", server=server), source, date)
