"""Alike: what frameworks have in common and what still tells them apart, or what ties one of them to the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from bot.advise import suggest
from bot.advise.contrast import SPOKEN, bare
from bot.advise.credits import credits_of, mark
from bot.domain.advice import Kinship, Row, Suggestion
from bot.domain.catalog import Catalog, Feature, Framework, Support
from bot.domain.pairs import Descent

# How many parts the first sentence names, how many each line, and how many differences are told.
_LEADING, _LISTED, _APART = 3, 8, 3
# Hardly anything is the same for all by chance.
_NOTHING = "nothing that tells: no part is inside all of them, and no mark is the same."
# Told by the mark for upkeep.
_NO_PART = frozenset({"stable_release", "explicit_request"})


def in_common(frameworks: Sequence[Framework], rows: Sequence[Row], catalog: Catalog) -> Kinship:
    """Return what frameworks have alike, the rarest first, and the first of the ``rows`` that tell them apart."""
    inside = _shared(frameworks, catalog, Support.BUILTIN)
    spoken = [one.need for one in inside if one.id in SPOKEN]
    traits = [one.need for one in inside if one.trait and one.id not in SPOKEN and one.id not in _NO_PART]
    parts = [one for one in inside if not one.trait and one.id not in SPOKEN]
    lacking = [bare(one.need) for one in _shared(frameworks, catalog, Support.NONE) if not one.trait]
    marks = _marks(frameworks, catalog)
    every = "Both" if len(frameworks) == 2 else "All of them"
    said = [f"speak {_listed(spoken)}"] if spoken else []
    said += [f"have {_listed(traits)}"] if traits else []
    said += [f"have {_listed([one.need for one in parts[:_LEADING]])} built in"] if parts else []
    licences = {one.facts.licence for one in frameworks}
    points = (
        ("Built in, in each", ", ".join(one.name for one in parts[:_LISTED])),
        ("Still apart", "; ".join(_told(row, frameworks) for row in rows[:_APART])),
        ("Marks alike", ", ".join(marks[:_LISTED])),
        ("Licence", f"{licences.pop()}, each" if len(licences) == 1 else ""),
        ("In none of them", ", ".join(lacking[:_LISTED])),
    )
    lead = (
        f"{every} {', '.join(said[:-1])}{', and ' if said[1:] else ''}{said[-1]}."
        if said
        else f"{every} share {_NOTHING}"
    )
    told = tuple((heading, text) for heading, text in points if text)
    return Kinship(tuple(frameworks), lead, told, suggestions=_next(frameworks))


def relation(first: Framework, second: Framework, catalog: Catalog, *, made: bool, openly: bool) -> Kinship:
    """Return whether the first is built on the second, or ``made`` by the same people, and what else ties them.

    ``openly``: neither yes nor no was asked for.
    """
    own, its = catalog.pairs.origins[first.id], catalog.pairs.origins[second.id]
    needs, needed = second.facts.pypi in own.requires, first.facts.pypi in its.requires
    tied = own.told.get(second.id) or its.told.get(first.id)
    same = own.makers == its.makers
    both = f"{'Both' if openly else 'both'} are made by {own.makers}"
    makers = own.makers if same else f"{first.name}: {own.makers}; {second.name}: {its.makers}"
    if made:
        said = f"{both}." if same else f"{first.name} is made by {own.makers}, {second.name} by {its.makers}."
    else:
        said = _built(first, second, own, needs=needs, needed=needed)
    points = (
        ("Between them", f"{tied.said}" if tied else ""),
        ("Built on it", _built(first, second, own, needs=needs, needed=needed) if made and not tied else ""),
        ("Made by", makers if not made else ""),
    )
    holds = None if openly else same if made else needs
    told = tuple(point for point in points if point[1])
    return Kinship((first, second), said, told, holds,
                   tied.source if tied else own.source, _next((first, second)))  # fmt: skip


# Credits this far apart put one ahead.
_AHEAD = 0.15


def case_for(ours: Framework, theirs: Framework, catalog: Catalog) -> Kinship:
    """Return what speaks for one framework against another, and what will be said for the other."""
    marks, inside = _ahead(ours, theirs, catalog)
    other_marks, other_inside = _ahead(theirs, ours, catalog)
    points = (
        ("Better marks", ", ".join(marks[:_LISTED])),
        ("Built in, and not there", ", ".join(inside[:_LISTED])),
        (f"They will say of {theirs.name}", ", ".join((*other_marks[:_APART], *other_inside[:_APART]))),
        ("Where they are right", f"take {theirs.name} if you {theirs.choose_if}"),
    )
    said = f"The case for {ours.name} against {theirs.name}: you {ours.choose_if}."
    told = tuple((heading, text) for heading, text in points if text)
    return Kinship((ours, theirs), said, told, suggestions=_next((ours, theirs)))


def _ahead(one: Framework, other: Framework, catalog: Catalog) -> tuple[list[str], list[str]]:
    """Return where one is ahead of another, the farthest first: its better marks, and what it alone has built in."""
    met = credits_of(catalog).met
    gaps = {name: met[name][one] - met[name][other] for name in met}
    ordered = sorted((name for name in gaps if gaps[name] > _AHEAD), key=lambda name: -gaps[name])
    marks = [
        f"{catalog.qualities[name].name} {mark(one, name, catalog)} to {mark(other, name, catalog)}"
        for name in ordered
        if name in catalog.qualities and mark(other, name, catalog) is not None
    ]
    built = [name for name in ordered if name in catalog.features and not catalog.features[name].trait]
    return marks, [catalog.features[name].name for name in built if one.features[name].support is Support.BUILTIN]


def _built(first: Framework, second: Framework, own: Descent, *, needs: bool, needed: bool) -> str:
    """Return whether one requires the other, as a sentence."""
    if needs:
        return f"{first.name} {first.facts.version} requires {second.name}, which pip installs along with it."
    if needed:
        return f"{first.name} does not need {second.name}; {second.name} {second.facts.version} requires {first.name}."
    if not own.requires:
        return f"{first.name} requires no other package at all, so {second.name} is not under it."
    return f"{first.name} requires {_listed(own.requires[:4], len(own.requires))}, and {second.name} is not among them."


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


def _marks(frameworks: Sequence[Framework], catalog: Catalog) -> list[str]:
    """Return the qualities on which all have the same mark, each with it, the best first."""
    alike = [
        (marks.pop(), quality.name)
        for quality in catalog.qualities.values()
        if len(marks := {mark(one, quality.id, catalog) for one in frameworks}) == 1 and None not in marks
    ]
    return [f"{name} {value} of 5" for value, name in sorted(alike, key=lambda pair: -(pair[0] or 0))]


def _told(row: Row, frameworks: Iterable[Framework]) -> str:
    """Return a row that tells them apart as one line says it."""
    cells = ", ".join(f"{one.name} {cell}" for one, cell in zip(frameworks, row.cells, strict=True))
    return f"{row.criterion} ({cells})"


def _next(frameworks: Sequence[Framework]) -> tuple[Suggestion, ...]:
    """Return what to ask next."""
    first, second = islice(frameworks, 2)
    return (suggest.versus(first, second), suggest.move(first, second), suggest.GUIDE)


def _listed(names: Sequence[str], of: int = 0) -> str:
    """Return names as a phrase; with ``of`` how many there are when they are more."""
    if of > len(names):
        return f"{', '.join(names)} and {of - len(names)} more"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
