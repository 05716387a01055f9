"""Where a figure stands behind a mark, the two agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from bot.advise.bounds import PARTS, SPEED, figure_of, mark_of
from bot.domain.catalog import Bounds, Catalog, Facts
from bot.knowledge.files import Files
from bot.knowledge.references import unknown
from bot.knowledge.schema import Fault

_FIGURES = {
    PARTS,
    SPEED,
    *(part.name for part in fields(Facts) if "float" in str(part.type) or "int" in str(part.type)),
}


def ratings_against_figures(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the bounds that make no sense and the ratings that their figure contradicts."""
    for quality in catalog.qualities.values():
        bounds = quality.bounds
        if bounds is None:
            continue
        if bounds.figure not in _FIGURES:
            what = unknown("figure", bounds.figure, _FIGURES)
            yield files.fault("qualities.yaml", (quality.id, "bounds", "figure"), what)
        elif sorted(bounds.steps, reverse=bounds.lower_is_better) != list(bounds.steps):
            order = "fall" if bounds.lower_is_better else "rise"
            what = f"the steps must {order} from mark 1 to mark 5; put them in order"
            yield files.fault("qualities.yaml", (quality.id, "bounds", "steps"), what)
        else:
            yield from _contradicted(quality.id, bounds, catalog, files)


def _contradicted(quality: str, bounds: Bounds, catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the ratings of one quality that are not what their figure earns."""
    for framework in catalog.frameworks.values():
        rating = framework.ratings.get(quality)
        figure = figure_of(framework, bounds, catalog)
        if rating and figure is not None and rating.value != mark_of(figure, bounds):
            what = f"{figure:g} {bounds.unit} earns {mark_of(figure, bounds)}, not {rating.value}; correct one of them"
            yield files.fault(f"frameworks/{framework.id}.yaml", ("page", "ratings", quality, "value"), what)
