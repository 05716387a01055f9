"""Concept: what ASGI, an ORM or ease of learning is, and what follows for the choice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advise import suggest
from bot.advise.clarify import fallback, told_so
from bot.advise.product import goes_with, products_in
from bot.advise.proof import ran
from bot.advise.tools import held
from bot.advise.wanting import wanting
from bot.domain.advice import Advice, Explanation, Suggestion
from bot.domain.catalog import Catalog, Concept, Evidence, Feature, Framework, Quality, Support
from bot.domain.dialogue import DialogueState
from bot.domain.program import program
from bot.domain.question import NEEDED, SITUATION, EntityKind, Reading


def concept(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Explain the first notion named: a concept, a feature or a quality; or who needs it; or tell of tools."""
    if (beside := held(reading, state, catalog)) is not None:
        return beside
    if (answer := told_so(reading, catalog)) is not None:
        return answer
    if reading.aspect == NEEDED and (told := wanting(reading, catalog)) is not None:
        return told
    subject = _subject(reading, catalog)
    if subject is None:
        return fallback(reading, state, catalog)
    products = _products(reading, subject, catalog)
    frameworks = _with(subject, catalog)
    if products and isinstance(subject, Feature):  # first those that the product goes with, and brings along
        goes = {one for _, _, several, _ in products for one in several}
        frameworks = tuple(sorted(frameworks, key=lambda one: (one not in goes, one.features[subject.id].unfinished)))
    ids = () if _OF_ALL.search(reading.text) else reading.frameworks or state.frameworks
    there = _there(subject, ids, catalog)
    suggestions = _next(there, subject, catalog) if there else _suggestions(subject, frameworks, catalog)
    if surmised := reading.aspect == SITUATION:  # one that was not meant is left by what comes next to it
        suggestions = (*suggestions[:1], *(suggest.explained(catalog.concepts[one].name) for one in reading.near))
    proof = ran(f"{there[0][0].id}/{subject.id}", catalog) if len(there) == 1 else None
    partly, recipe = _partly(subject, catalog), program(proof)
    return Explanation(
        subject, frameworks, partly, products, there, recipe, proof if recipe else None, suggestions, surmised
    )


def apart(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice | None:
    """Explain what no framework has, of which one is asked: "does Flask speak MQTT?"; None if it is asked for more."""
    named = [mention for mention in reading.mentions if mention.kind is not EntityKind.FRAMEWORK]
    if not named or any(m.entity_id not in catalog.concepts or not catalog.concepts[m.entity_id].apart for m in named):
        return None
    return concept(reading, state, catalog)


def _there(
    subject: Concept | Feature | Quality, ids: Sequence[str], catalog: Catalog
) -> tuple[tuple[Framework, Evidence], ...]:
    """Return how a notion is dealt with in the frameworks it is asked of, as far as that is on record."""
    known = catalog.practice.get(subject.id, {})
    return tuple((catalog.frameworks[name], known[name]) for name in ids[:_MOST] if name in known)


# Of so many frameworks a practice is offered to be told.
_ASKED = 2
# So many frameworks are told of at once; of all of them nothing in particular.
_MOST = 3
_OF_ALL = re.compile(r"\b(?:which|who|what|any) (?:other |python |web )*(?:frameworks?|ones|of them)\b", re.IGNORECASE)


def _products(
    reading: Reading, subject: Concept | Feature | Quality, catalog: Catalog
) -> tuple[tuple[str, str, tuple[Framework, ...], Evidence | None], ...]:
    """Return the products named, if one of them named the subject: what each is, whom it goes with, its upkeep."""
    found = products_in(reading, catalog)
    if not isinstance(subject, Feature) or subject.id not in found.values():
        return ()
    homes = {name: catalog.features[home] for name, home in found.items()}
    alive = {tool.name: tool.upkeep for tool in catalog.tools.values()}
    return tuple(
        (name, home.products[name], tuple(goes_with(name, home, catalog)), alive.get(name))
        for name, home in homes.items()
    )


def _subject(reading: Reading, catalog: Catalog) -> Concept | Feature | Quality | None:
    """Return the notion that was named, or that the words come to ("how do we get off Flask?" is about moving)."""
    named = [m for m in reading.mentions if m.kind is not EntityKind.FRAMEWORK]
    named.sort(key=lambda m: m.start)
    for mention in named:
        if mention.kind is EntityKind.CONCEPT:
            return catalog.concepts[mention.entity_id]
        return catalog.criterion(mention.entity_id)
    return catalog.concepts[reading.concepts[0]] if reading.concepts else None


def _with(subject: Concept | Feature | Quality, catalog: Catalog) -> tuple[Framework, ...]:
    """Return the frameworks worth naming beside a notion: those that have all of it, or rate best on it."""
    if isinstance(subject, Feature):
        return tuple(one for one in catalog.frameworks.values() if has(one, subject, limited=False))
    if isinstance(subject, Quality):
        paged = [one for one in catalog.frameworks.values() if one.page]
        return tuple(sorted(paged, key=lambda one: -one.ratings[subject.id].value)[:3])
    return ()


def _partly(subject: Concept | Feature | Quality, catalog: Catalog) -> tuple[Framework, ...]:
    """Return the frameworks that have a feature in part."""
    if not isinstance(subject, Feature):
        return ()
    return tuple(one for one in catalog.frameworks.values() if has(one, subject, limited=True))


def has(framework: Framework, feature: Feature, *, limited: bool) -> bool:
    """Whether a framework has a feature built in: all of it, or with ``limited`` a part."""
    entry = framework.features[feature.id]
    return entry.support is Support.BUILTIN and entry.limited is limited


def _next(
    there: Sequence[tuple[Framework, Evidence]], subject: Concept | Feature | Quality, catalog: Catalog
) -> tuple[Suggestion, ...]:
    """Return what to ask next about how something is done: the same of another framework, and more of this one."""
    told = [framework.id for framework, _ in there]
    others = [name for name in catalog.frameworks if name in catalog.practice[subject.id] and name not in told]
    alike = others and isinstance(subject, Concept) and subject.practice
    same = (suggest.there(subject.name, catalog.frameworks[others[0]]),) if alike else ()
    return (*same, suggest.about(there[0][0]), suggest.GUIDE)


def _suggestions(
    subject: Concept | Feature | Quality, frameworks: tuple[Framework, ...], catalog: Catalog
) -> tuple[Suggestion, ...]:
    """Return what to ask next about a notion: of a practice how it is done in those that most people use."""
    known = [catalog.frameworks[name] for name in catalog.practice.get(subject.id, ())]
    if known and isinstance(subject, Concept) and subject.practice and not subject.error:
        known.sort(key=lambda one: -one.mark("ecosystem"))
        return (*(suggest.done_in(subject.name, one) for one in known[:_ASKED]), suggest.GUIDE)
    if isinstance(subject, Feature):
        return (suggest.who_has(subject), suggest.GUIDE)
    if isinstance(subject, Quality):
        return (suggest.best_for(subject), suggest.GUIDE)
    if subject.needs:
        return (suggest.what_fits(subject.name), suggest.GUIDE)
    return tuple(suggest.about(one) for one in frameworks[:1]) + (suggest.GUIDE, suggest.LIST)
