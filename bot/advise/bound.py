"""What a framework can't be had without, and what follows for who refuses it: "FastAPI without Pydantic?"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advise import suggest
from bot.advise.proof import ran, suggested
from bot.domain.advice import Check, Verdict
from bot.domain.catalog import Catalog, Concept, Feature, Framework, Support
from bot.domain.pairs import Effort
from bot.domain.question import EntityKind, Intent, Reading, Suggestion


def refused_core(reading: Reading, catalog: Catalog) -> Check | None:
    """Return that the one framework named can't be had without a notion that is refused, or can; else None."""
    names = reading.frameworks or reading.refused
    if len(names) != 1:
        return None
    refused = [catalog.concepts[m.entity_id] for m in reading.mentions if m.refused and m.kind is EntityKind.CONCEPT]
    core = next((one for one in refused if names[0] in one.essential_to), None)
    if core is None and reading.intent is Intent.FEATURE_CHECK and not reading.needs:
        free = next((one for one in refused if one.essential_to), None)
        return _free_of(catalog.frameworks[names[0]], free) if free else None
    return _without(catalog.frameworks[names[0]], core, catalog) if core else None


def needed_core(reading: Reading, catalog: Catalog) -> Check | None:
    """Return whether the one framework named is built on a notion ("does Litestar need Pydantic?"); else None."""
    if len(reading.frameworks) != 1 or reading.refused or not _NEEDS.search(reading.text):
        return None
    named = [catalog.concepts[m.entity_id] for m in reading.mentions if m.kind is EntityKind.CONCEPT and not m.refused]
    core = next((one for one in named if one.essential_to), None)
    if core is None or len(named) > 1:
        return None
    framework = catalog.frameworks[reading.frameworks[0]]
    bound = framework.id in core.essential_to
    return _check(framework, core, (suggest.about(framework), suggest.GUIDE), bound=bound, is_asked=True)


def had(reading: Reading, catalog: Catalog) -> Check | None:
    """Return whether the one framework named has a notion that some are known to have; else None."""
    named = [catalog.concepts[m.entity_id] for m in reading.mentions if m.kind is EntityKind.CONCEPT and not m.refused]
    if len(reading.frameworks) != 1 or reading.refused or len(named) != 1 or not named[0].had_by:
        return None
    if any(need.because is None for need in reading.needs):
        return None
    framework, notion = catalog.frameworks[reading.frameworks[0]], named[0]
    has = framework.id in notion.had_by
    return Check(
        framework=framework,
        feature=Feature(notion.id, notion.name, notion.name, notion.answer, notion.source, (), trait=True),
        verdict=Verdict.YES if has else Verdict.NO,
        support=Support.BUILTIN if has else Support.NONE,
        note=notion.advice,
        source=notion.source if has else framework.facts.source,
        package=None,
        suggestions=(suggest.about(framework), suggest.GUIDE),
    )


def left_alone(reading: Reading, catalog: Catalog) -> Check | None:
    """Return that the one framework named can be used without a part ("Django without a database?"); else None."""
    said = [need for need in reading.needs if need.because is None]
    if len(reading.frameworks) != 1 or len(said) != 1 or not said[0].refused or not _WITHOUT.search(reading.text):
        return None
    part = catalog.features.get(said[0].criterion)
    if part is None or not part.optional:
        return None
    framework = catalog.frameworks[reading.frameworks[0]]
    own = framework.features[part.id]
    inside = own.support is Support.BUILTIN
    proof = ran(f"{framework.id}/example", catalog) if inside else None
    if inside and proof is None:
        return None
    there = "it is there, but may be left alone: the smallest program that ran here does without"
    return Check(
        framework=framework,
        feature=replace(part, name=f"without {part.need}", trait=True),
        verdict=Verdict.YES,
        support=Support.BUILTIN,
        note=there if inside else "nothing of the kind comes with it",
        source=own.source,
        package=None,
        proof=proof,
        suggestions=(*((suggested(proof),) if proof else ()), suggest.about(framework), suggest.GUIDE)[:3],
    )


_WITHOUT = re.compile(
    r"\b(?:can|could|may|is|does|will|would|possible|allowed|use|run|works?)\b[^.?!]*\b(?:without|w/o)\b"
    r"|\b(?:without|w/o)\b[^.?!]*\b(?:allowed|possible|ok(?:ay)?|fine|works?)\b",
    re.IGNORECASE,
)
_NEEDS = re.compile(r"\b(?:needs?|requires?|depends? on|relies on|rely on|forces?|built on|based on)\b", re.IGNORECASE)


def _free_of(framework: Framework, core: Concept) -> Check:
    """Return that a framework can be had without what others are built on."""
    return _check(framework, core, (suggest.about(framework), suggest.GUIDE), bound=False)


def _without(framework: Framework, core: Concept, catalog: Catalog) -> Check:
    """Return that a framework can't be had without its core, and who comes near to it."""
    steps = [m.target for m in catalog.pairs.moves if m.source == framework.id and m.effort is Effort.SMALL]
    free = [catalog.frameworks[name] for name in steps if name not in core.essential_to]
    near = free[0] if free else suggest.neighbour(framework, catalog)
    further = (suggest.about(near), suggest.versus(framework, near)) if near else ()
    return _check(framework, core, (*further, suggest.GUIDE), bound=True)


def _check(
    framework: Framework, core: Concept, suggestions: tuple[Suggestion, ...], *, bound: bool, is_asked: bool = False
) -> Check:
    """Return whether a framework can be had without a core, or ``is_asked`` for one: ``bound``: it is built on it."""
    name = f"need of {core.name}" if is_asked else f"without {core.name}"
    yes = bound == is_asked
    return Check(
        framework=framework,
        feature=Feature(core.id, name, core.name, core.answer, core.source, (), trait=True),
        verdict=Verdict.YES if yes else Verdict.NO,
        support=Support.BUILTIN if yes else Support.NONE,
        note=f"{framework.name} is {'built' if bound else 'not built'} on {core.name}",
        source=core.source if bound else framework.facts.source,
        package=None,
        suggestions=suggestions,
    )
