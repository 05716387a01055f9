"""understand(): a question becomes a reading, by a short chain of pure steps.

normalise (undo markup, cut words) -> mend (slips) -> spot (what is named, wanted or refused)
-> in_sense (a tornado warning is no question) -> weigh (which intent, how surely)
-> resolve (what "it" and "the second one" mean in this thread).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand.evidence import Evidence, Subject, in_sense
from bot.understand.follow_up import resolve
from bot.understand.intents import Matcher, fit, telling_words
from bot.understand.language import language_of
from bot.understand.lexicon import Lexicon, lexicon_of
from bot.understand.masks import clauses_of, masked_phrase, unmasked
from bot.understand.mend import Word, mend
from bot.understand.normalise import Utterance, normalise, words_of
from bot.understand.pairs import paired
from bot.understand.spot import spot
from bot.understand.stance import CUES
from bot.understand.weigh import Weighed, weigh
from bot.understand.words import stem

# A quality or feature that a project's kind implies weighs as its file says; one said outright, this much.
_SAID_OUTRIGHT = 1.5
# "ideally", "nice to have": said, but not to decide by.
_IMPLIED_BESIDE_SAID = 0.75
_NICE_WEIGHT = 0.5  # so does a further kind of project beside the first one named


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that reading needs, learnt once from a catalog."""

    catalog: Catalog
    lexicon: Lexicon
    intents: Matcher
    aspects: Matcher
    topics: Matcher
    angles: Matcher
    subject: Subject
    content: frozenset[str]
    telling: Mapping[str, frozenset[str]]
    ordinary: frozenset[str]


# Intents that hardly anybody asks for without one of their own words.
_KNOWN_BY_WORDS = (Intent.COMPARE, Intent.EXAMPLE, Intent.LIST, Intent.GUIDE, Intent.HELP, Intent.SMALLTALK)


def learn(catalog: Catalog) -> Understanding:
    """Return what reading needs; costs a fraction of a second, so it is done once."""
    phrases = {name: [masked_phrase(phrase) for phrase in spec.phrases] for name, spec in catalog.intents.items()}
    content = {word for several in phrases.values() for words in several for word in words if word.isalpha()}
    subject: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in catalog.subject:
        name = tuple(map(stem, words_of(phrase)))
        subject[name[0]] = (*subject.get(name[0], ()), name)
    written = (*catalog.subject, *(unmasked(phrase) for spec in catalog.intents.values() for phrase in spec.phrases))
    lexicon = lexicon_of(catalog, [word for phrase in written for word in words_of(phrase)])
    telling = telling_words(phrases)
    return Understanding(
        catalog,
        lexicon,
        fit(phrases),
        fit({name: [masked_phrase(phrase) for phrase in spec.phrases] for name, spec in catalog.aspects.items()}),
        fit({name: [masked_phrase(phrase) for phrase in spec.phrases] for name, spec in catalog.topics.items()}),
        fit({name: [masked_phrase(phrase) for phrase in spec.phrases] for name, spec in catalog.angles.items()}),
        subject,
        frozenset(content | CUES),
        {intent: telling[intent] for intent in _KNOWN_BY_WORDS},
        frozenset(framework.id for framework in catalog.frameworks.values() if framework.ordinary_word),
    )


@dataclass(frozen=True, slots=True)
class Steps:
    """A reading and the steps that led to it; ``weighed`` is None when nothing was said."""

    utterance: Utterance
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    weighed: Weighed | None
    reading: Reading


def understand(text: str, state: DialogueState, mind: Understanding) -> Reading:
    """Return the reading of ``text`` (raw, Slack's markup allowed) in the dialogue ``state``."""
    return steps_of(text, state, mind).reading


def steps_of(text: str, state: DialogueState, mind: Understanding) -> Steps:
    """Return the reading of ``text`` in the dialogue ``state`` with the steps that led to it."""
    utterance = normalise(text)
    words = mend(utterance.words, mind.lexicon)
    found = spot(utterance, words, mind.lexicon)
    language = language_of(utterance)
    evidence = Evidence.of(utterance, words, found, mind.subject, mind.content, language)
    mentions = in_sense(found, evidence, words, mind.intents, utterance, mind.ordinary)
    if len(mentions) < len(found):
        evidence = Evidence.of(utterance, words, mentions, mind.subject, mind.content, language)
    if all(word.isdigit() for word in utterance.words):  # nothing was said, or a number alone
        nothing = Reading(utterance.plain, Intent.OUT_OF_SCOPE, 0.0, words=len(words))
        return Steps(utterance, words, mentions, None, nothing)
    clauses = clauses_of(utterance, words, mentions)
    weighed = weigh(clauses, evidence, mind.intents, mind.telling)
    if state.frameworks and not evidence.frameworks and weighed.best is not Intent.SMALLTALK:
        clauses = clauses_of(utterance, words, mentions, leans=True)
        if any("{framework}" in clause for clause in clauses):
            weighed = weigh(clauses, replace(evidence, leans=True), mind.intents, mind.telling)
    intent, sure, rival, rival_sure = weighed.ranked()
    guess = max(weighed.scores, key=lambda one: weighed.scores[one])
    wanted, refused = _stances(mentions, words, intent)
    described = intent is Intent.DESCRIBE or bool(state.frameworks)
    reading = Reading(
        utterance.plain,
        intent,
        sure,
        wanted,
        refused,
        needs_of(mentions, mind.catalog),
        _ids(mentions, EntityKind.CONCEPT),
        mentions,
        aspect=_aspect(clauses, mind.aspects) if described else None,
        rival=rival,
        rival_confidence=rival_sure,
        is_question=utterance.has_question_mark or evidence.asks,
        kin=tuple(dict.fromkeys(m.kin for m in mentions if m.kin)),
        guess=Intent(guess),
        guess_score=weighed.scores[guess],
        language=language,
        words=len(words),
        is_about_us=bool(evidence.frameworks or evidence.subject or evidence.technical),
    )
    reading = paired(_narrowed(reading, utterance.words), utterance, words, mind.angles)
    reading = resolve(reading, words, state, mind.catalog)
    return Steps(utterance, words, mentions, weighed, reading)


# A description must lead a feature check by this much.
_DESCRIBES = 0.2
# Asked of one framework alone these qualities have an aspect of its description that says more than a mark.
_ASPECT_OF = {"upkeep": "upkeep", "learning": "learning"}


def _narrowed(reading: Reading, words: Sequence[str]) -> Reading:
    """Return a feature check as what it amounts to: an aspect of a description, or a wish without what was refused."""
    for_a_project = bool(reading.concepts) and "for" in words and all(need.because for need in reading.needs)
    either = {Intent.RECOMMEND, Intent.FEATURE_CHECK}
    if for_a_project and (reading.intent is Intent.FEATURE_CHECK or {reading.intent, reading.rival} == either):
        # "Is Django right for a shop?" is answered by the ranking, whichever of the two it is.
        sure = reading.confidence + (reading.rival_confidence if reading.rival in either else 0.0)
        return replace(reading, intent=Intent.RECOMMEND, confidence=sure, rival=None, rival_confidence=0.0)
    if (
        reading.intent in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE)
        and reading.concepts
        and not (reading.needs or reading.frameworks or reading.refused)
    ):  # "WSGI or ASGI?": there is nothing to rank by, but something to explain
        return replace(reading, intent=Intent.CONCEPT, rival=None, rival_confidence=0.0)
    describes = {reading.intent, reading.rival} <= {Intent.DESCRIBE, Intent.RECOMMEND} or reading.intent is Intent.DESCRIBE
    leaves = describes and not reading.frameworks and _LEAVING & set(words)
    dislikes = reading.intent is Intent.COMPARE and len(reading.frameworks) == 1 and reading.rival is Intent.RECOMMEND
    if reading.refused and (leaves or (dislikes and reading.needs)):  # "outgrown Flask, what next?", "not Django, …"
        return replace(reading, intent=Intent.RECOMMEND, rival=None, rival_confidence=0.0)
    checks = {reading.intent, reading.rival} == {Intent.DESCRIBE, Intent.FEATURE_CHECK} and reading.is_question
    near = reading.confidence - reading.rival_confidence < _DESCRIBES
    if checks and near and any(need.because is None for need in reading.needs):
        # Asked about a feature of a framework, a verdict with its reason serves better than a description.
        sure = reading.confidence + reading.rival_confidence
        reading = replace(reading, intent=Intent.FEATURE_CHECK, confidence=sure, rival=None, rival_confidence=0.0)
    if reading.intent is not Intent.FEATURE_CHECK:
        return reading
    if not reading.frameworks and reading.refused and not reading.is_question:  # "don't want Django, need an admin"
        return replace(reading, intent=Intent.RECOMMEND)
    criteria = {need.criterion for need in reading.needs}
    if len(reading.frameworks) == 1 and len(criteria) == 1 and criteria <= set(_ASPECT_OF):
        return replace(reading, intent=Intent.DESCRIBE, aspect=_ASPECT_OF[criteria.pop()])
    return reading


# "Flask hit the wall, what next?": the one framework named is the one to leave.
_LEAVING = frozenset(
    "next else another other alternative replace replacement switch successor wall outgrown lighter".split()
)


def _stances(
    mentions: Sequence[Mention], words: Sequence[Word], intent: Intent
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the frameworks wanted and those refused; one to be left behind counts as refused."""
    wanted, refused = _frameworks(mentions, refused=False), _frameworks(mentions, refused=True)
    kin = any(m.kin for m in mentions)
    if (
        intent is Intent.RECOMMEND
        and len(wanted) == 1
        and not refused
        and not kin
        and _LEAVING & {word.meant for word in words}
    ):
        wanted, refused = (), wanted
    return wanted, refused


def _frameworks(mentions: Iterable[Mention], *, refused: bool) -> tuple[str, ...]:
    """Return the frameworks wanted (or refused), in reading order, each once; wanted anywhere beats refused."""
    named = [m for m in mentions if m.kind is EntityKind.FRAMEWORK]
    # A name without a page stands for its neighbour, which is then what is offered, never what is refused.
    chosen = [m.entity_id for m in named if (m.refused and not m.kin) == refused]
    return tuple(dict.fromkeys(chosen))


def _ids(mentions: Iterable[Mention], kind: EntityKind) -> tuple[str, ...]:
    """Return the ids of the mentions of one kind, in reading order, each once."""
    return tuple(dict.fromkeys(m.entity_id for m in mentions if m.kind is kind and not m.refused))


def needs_of(mentions: Sequence[Mention], catalog: Catalog) -> tuple[Need, ...]:
    """Return the needs that mentions amount to: criteria as said, concepts as what they imply, merged by criterion."""
    needs: dict[str, Need] = {}
    outright = any(m.kind in (EntityKind.FEATURE, EntityKind.QUALITY) and not m.refused for m in mentions)
    implied = _IMPLIED_BESIDE_SAID if outright else 1.0
    projects = (m.entity_id for m in mentions if m.kind is EntityKind.CONCEPT and not m.refused)
    leading = next((project for project in projects if catalog.concepts[project].needs), None)
    for mention in mentions:
        aside = mention.kind is EntityKind.CONCEPT and mention.entity_id != leading
        factor = (_NICE_WEIGHT if mention.nice or aside else 1.0) * (
            implied if mention.kind is EntityKind.CONCEPT else 1.0
        )
        for need in _needs(mention, catalog, factor):
            needs[need.criterion] = _merge(needs.get(need.criterion), need)
    return tuple(needs.values())


def _needs(mention: Mention, catalog: Catalog, factor: float) -> Iterable[Need]:
    """Yield what one mention asks for."""
    if mention.kind is EntityKind.CONCEPT:
        if not mention.refused:
            concept = catalog.concepts[mention.entity_id]
            for spec in concept.needs:
                yield Need(spec.criterion, spec.weight * factor, spec.must, spec.refused, concept.id)
    elif mention.kind is EntityKind.FEATURE or (
        mention.kind is EntityKind.QUALITY and mention.refused <= mention.reverse
    ):
        refused = mention.refused and not mention.reverse  # "not slow" asks for speed
        weight = (0.75 if refused else _SAID_OUTRIGHT) * factor
        yield Need(mention.entity_id, weight, mention.must and factor == 1.0, refused, reverse=mention.reverse)


def _merge(old: Need | None, new: Need) -> Need:
    """Return two needs for one criterion as one: the heavier, a must if either is; said outright beats implied."""
    if old is None:
        return new
    said = next((need for need in (old, new) if need.because is None), None)
    refused = said.refused if said is not None else old.refused and new.refused
    return Need(old.criterion, max(old.weight, new.weight), (old.must or new.must) and not refused, refused,
                None if said is not None else old.because, said.reverse if said else False)  # fmt: skip


# An aspect must be this clear before a description narrows to it; below, the overview serves better.
_MIN_ASPECT = 0.42


def _aspect(clauses: Sequence[tuple[str, ...]], aspects: Matcher) -> str | None:
    """Return the aspect of a framework asked about, or None for all of it."""
    scores = aspects.table(clauses).max(axis=0)
    best = int(scores.argmax())
    return aspects.intents[best] if scores[best] >= _MIN_ASPECT and aspects.intents[best] != "overview" else None


def topic_of(text: str, mind: Understanding) -> str:
    """Return the small talk topic nearest to ``text``."""
    words = [word.meant for word in mend(normalise(text).words, mind.lexicon)]
    scores: Mapping[str, float] = mind.topics.scores(words)
    return max(scores, key=lambda topic: scores[topic])


__all__ = ["Evidence", "Intent", "Understanding", "Utterance", "learn", "needs_of", "topic_of", "understand"]
