"""Find by feature: which frameworks have what was asked for, built in before add-ons."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advise import suggest
from bot.advise.concept import concept
from bot.advise.details import finer, holds, lacks, told
from bot.advise.fit import rank
from bot.advise.licence import found_under
from bot.advise.product import is_all_products
from bot.advise.python import found_on
from bot.advise.recommend import recommend
from bot.domain.advice import Advice, Found, Suggestion
from bot.domain.catalog import Catalog, Feature, Framework, Support
from bot.domain.dialogue import DialogueState
from bot.domain.matters import Fact, Matter
from bot.domain.question import LICENCE, Need, Reading


def find_by_feature(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return who has all the features named, best fit first, and before them who has what was said of them in detail.

    Without a feature the ranking answers.

    Where they were named by products alone ("gunicorn or uvicorn?") those are explained, and whom they go with.
    """
    if matter := next((catalog.matters[name] for name in reading.matters), None):
        return _on_record(matter, catalog)
    if reading.aspect == LICENCE:
        return found_under(reading.text, catalog, reading.refused)
    if is_all_products(reading, catalog):
        return concept(reading, state, catalog)
    features = tuple(need for need in reading.needs if need.criterion in catalog.features)
    if reading.python is not None and all(need.because for need in reading.needs):
        return found_on(reading.python, catalog, reading.refused) or recommend(reading, state, catalog)
    if not any(need.because is None for need in features):
        return recommend(reading, state, catalog)
    named = tuple(catalog.features[need.criterion] for need in features)
    ranked = [one for one, _ in rank([_wish(need) for need in reading.needs], catalog, reading.refused)]
    details = [
        {} if need.refused else told(it, reading.text, catalog) for need, it in zip(features, named, strict=True)
    ]
    ordered = sorted(ranked, key=lambda one: -sum(found.get(one, 0) for found in details))
    builtin = tuple(
        one
        for one in ordered
        if all(
            _has(one, need, builtin=True, in_part=one in found or holds(it, one, reading.text))
            for need, it, found in zip(features, named, details, strict=True)
        )
    )
    exact = tuple(
        one for one in builtin if not any(lacks(it, one, reading.text, catalog) for it in named if not it.trait)
    )
    builtin = exact or builtin
    addon = tuple(
        one for one in ranked if one not in builtin and all(_has(one, need, builtin=False) for need in features)
    )
    if not builtin and not addon:
        return recommend(reading, state, catalog)
    first = (builtin or addon)[0]
    notes = tuple((one.name, _note(one, named[0], reading.text)) for one in (*builtin, *addon)[:3])
    gone = tuple(catalog.frameworks[name] for name in reading.refused)
    return Found(features, named, builtin, addon, notes, gone, _suggestions(first, builtin or addon))


def _note(framework: Framework, feature: Feature, text: str) -> str:
    """Return how a framework has a feature; where a package brings the fine print that was asked for, that."""
    brought = finer(feature, framework, text)
    return brought.note if brought else framework.features[feature.id].note


def _on_record(matter: Matter, catalog: Catalog) -> Found:
    """Return of whom it is on record that they have something few of them say: PyPy, a long-term version."""
    found = tuple(catalog.frameworks[name] for name in matter.told_of)
    had = matter.had or ""
    feature = Feature(matter.id, had, had, "", "", (), trait=True)
    notes = [(one.name, _noted(one, matter)) for one in found[:3]]
    notes.append(("The others", "that is not on my record; their own pages may say it"))
    return Found((Need(matter.id),), (feature,), found, (), tuple(notes), (), _suggestions(found[0], found))


def _noted(framework: Framework, matter: Matter) -> str:
    """Return what is on record of one of those that have it."""
    if (known := matter.told.get(framework.id)) is not None:
        return known.sentence
    facts = framework.facts
    told = matter.fact is Fact.INTERPRETERS and facts.interpreters
    return f"its metadata names {facts.interpreters}" if told else facts.maintenance


def _wish(need: Need) -> Need:
    """Return a need without its must: the features themselves decide who is in."""
    return Need(need.criterion, need.weight, must=False, refused=need.refused)


def _has(framework: Framework, need: Need, *, builtin: bool, in_part: bool = False) -> bool:
    """Whether a framework meets one feature: inside it (``in_part`` will do), or at all; a refused one not inside."""
    support = framework.features[need.criterion]
    if need.refused or need.reverse:  # "which are still below 1.0"
        return support.support is not Support.BUILTIN
    if builtin:
        return support.support is Support.BUILTIN and (in_part or not support.limited)
    return support.support is not Support.NONE


def _suggestions(first: Framework, found: Sequence[Framework]) -> tuple[Suggestion, ...]:
    """Return what to ask after a search."""
    more = (suggest.versus(first, found[1]),) if len(found) > 1 else ()
    return (suggest.about(first), *more, suggest.GUIDE)
