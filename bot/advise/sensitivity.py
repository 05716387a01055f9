"""What would change the winner: every single need, added or dropped, that puts another first; how sure the lead is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import numpy as np

from bot.advise.credits import Credits, credits_of
from bot.advise.fit import bonuses, field
from bot.domain.catalog import Catalog, Framework, Policy
from bot.domain.question import Need
from bot.domain.reasons import Sensitivity, Sureness, Switch

_Array = np.ndarray[Any, np.dtype[Any]]

# What a further need weighs at least: as much as one that is said outright.
_FURTHER = 1.5
# Fits are compared in billionths, as ``rank`` does: less than that is the last digit of a sum.
_UNITS = 1e9


def sensitivity(
    ranking: Sequence[tuple[Framework, float]],
    needs: Sequence[Need],
    catalog: Catalog,
    refused: Iterable[str] = (),
    among: Iterable[str] = (),
    without: Iterable[str] = (),
    known: Collection[str] = (),
) -> Sensitivity:
    """Return each single change of ``needs`` after which ``rank`` would put another first, and how sure the lead is.

    ``ranking`` is what ``rank`` returned for the same arguments, at least one. A need that was not stated is added as
    a wish, as weighty as the weightiest stated, and as a must; each that was stated is dropped. Those ``without`` are
    not added: somebody said that they are no wish. ``known`` count as in ``rank``.
    """
    credits = credits_of(catalog)
    stated = {need.criterion for need in needs}.union(without)
    free = [criterion for criterion in credits.asked if criterion not in stated]
    frameworks = field(catalog, refused, among)
    changes = [*((name, False, False) for name in free), *((name, True, False) for name in free)]
    changes += [(need.criterion, need.must, need.refused) for need in needs]
    standing = {one: place for place, (one, _) in enumerate(ranking)}
    fits = _changed(needs, free, [credits.places[one] for one in frameworks], credits, catalog)
    if known:
        fits = fits + np.array(bonuses(frameworks, known, catalog))
    found: list[tuple[int, Switch]] = []
    for row, winner, lead in _others(fits, frameworks.index(ranking[0][0])):
        criterion, must, unwanted = changes[row]
        found.append((row, Switch(frameworks[winner], catalog.criterion(criterion), must, unwanted, lead)))
    found = [(row, change) for row, change in found if row >= 2 * len(free) or _has_it(change, credits)]
    wished = [change for row, change in found if row < len(free)]
    required = [change for row, change in found if len(free) <= row < 2 * len(free)]
    added = sorted((*wished, *required), key=lambda one: (standing[one.framework], one.must, -one.lead))
    return Sensitivity(
        wished=tuple(one for one in added if not one.must),
        required=tuple(one for one in added if one.must),
        dropped=tuple(sorted((change for row, change in found if row >= 2 * len(free)), key=lambda one: -one.lead)),
        switch=next((one for one in added if one.lead and not _has_part(ranking[0][0], one, credits, catalog)), None),
        lead=100 * (ranking[0][1] - ranking[1][1]) if len(ranking) > 1 else None,
        sureness=sureness([value for _, value in ranking[:2]], catalog.policy),
    )


def _has_part(first: Framework, change: Switch, credits: Credits, catalog: Catalog) -> bool:
    """Whether the first has outright the part that would put another first, which is no reason to name it."""
    return change.criterion.id in catalog.features and credits.met[change.criterion.id][first] >= _OUTRIGHT


def _has_it(change: Switch, credits: Credits) -> bool:
    """Whether who would lead has what is needed outright: nobody takes "in part" or an add-on for it."""
    return credits.met[change.criterion.id][change.framework] >= _OUTRIGHT


# What having it outright counts for at least: built in, be there an engine to install, or four of five.
_OUTRIGHT = 0.8


def sureness(fits: Sequence[float], policy: Policy) -> Sureness:
    """Return how sure the lead of the first of ``fits`` is over the second, by the policy's margins."""
    if len(fits) < 2:
        return Sureness.ALONE
    bounds = {
        Sureness.TIE: policy.tie_margin,
        Sureness.NARROW: policy.close_margin,
        Sureness.FAIR: policy.clear_margin,
    }
    return next((word for word, bound in bounds.items() if fits[0] - fits[1] < bound), Sureness.CLEAR)


def _changed(
    needs: Sequence[Need], free: Sequence[str], columns: Sequence[int], credits: Credits, catalog: Catalog
) -> _Array:
    """Return the fits after each change, a row for each: wishes added, the same as musts, stated needs dropped.

    Whoever misses a must has a fit of minus infinity.
    """
    met, barred, shared = credits.table, credits.barred, credits.shared
    if len(columns) < len(credits.places):
        met, barred, shared = met[:, columns], barred[:, columns], shared[columns]
    rows = np.array([credits.rows[need.criterion] for need in needs], dtype=np.intp)
    weights = np.array([[need.weight] for need in needs]).reshape(-1, 1)
    turned = np.array([need.refused for need in needs], dtype=bool)[:, None]
    musts = np.array([need.must for need in needs], dtype=bool)[:, None]
    rated = np.array([need.criterion in catalog.qualities for need in needs], dtype=bool)[:, None]
    own = np.where(turned, 1 - met[rows], met[rows])
    lacks = musts & np.where(turned & ~rated, own == 0, barred[rows])
    lacked = lacks.sum(axis=0)
    total = (weights * own).sum(axis=0) + shared
    whole = weights.sum() + credits.whole
    further = max([need.weight for need in needs] + [_FURTHER])
    more = np.array([credits.rows[criterion] for criterion in free], dtype=np.intp)
    wished = np.where(lacked, -np.inf, (total + further * met[more]) / (whole + further))
    required = np.where(barred[more], -np.inf, wished)
    dropped = np.where(lacked > lacks, -np.inf, (total - weights * own) / (whole - weights))
    return np.concatenate([wished, required, dropped])


def _others(fits: _Array, first: int) -> list[tuple[int, int, float]]:
    """Return (row, winner, lead in points of 100) of each row in which another than ``first`` wins."""
    exact = np.rint(fits * _UNITS)
    if exact.shape[1] < 2:
        return []
    winners, best = exact.argmax(axis=1), np.partition(exact, -2, axis=1)
    rows = np.flatnonzero((winners != first) & (best[:, -1] >= 0))
    leads = (best[rows, -1] - np.maximum(best[rows, -2], 0)) * (100 / _UNITS)
    return list(zip(rows.tolist(), winners[rows].tolist(), leads.tolist(), strict=True))
