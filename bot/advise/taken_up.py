"""Taken up: what a turn adds to a wish that was advised on before, and what it comes to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.advise.fit import against, credit, reason_for, uncapped
from bot.domain.advice import Recommendation
from bot.domain.catalog import Catalog, Concept, Evidence, Framework
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Need, Reading
from bot.domain.reasons import Reason, TakenUp

# What a framework has is told from so much on; what it has less of speaks against it.
_TOLD = 0.45
# So many reasons are told of what was said.
_MOST = 2
_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-Z])")


def taken_up(reading: Reading, state: DialogueState, advice: Recommendation, catalog: Catalog) -> Recommendation:
    """Return ``advice`` with what ``reading`` adds to the wish of before; as it is where it goes on with none."""
    wish = state.needs if state.intent is Intent.RECOMMEND else state.wish
    goes_on = reading.is_follow_up and reading.aspect is None and bool(wish) and bool(state.shown)
    if not goes_on or advice.asked or advice.after or advice.rows or advice.unmet:
        return advice
    first = advice.ranking[0][0]
    before = {(need.criterion, need.refused) for need in wish}
    added = [need for need in reading.needs if (need.criterion, need.refused) not in before]
    named = {mention.entity_id for mention in reading.mentions}
    once_more = [need for need in reading.needs if need not in added and need.criterion in named]
    told = _told(reading, first, catalog)
    reasons = tuple(_met((*added, *once_more), first, catalog))[:_MOST]
    kept = {need.criterion for need in reading.needs}
    dropped = tuple(_name(need, catalog) for need in wish if need.criterion not in kept)
    if not (added or reasons or told or dropped):
        return advice
    counted = tuple((_name(need, catalog), catalog.concepts.get(need.because or "")) for need in added)
    short = [need for need in (*added, *once_more) if credit(first, need, catalog) < _TOLD]
    missed = against(first, short, catalog, 1) if short else ()
    stays = first.id == state.shown[0] and not advice.refused[len(state.refused) :]
    return replace(advice, taken_up=TakenUp(counted, dropped, reasons, told, stays), against=missed or advice.against)


def _name(need: Need, catalog: Catalog) -> str:
    """Return what is counted, as it is called: "quick start", "no async handlers"."""
    name = catalog.criterion(need.criterion).name
    return f"no {uncapped(name)}" if need.refused else name


def _met(needs: Iterable[Need], first: Framework, catalog: Catalog) -> Iterable[Reason]:
    """Yield what the first has on needs, the best met first."""
    for need in sorted(needs, key=lambda one: -one.weight * credit(first, one, catalog)):
        if credit(first, need, catalog) >= _TOLD and (reason := reason_for(first, need, catalog)):
            yield reason


def _told(reading: Reading, first: Framework, catalog: Catalog) -> Reason | None:
    """Return what is on record of the matter that was spoken of, of the first where it can be; None without one."""
    named = {mention.entity_id for mention in reading.mentions if mention.kind is EntityKind.CONCEPT}
    for notion in (*(one for one in reading.concepts if one in named), *reading.near[: reading.is_near]):
        concept = catalog.concepts[notion]
        if (known := catalog.practice.get(notion, {}).get(first.id)) is not None:
            return Reason(notion, known.sentence, known, concept.name)
        if concept.general:
            said = _SENTENCE.split(concept.advice)[0]
            return _said_of(concept, said, first)
    for notion in reading.concepts:
        concept = catalog.concepts[notion]
        said = _of_the_first(concept, first, catalog) if notion in named and concept.needs else None
        if said is not None:
            return _said_of(concept, said, first)
    return None


def _said_of(concept: Concept, said: str, first: Framework) -> Reason:
    """Return what is on record of a notion, as a reason."""
    return Reason(concept.id, said, Evidence(said, concept.source, first.facts.checked), concept.name)


def _of_the_first(concept: Concept, first: Framework, catalog: Catalog) -> str | None:
    """Return what follows from a notion for a choice: the sentence on the first of a ranking, or the opening one.

    None where that is of others.
    """
    opening, *more = _SENTENCE.split(concept.advice)
    of_others = any(one.name in opening for one in catalog.frameworks.values() if one is not first)
    own = next((one for one in (opening, *more) if first.name in one), None)
    return own if own or of_others else opening
