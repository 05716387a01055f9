"""What a figure earns: the marks that a quality's bounds stand for."""

from __future__ import annotations

from bot.domain.catalog import Bounds, Catalog, Framework, Support

# The one figure that is counted from the features rather than read from the facts.
PARTS = "builtin_parts"


def figure_of(framework: Framework, bounds: Bounds, catalog: Catalog) -> float | None:
    """Return the figure that bounds speak of, None when it was not measured; parts are features that are no traits."""
    if bounds.figure == PARTS:
        parts = [entry for name, entry in framework.features.items() if not catalog.features[name].trait]
        return sum(entry.support is Support.BUILTIN for entry in parts)
    figure = getattr(framework.facts, bounds.figure, None)
    return float(figure) if isinstance(figure, int | float) else None


def mark_of(figure: float, bounds: Bounds) -> int:
    """Return the mark, 0 to 5, that a figure earns.

    >>> mark_of(1.5, Bounds("speed_vs_flask", "times", (0.1, 0.8, 1.5, 3, 7)))
    3
    >>> mark_of(6, Bounds("installed_mb", "MB", (30, 23, 12, 5, 1), lower_is_better=True))
    3
    """
    return sum(figure <= step if bounds.lower_is_better else figure >= step for step in bounds.steps)
