"""Disambiguation and fallback: asking which reading is meant, and saying what we don't know."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advise import suggest
from bot.domain.advice import Clarification, Fallback, ReadOn, Suggestion
from bot.domain.catalog import Catalog, Concept, Framework
from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, SITUATION, Intent, Reading


def fallback(reading: Reading, state: DialogueState, catalog: Catalog) -> Fallback:
    """Say that we did not find a question of ours in it, and what we can do; near things first."""
    near = [suggest.about(catalog.frameworks[name]) for name in (*reading.frameworks, *reading.refused)[:2]]
    guessed = {mention.entity_id for mention in reading.mentions if mention.confidence < 1}  # "oslo" is no "solo"
    near += [_of_notion(catalog.concepts[name]) for name in reading.concepts if name not in guessed][:1]
    if reading.aspect == FAULT:
        faulty = catalog.frameworks[reading.frameworks[0]] if reading.frameworks and not reading.kin else None
        after = (suggest.about(faulty), suggest.GUIDE) if faulty else (suggest.GUIDE, suggest.LIST)
        return Fallback(suggestions=after, fault=True, read_on=_pages_of(faulty, reading, catalog) if faulty else None)
    if reading.aspect == SITUATION:
        return _surmised(reading, state, catalog)
    named = [catalog.frameworks[name].name for name in (*reading.frameworks, *reading.refused)]
    spoken_of = tuple(catalog.frameworks[name] for name in state.frameworks[:_SPOKEN_OF])
    told = not (reading.is_question or _ASKING.search(reading.text))
    stays = told and state.intent is Intent.RECOMMEND and bool(state.wish) and state.shown[:1] == state.frameworks[:1]
    topics = _topics(reading, state, catalog)
    if spoken_of and not named and not _OFF_TOPIC.search(reading.text):
        first = spoken_of[0]
        more = (suggest.versus(*spoken_of[:2]),) if spoken_of[1:] else (suggest.about(first), suggest.drawbacks(first))
        goes_on = not told or reading.recalled is not None or _TELLING.search(reading.text) is None
        read_on = _read_on(spoken_of, state, reading, catalog) if goes_on and not stays else None
        nearest = (*topics, *near) if goes_on and not stays else ()
        return Fallback(None, (*nearest, *more, suggest.GUIDE)[:3], spoken_of=spoken_of, told=not goes_on, stays=stays,
                        read_on=read_on)  # fmt: skip
    asked = catalog.frameworks[reading.frameworks[0]] if reading.frameworks and not (told or reading.kin) else None
    read_on = _pages_of(asked, reading, catalog) if asked else None
    offered = (*(topics if asked else ()), *near, suggest.GUIDE, suggest.LIST)[:3]
    return Fallback(named[0] if named else None, offered, read_on=read_on)


def _surmised(reading: Reading, state: DialogueState, catalog: Catalog) -> Fallback:
    """Return the notions that may be of help in a circumstance, each by what is done there, or first, about it."""
    ids = reading.frameworks or (state.frameworks if state.intent is not Intent.COMPARE else ())
    one = next(iter(ids[:1]), None)
    told, offered = [], []
    for notion in [catalog.concepts[name] for name in reading.near]:
        known = catalog.practice.get(notion.id, {}).get(one or "")
        sentence = _FIRST.match(known.sentence if known else notion.advice)
        told.append((notion.name, sentence[0] if sentence else "", known.source if known else notion.source))
        there = suggest.done_there(notion.name, catalog.frameworks[one]) if known and one else None
        offered.append(there or suggest.explained(notion.name))
    spoken_of = tuple(catalog.frameworks[name] for name in state.frameworks[:_SPOKEN_OF])
    return Fallback(None, tuple(offered), spoken_of=spoken_of, surmised=tuple(told))


_FIRST = re.compile(r".*?[.!?](?= [A-Z]|$)", re.DOTALL)  # the first sentence


def _topics(reading: Reading, state: DialogueState, catalog: Catalog) -> tuple[Suggestion, ...]:
    """Return what is on record of the framework spoken of that comes nearest to a question that nothing answers."""
    ids = reading.frameworks or state.frameworks
    return tuple(suggest.done_there(catalog.concepts[one].name, catalog.frameworks[ids[0]]) for one in reading.near)


_ASKING = re.compile(
    r"\?|\b(?:what|which|who|how|why|when|where|show|give|tell|explain)\b"
    r"|^(?:and |so |but |ok |then |btw )?(?:is|are|does|do|can|could|would|should)\b"
    r"|\bis any ?body\b|\bany ?one\b",
    re.IGNORECASE,
)
_OFF_TOPIC = re.compile(r"\bunrelated\b|\boff[ -]?topic\b", re.IGNORECASE)
# What tells something has a verb; "per user, though" goes on about what was told.
_TELLING = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|didn['’]?t|will|would|use|uses|used|need|needs|took|takes|works?|worked"
    r"|said|says)\b|['’](?:s|re|ll|ve|m)\b|^\W*(?:and |but |so |ok |well |btw )?(?:we|i|he|she|they|it)\b",
    re.IGNORECASE,
)

# So many of those spoken of before are named.
_SPOKEN_OF = 3


def _read_on(spoken_of: Sequence[Framework], state: DialogueState, reading: Reading, catalog: Catalog) -> ReadOn | None:
    """Return where more is read of the part or practice of one framework that was just told of, or of it at all."""
    if len(spoken_of) != 1:
        return None
    (framework,) = spoken_of
    nearer = reading.recalled is None and reading.is_near
    if nearer or state.intent not in (Intent.CONCEPT, Intent.FEATURE_CHECK, Intent.EXAMPLE):
        return _pages_of(framework, reading, catalog)
    for notion in state.notions:
        if (known := catalog.practice.get(notion, {}).get(framework.id)) is not None:
            own = reading.recalled is None or reading.recalled in known.sentence
            source = known.source if own else catalog.concepts[notion].source
            return ReadOn(framework, catalog.concepts[notion].name, source, reading.recalled, sought=reading.sought)
    for need in state.needs:
        if need.because is None and (feature := catalog.features.get(need.criterion)):
            source = framework.features[feature.id].source
            about, at = (feature.name, source) if source.startswith("http") else (None, None)
            return ReadOn(framework, about, at, sought=reading.sought)
    return _pages_of(framework, reading, catalog)


def _pages_of(framework: Framework, reading: Reading, catalog: Catalog) -> ReadOn:
    """Return the practice of a framework that comes nearest, else its pages, and by which words they are searched."""
    for notion in reading.near[: reading.is_near]:
        known = catalog.practice[notion][framework.id]
        return ReadOn(framework, catalog.concepts[notion].name, known.source, known.sentence, sought=reading.sought)
    return ReadOn(framework, sought=reading.sought)


def told_so(reading: Reading, catalog: Catalog) -> Fallback | None:
    """Return the sentence on record that answers what goes on about a practice; None when none was recalled."""
    if reading.recalled is None or not (reading.frameworks and reading.concepts):
        return None
    framework, notion = catalog.frameworks[reading.frameworks[0]], catalog.concepts[reading.concepts[0]]
    known = catalog.practice.get(notion.id, {}).get(framework.id)
    source = known.source if known and reading.recalled in known.sentence else notion.source
    more = (suggest.about(framework), suggest.explained(notion.name), suggest.GUIDE)
    return Fallback(None, more, spoken_of=(framework,),
                    read_on=ReadOn(framework, notion.name, source, reading.recalled, is_answer=True))  # fmt: skip


def _of_notion(concept: Concept) -> Suggestion:
    """Ask what fits a kind of project, or what a term means."""
    if concept.needs:
        return suggest.what_fits(concept.name, f"What fits: {concept.name}?")
    return suggest.explained(concept.name)


def clarification(reading: Reading, catalog: Catalog) -> Clarification | None:
    """Return the two readings to choose between, or None when they can't be put as two questions."""
    if reading.rival is None:
        return None
    questions = [_as_question(intent, reading, catalog) for intent in (reading.intent, reading.rival)]
    first, second = questions
    if first is None or second is None or first == second:
        return None
    if second == suggest.GUIDE and reading.intent in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE):
        return None  # what was wished for is known, and every answer offers the guide
    return Clarification(tuple(dict.fromkeys((first, second, suggest.GUIDE))))


def _as_question(intent: Intent, reading: Reading, catalog: Catalog) -> Suggestion | None:
    """Return an intent as the plain question it stands for, with what this reading named; None if it lacks a slot."""
    names = [catalog.frameworks[one].name for one in (*reading.frameworks, *reading.refused)]
    needs = [catalog.criterion(need.criterion) for need in reading.needs]
    topic = needs[0].need if needs else ""
    match intent:
        case Intent.DESCRIBE if names:
            return Suggestion(f"About {names[0]}", f"what is {names[0]}?")
        case Intent.COMPARE if len(names) > 1:
            return Suggestion(f"{names[0]} or {names[1]}?", f"compare {names[0]} and {names[1]}")
        case Intent.FEATURE_CHECK if names and needs:
            return Suggestion(f"{names[0]}: {topic}?"[:75], f"does {names[0]} have {topic}?")
        case Intent.EXAMPLE if names:
            return Suggestion(f"{names[0]} code", f"show me a {names[0]} example")
        case Intent.FIND_BY_FEATURE if needs:
            return Suggestion(f"Who has {topic}?"[:75], f"which frameworks have {topic}?")
        case Intent.RECOMMEND if needs:
            return suggest.what_fits(topic, f"Recommend for {topic}")
        case Intent.CONCEPT if reading.mentions and (reading.concepts or needs):
            name = catalog.concepts[reading.concepts[0]].name if reading.concepts else needs[0].name
            return suggest.explained(name)
        case Intent.LIST:
            return suggest.LIST
        case Intent.GUIDE | Intent.RECOMMEND:
            return suggest.GUIDE
        case Intent.HELP:
            return Suggestion("What can you do?", "what can you do?")
        case _:
            return None
