"""Alike: what frameworks have in common and what still tells them apart, or what ties one of them to the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from bot.advise import suggest
from bot.advise.contrast import SPOKEN
from bot.advise.credits import credits_of, mark
from bot.domain.advice import CaseFor, InCommon, Relation, Row, Suggestion
from bot.domain.catalog import Catalog, Feature, Framework, Quality, Support
from bot.domain.kinship import Edge
from bot.domain.pairs import Told

# Told by the mark for upkeep.
_NO_PART = frozenset({"stable_release", "explicit_request"})


def in_common(frameworks: Sequence[Framework], rows: Sequence[Row], catalog: Catalog) -> InCommon:
    """Return what frameworks have alike, the rarest first, and the ``rows`` that tell them apart."""
    inside = _shared(frameworks, catalog, Support.BUILTIN)
    unspoken = [one for one in inside if one.id not in SPOKEN]
    licences = {one.facts.licence for one in frameworks}
    return InCommon(
        tuple(frameworks),
        spoken=tuple(one for one in inside if one.id in SPOKEN),
        traits=tuple(one for one in unspoken if one.trait and one.id not in _NO_PART),
        parts=tuple(one for one in unspoken if not one.trait),
        lacking=tuple(one for one in _shared(frameworks, catalog, Support.NONE) if not one.trait),
        marks=_marks(frameworks, catalog),
        licence=licences.pop() if len(licences) == 1 else None,
        apart=tuple(rows),
        suggestions=_next(frameworks),
    )


def relation(first: Framework, second: Framework, catalog: Catalog, *, made: bool, openly: bool) -> Relation:
    """Return whether the first is built on the second, or ``made`` by the same people, and what else ties them.

    ``openly``: neither yes nor no was asked for.
    """
    own, its = catalog.pairs.origins[first.id], catalog.pairs.origins[second.id]
    requires, is_required = second.facts.pypi in own.requires, first.facts.pypi in its.requires
    return Relation(
        (first, second),
        (own, its),
        made,
        None if openly else own.makers == its.makers if made else requires,
        requires,
        is_required,
        tied(first, second, catalog),
        _next((first, second)),
    )


def tied(first: Framework, second: Framework, catalog: Catalog) -> Told | None:
    """Return what there is to tell of just these two: that one is built on the other, or was."""
    origins = catalog.pairs.origins
    return origins[first.id].told.get(second.id) or origins[second.id].told.get(first.id)


# Credits this far apart put one ahead.
_AHEAD = 0.15


def case_for(ours: Framework, theirs: Framework, catalog: Catalog) -> CaseFor:
    """Return what speaks for one framework against another, and what will be said for the other."""
    both = (ours, theirs)
    return CaseFor(both, _ahead(ours, theirs, catalog), _ahead(theirs, ours, catalog), _next(both))


def _ahead(one: Framework, other: Framework, catalog: Catalog) -> Edge:
    """Return where one is ahead of another, the farthest first: its better marks, and what it alone has built in."""
    met = credits_of(catalog).met
    gaps = {name: met[name][one] - met[name][other] for name in met}
    ordered = sorted((name for name in gaps if gaps[name] > _AHEAD), key=lambda name: -gaps[name])
    marks = [
        (catalog.qualities[name], own, its)
        for name in ordered
        if name in catalog.qualities
        and (own := mark(one, name, catalog)) is not None
        and (its := mark(other, name, catalog)) is not None
    ]
    features = [catalog.features[name] for name in ordered if name in catalog.features]
    inside = [part for part in features if not part.trait and one.features[part.id].support is Support.BUILTIN]
    return Edge(tuple(marks), tuple(inside))


def _shared(frameworks: Sequence[Framework], catalog: Catalog, support: Support) -> list[Feature]:
    """Return the features that all have in one way and whole, those that fewest have first."""
    usual = credits_of(catalog).usual
    found = [
        feature
        for feature in catalog.features.values()
        if all(one.features[feature.id].support is support for one in frameworks)
        and not any(one.features[feature.id].limited for one in frameworks)
    ]
    return sorted(found, key=lambda feature: usual[feature.id] if support is Support.BUILTIN else -usual[feature.id])


def _marks(frameworks: Sequence[Framework], catalog: Catalog) -> tuple[tuple[Quality, int], ...]:
    """Return the qualities on which all have the same mark, each with it, the best first."""
    alike = [
        (quality, value)
        for quality in catalog.qualities.values()
        if len(marks := {mark(one, quality.id, catalog) for one in frameworks}) == 1
        and (value := marks.pop()) is not None
    ]
    return tuple(sorted(alike, key=lambda pair: -pair[1]))


def _next(frameworks: Sequence[Framework]) -> tuple[Suggestion, ...]:
    """Return what to ask next."""
    first, second = islice(frameworks, 2)
    return (suggest.versus(first, second), suggest.move(first, second), suggest.GUIDE)
