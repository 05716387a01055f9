"""How well each framework meets each criterion, worked out once for a catalog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from bot.advise.bounds import figure_of, mark_of
from bot.domain.catalog import Catalog, FeatureSupport, Framework, Policy, Support

_Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Credits:
    """What all frameworks of a catalog are worth by all its criteria.

    ``met`` maps a criterion and a framework to how well it is met, 0 to 1 (an unrated quality: 0), ``usual`` a
    criterion to how well those with a page meet it on average, ``missed`` a criterion to those that fail it as a must.
    ``table`` and ``barred`` (criteria x frameworks) hold the same as the first and the last: ``rows`` gives a
    criterion's row, ``asked`` the rows of those people may be asked about, ``places`` a framework's column. ``shared``
    is what each is worth by what everybody wants a little of, weighted, and ``whole`` what that weighs.
    """

    met: Mapping[str, Mapping[Framework, float]]
    usual: Mapping[str, float]
    missed: Mapping[str, frozenset[Framework]]
    rows: Mapping[str, int]
    asked: Mapping[str, int]
    places: Mapping[Framework, int]
    table: _Array
    barred: _Array
    shared: _Array
    whole: float


@lru_cache(maxsize=8)
def credits_of(catalog: Catalog) -> Credits:
    """Return the credits of a catalog; worked out at the first call."""
    frameworks = tuple(catalog.frameworks.values())
    marks = {quality: {one: mark(one, quality, catalog) for one in frameworks} for quality in catalog.qualities}
    met: dict[str, dict[Framework, float]] = {
        quality: {one: (value or 0) / 5 for one, value in found.items()} for quality, found in marks.items()
    }
    met |= {
        feature: {
            one: _supported(one.features[feature], catalog.policy) for one in frameworks if feature in one.features
        }
        for feature in catalog.features
    }
    least = catalog.policy.must_rating
    missed = {
        criterion: frozenset(
            one
            for one, value in found.items()
            if (criterion in marks and (marks[criterion][one] or -1) < least) or (criterion not in marks and value == 0)
        )
        for criterion, found in met.items()
    }
    table = np.array([[found.get(one, 0.0) for one in frameworks] for found in met.values()])
    rows = {criterion: row for row, criterion in enumerate(met)}
    traits = {feature.id for feature in catalog.features.values() if feature.trait}
    baseline = catalog.policy.baseline
    paged = [one for one in frameworks if one.page]
    return Credits(
        met=met,
        usual={name: sum(found.get(one, 0.0) for one in paged) / max(1, len(paged)) for name, found in met.items()},
        missed=missed,
        rows=rows,
        asked={criterion: row for criterion, row in rows.items() if criterion not in traits},
        places={one: column for column, one in enumerate(frameworks)},
        table=table,
        barred=np.array([[one in missed[criterion] for one in frameworks] for criterion in met]),
        shared=sum((spec.weight * table[rows[spec.criterion]] for spec in baseline), np.zeros(len(frameworks))),
        whole=sum(spec.weight for spec in baseline),
    )


def mark(framework: Framework, quality: str, catalog: Catalog) -> int | None:
    """Return a framework's mark on a quality, 0 to 5: its rating, or what its figures earn by the quality's bounds.

    None when it has neither: silence is not evidence.
    """
    rating = framework.ratings.get(quality)
    bounds = catalog.qualities[quality].bounds
    if rating or bounds is None:
        return rating.value if rating else None
    figure = figure_of(framework, bounds, catalog)
    return None if figure is None else mark_of(figure, bounds)


def _supported(support: FeatureSupport, policy: Policy) -> float:
    """Return what having a feature in this way counts for, 0 to 1."""
    if support.support is Support.BUILTIN and support.limited:
        return policy.limited
    if support.support is Support.BUILTIN and support.unfinished:
        return policy.unfinished
    return policy.support[support.support]
