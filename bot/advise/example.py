"""Example: a program that runs, the smallest or one that shows a part at work, with the commands to start it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.advise import suggest
from bot.advise.concept import concept
from bot.advise.proof import ran, suggested
from bot.domain.advice import Advice, Clarification, Sample, Suggestion
from bot.domain.catalog import Catalog, Concept, Example, Feature
from bot.domain.dialogue import DialogueState
from bot.domain.program import program
from bot.domain.question import HOW_TO, EntityKind, Intent, Mention, Reading


def example(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return programs of the frameworks named, two at most, that show what was asked for; without a name, ask which."""
    first = _of_one(reading, state, catalog)
    if not reading.frameworks[1:] or not isinstance(first, Sample) or first.example is None:
        return first
    other = _of_one(reading._replace(frameworks=reading.frameworks[1:]), state, catalog)
    if not isinstance(other, Sample) or other.example is None:
        return first
    both = (first.framework, other.framework)
    more = [suggest.example(catalog.frameworks[name]) for name in reading.frameworks[2:3]]
    offered = (*more, suggest.versus(*both), *map(suggest.about, both))
    return replace(first, suggestions=offered, beside=replace(other, suggestions=()))


def _of_one(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return the program of the first framework named that shows the part asked for; without a name, ask which."""
    last = state.frameworks if len(state.frameworks) == 1 else ()
    names = reading.frameworks or reading.refused or last or _who_shows(reading, catalog)
    if not names:
        some = [catalog.frameworks[name] for name in state.frameworks or list(catalog.frameworks)[:4]]
        return Clarification(tuple(Suggestion(one.name, f"show me a {one.name} example") for one in some), which=True)
    framework = catalog.frameworks[names[0]]
    near = suggest.neighbour(framework, catalog)
    parts = _parts(reading, catalog)
    others = (suggest.about(framework), *((suggest.example(near),) if near and near.page else ()))
    for part in parts[:1] if reading.aspect == HOW_TO else parts:
        proof = ran(f"{framework.id}/{part.id}", catalog)
        shown = program(proof)
        if shown is not None:
            others = (suggested(proof), *others) if proof else others
            return Sample(framework, shown, part.need, others, proof, shows_it=True)
    start = Sample(framework, None, None, others)
    if not parts and (reading.aspect != HOW_TO or _CODE.search(reading.text)):
        for notion, _ in _notions(reading, catalog):
            shown_by = catalog.concepts[_ACCOUNTS.get(notion.id, notion.id)]
            if (recipe := _recipe(start, shown_by, catalog)) is not None:
                return recipe
    for topic in _topics(parts, reading, state):
        if (recipe := _recipe(start, catalog.concepts[topic], catalog)) is not None:
            return recipe
    proof = ran(f"{framework.id}/example", catalog)
    smallest = framework.page.example if framework.page else None
    wanted = next((part for part in parts if not part.trait), None)
    start = replace(start, example=smallest, proof=proof)
    if reading.aspect == HOW_TO:
        return _dealt_with(start, wanted, reading, state, catalog) or _told(start, wanted, reading, catalog)
    if wanted:
        probe = ran(f"{framework.id}/{wanted.id}", catalog)
        offered = (*((suggested(probe),) if probe else ()), *others)
        known = replace(start, topic=wanted.need, support=framework.features[wanted.id], suggestions=offered)
        # Who asks how a part is had wants no smallest program; who asks for code gets it to start from.
        asks = _ASKS_HOW.search(reading.text) and not (_CODE.search(reading.text) or _PROGRAM.search(reading.text))
        return replace(known, example=None, proof=None, missing=wanted.need) if asks else known
    asks_how = reading.language is None and _PROGRAM.search(reading.text) is None
    if asks_how and (dealt := _dealt_with(start, wanted, reading, state, catalog)) is not None:
        return dealt
    notions = _notions(reading, catalog)
    does = any(_shows(smallest, one.synonyms) for one, _ in notions)
    on_record = {one.id: catalog.practice.get(one.id, {}).get(framework.id) for one, _ in notions}
    missing = [one for one, named in notions if not does and (named.technical or not one.backdrop or on_record[one.id])]
    if not missing and _NO_START.search(reading.text):
        return replace(start, example=None, proof=None, missing="that")
    if not missing:
        return _of_the_last(start, reading, state, catalog) or start
    told = on_record[missing[0].id]
    if told is not None and state.intent is Intent.CONCEPT:  # whoever goes on about it wants more than a start
        return replace(start, missing=missing[0].name, told=told, example=None, proof=None)
    return replace(start, missing=missing[0].name, told=told)


# The topic whose program shows a part that no program of its own does, and the one for fine print of it.
_ACCOUNTS = {"user_accounts": "login_page"}
_SHOWN_BY = {"auth": ("login_page", re.compile(r"\bjwts?\b|\bjson web tokens?\b", re.IGNORECASE), "jwt_how"),
             "orm": ("db_session_lifetime", None, "")}  # fmt: skip


def _topics(parts: Iterable[Feature], reading: Reading, state: DialogueState) -> Iterable[str]:
    """Yield the topics whose programs show some parts, the nearest first."""
    for part in parts:
        if part.id in _SHOWN_BY:
            topic, print_of_it, finer = _SHOWN_BY[part.id]
            yield finer if print_of_it and print_of_it.search(f"{reading.text} {' '.join(state.asked)}") else topic


def _recipe(start: Sample, notion: Concept, catalog: Catalog) -> Sample | None:
    """Return the program that does in this framework what a notion is about, if one ran."""
    proof = ran(f"{start.framework.id}/{notion.id}", catalog)
    shown = program(proof)
    if proof is None or shown is None:
        return None
    others = (suggested(proof), *start.suggestions)
    return Sample(start.framework, shown, notion.name, others, proof, shows_it=True)


def _of_the_last(start: Sample, reading: Reading, state: DialogueState, catalog: Catalog) -> Sample | None:
    """Return the program for what was just told of, or that none shows it: the smallest one is no answer to it."""
    if state.intent is not Intent.CONCEPT or _PROGRAM.search(reading.text) or not _CODE.search(reading.text):
        return None
    for notion in state.notions[:1]:
        if (recipe := _recipe(start, catalog.concepts[notion], catalog)) is not None:
            return recipe
        told = catalog.practice.get(notion, {}).get(start.framework.id)
        if told is not None and start.framework.id in state.frameworks:
            more = (suggest.example(start.framework), suggest.about(start.framework))
            return replace(start, example=None, proof=None, missing=catalog.concepts[notion].name, told=told,
                           suggestions=more)  # fmt: skip
    return None


def _who_shows(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """Return the first framework with a program that shows the part asked for; nothing without a part or program."""
    for part in _parts(reading, catalog):
        for name in catalog.frameworks:
            if program(ran(f"{name}/{part.id}", catalog)) is not None:
                return (name,)
    return ()


def _parts(reading: Reading, catalog: Catalog) -> list[Feature]:
    """Return the parts that a program shall show."""
    return [catalog.features[need.criterion] for need in reading.needs
            if need.because is None and not need.refused and need.criterion in catalog.features]  # fmt: skip


def _dealt_with(
    start: Sample, wanted: Feature | None, reading: Reading, state: DialogueState, catalog: Catalog
) -> Advice | None:
    """Return how the framework deals with the notion asked for, where that is on record and no code is wanted."""
    if wanted is not None or _CODE.search(reading.text):
        return None
    for notion, mention in _notions(reading, catalog):
        if start.framework.id in catalog.practice.get(notion.id, ()):
            return concept(reading._replace(mentions=(mention,), concepts=(notion.id,)), state, catalog)
    return None


def _told(start: Sample, wanted: Feature | None, reading: Reading, catalog: Catalog) -> Sample:
    """Return what we know of something that no program of ours does; where the smallest one does it, that.

    Who asks how something is done names with a kind of project ("my API") only where.
    """
    notions = _notions(reading, catalog)
    if wanted is None and any(_shows(start.example, named.matched.split()) for _, named in notions):
        return start
    notion = next((one for one, _ in notions if wanted is None and (not one.needs or one.backdrop)), None)
    untold = replace(start, missing=notion.name if notion else "that")
    if not _CODE.search(reading.text):
        more = (suggest.about(start.framework), suggest.example(start.framework))
        untold = replace(untold, example=None, proof=None, suggestions=more)
    part = wanted or (_core(notion, catalog) if notion else None)
    if part is None:
        return replace(untold, notion=notion)
    missing = notion.name if notion else part.need
    return replace(untold, missing=missing, topic=part.need, support=start.framework.features[part.id])


# "Hello world is not what I ask for."
_NO_START = re.compile(
    r"\bhello ?world\b[^.?!]{0,12}\b(?:not|n['’]?t|no|useless)\b|\b(?:not|no|n['’]?t)\b[^.?!]{0,16}\bhello ?world\b",
    re.I,
)
_PROGRAM = re.compile(
    r"\b(?:hello ?world|smallest|minimal|program|complete|skeleton|scaffold|boilerplate|template|starter)\b",
    re.IGNORECASE,
)
_ASKS_HOW = re.compile(r"\bhow\b", re.IGNORECASE)
_CODE = re.compile(r"\b(?:code|ex[amp]{3,5}(?:le?|el)\w*|snipp?ets?|sample|show|demo\w*)\b", re.IGNORECASE)


def _notions(reading: Reading, catalog: Catalog) -> list[tuple[Concept, Mention]]:
    """Return the notions that are wanted, each as it was named."""
    named = [m for m in reading.mentions if m.kind is EntityKind.CONCEPT and not m.refused and m.entity_id != _SUBJECT]
    return [(catalog.concepts[mention.entity_id], mention) for mention in named]


_SUBJECT = "web_framework"  # every program shows that


def _shows(smallest: Example | None, names: Iterable[str]) -> bool:
    """Whether the smallest program shows what is called so: it answers with JSON, as an API does."""
    shown = set(re.split(r"[:{]", smallest.shows.casefold())[0].split()) if smallest else set()
    return not (shown - _SMALL).isdisjoint(names)


_SMALL = frozenset("a from its of one own plain the".split())


def _core(notion: Concept, catalog: Catalog) -> Feature | None:
    """Return the part that a notion asks for above all, if one outweighs the rest: an ORM, of tables."""
    needs = sorted(notion.needs, key=lambda need: -need.weight)
    outweighs = len(needs) > 1 and needs[0].weight > _OUTWEIGHS * needs[1].weight
    return catalog.features.get(needs[0].criterion) if outweighs else None


_OUTWEIGHS = 2
