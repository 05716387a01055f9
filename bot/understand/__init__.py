"""understand(): a question becomes a reading, by a short chain of pure steps, each in a folder of its own.

``text``: normalise (undo markup, cut words) -> mend (slips) -> spot (what is named, wanted or refused)
-> ``intent``: Evidence (what the text is about) -> weigh (which intent, how surely: a tornado warning is none)
-> ``reading``: narrowed (what the text amounts to on its own)
-> ``thread``: resolve (what "it" and "the second one" mean in this thread)
-> ``reading`` again: recalled, asked_for (what a text that says none of that shares its words with, or is not).
Whoever wants to see them at work on a text: ``python -m bot ask --explain "…"``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.catalog import Catalog, IntentSpec, Kin
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Reading, python_in
from bot.understand.intent.evidence import Evidence, Known, asking_clauses
from bot.understand.intent.fitting import fit
from bot.understand.intent.intents import Matcher, telling_words
from bot.understand.intent.later import Later
from bot.understand.intent.masks import clauses_of, cut, masked, masked_phrase
from bot.understand.intent.plain import is_foreign
from bot.understand.intent.signs import Telling, telling
from bot.understand.intent.weigh import Weighed, weigh
from bot.understand.reading.about_us import of_the_bot, on_the_bot
from bot.understand.reading.alternatives import in_its_place
from bot.understand.reading.described import as_project, descriptions, told
from bot.understand.reading.narrow import aspect_of, narrowed
from bot.understand.reading.nearest import Notes
from bot.understand.reading.overlooked import describing, overlooked
from bot.understand.reading.pairs import CUES as TURNING
from bot.understand.reading.pairs import TIES, asked_of_one, checked, lent, paired
from bot.understand.reading.practice import whichever
from bot.understand.reading.recall import recalled, with_near, with_words
from bot.understand.reading.troubles import unread
from bot.understand.reading.unasked import asked_for
from bot.understand.reading.wanted import stances
from bot.understand.reading.worded import says_how_it_runs
from bot.understand.text.addons import hyphened, in_passing
from bot.understand.text.language import language_of, wanted_after_no
from bot.understand.text.lexicon import Lexicon, lexicon_of
from bot.understand.text.live import with_live
from bot.understand.text.mend import Word, mend
from bot.understand.text.needs import freed, needs_of
from bot.understand.text.normalise import Utterance, before_hearsay, is_emoji, normalise, past_thanks, words_of
from bot.understand.text.owned import Owned, of_its_owner
from bot.understand.text.spot import spot, unpractised
from bot.understand.text.stance import CUES
from bot.understand.text.strangers import Strangers, introduced, with_strangers
from bot.understand.text.words import stem
from bot.understand.thread.follow_up import resolve
from bot.understand.thread.further import turns_away
from bot.understand.thread.in_full import in_full, is_said
from bot.understand.thread.leaning import focus, is_held_against, is_pointed, named_in_thread
from bot.understand.thread.matters import of_matter
from bot.understand.thread.pythons import dated
from bot.understand.thresholds import (
    EVEN_SIDES,
    FRAGMENT,
    IMPLIED_RESEMBLES,
    INTERJECTION,
    MIN_ASPECT,
    SETTLED,
    SURE_ASPECT,
    SURE_IMPLIED,
    SURE_TALK,
)


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that reading needs, learnt once from a catalog."""

    catalog: Catalog
    lexicon: Lexicon
    intents: Matcher
    aspects: Later
    abroad: Later
    topics: Later
    about: Later
    angles: Later
    ties: Later
    parts: Later
    projects: Later
    known: Known
    telling: Telling
    talk: frozenset[str]
    strangers: Strangers
    addons: frozenset[str]
    hyphened: Mapping[str, Kin]
    practices: frozenset[str]
    notes: Notes
    describing: frozenset[str]
    owned: Owned


def learn(catalog: Catalog) -> Understanding:
    """Return what reading needs; costs a fraction of a second, so it is done once."""
    written = {name: [cut(phrase) for phrase in spec.phrases] for name, spec in catalog.intents.items()}
    phrases = {name: list(map(masked, several)) for name, several in written.items()}
    content = {word for several in phrases.values() for words in several for word in words if word[0] not in "{#"}
    subject: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in catalog.subject:
        name = tuple(map(stem, words_of(phrase)))
        subject[name[0]] = (*subject.get(name[0], ()), name)
    angles = _phrases(catalog.angles)
    apart = [phrase for name, several in angles.items() if name not in TIES for phrase in several]
    ties = {**{name: angles[name] for name in TIES}, "apart": apart}
    words = [word for several in written.values() for phrase in several for word in phrase if word[0] != "{"]
    words += [*TURNING, *(word for phrase in catalog.subject for word in words_of(phrase))]
    lexicon = lexicon_of(catalog, words, frozenset(content | CUES))
    own = telling_words(phrases)
    ordinary = {
        framework.id: framework.ordinary_in for framework in catalog.frameworks.values() if framework.ordinary_word
    }
    return Understanding(
        catalog,
        lexicon,
        fit(phrases),
        Later(_phrases(catalog.aspects), masked_phrase),
        Later(_phrases(catalog.abroad), masked_phrase),
        Later(_phrases(catalog.topics), masked_phrase),
        Later(on_the_bot(catalog), masked_phrase),
        Later({name: several for name, several in angles.items() if name not in ties}, masked_phrase),
        Later(ties, masked_phrase),
        Later(descriptions(catalog)),
        Later(_phrases(catalog.projects)),
        Known(
            subject,
            frozenset(concept.id for concept in catalog.concepts.values() if concept.needs),
            frozenset(ordinary),
            ordinary,
        ),
        telling({Intent(intent): words for intent, words in own.items()}),
        frozenset(word for phrase in phrases[Intent.SMALLTALK] for word in phrase),
        Strangers.of(catalog),
        frozenset(kin.id for kin in catalog.kin.values() if kin.addon),
        {name: kin for kin in catalog.kin.values() for name in kin.hyphened},
        frozenset(concept.id for concept in catalog.concepts.values() if concept.practice),
        Notes(catalog),
        describing(catalog),
        Owned.of(catalog),
    )


def _phrases(specs: Mapping[str, IntentSpec]) -> dict[str, tuple[str, ...]]:
    """Return the phrases alone, by what they tell."""
    return {name: spec.phrases for name, spec in specs.items()}


class Steps(NamedTuple):
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
    utterance = normalise(before_hearsay(past_thanks(text)) if state.intent else past_thanks(text))
    words = mend(utterance.words, mind.lexicon)
    if turns_away([word.meant for word in words]):
        state = DialogueState()
    found = spot(utterance, words, mind.lexicon)
    if any(mention.entity_id in mind.practices for mention in found):
        found = unpractised(found, utterance, words, mind.lexicon, mind.practices, in_thread=bool(state.frameworks))
    found = hyphened(found, utterance, mind.hyphened)
    found = in_passing(found, asking_clauses(utterance), mind.addons)
    found = with_live(found, utterance, words)
    language = language_of(utterance)
    found = wanted_after_no(found, words, language)
    evidence = Evidence.of(utterance, words, found, mind.known, language)
    mentions = found
    if evidence.ordinary and named_in_thread(found, words, state):
        evidence = evidence._replace(ordinary=False, noun=False)
    elif evidence.names_nothing:
        mentions = tuple([mention for mention in found if mention.kind is not EntityKind.FRAMEWORK])
    known = tuple(dict.fromkeys(mention.entity_id for mention in mentions if mention.known))
    if known and evidence.frameworks == len(known) and (evidence.needs or evidence.subject or state.needs):
        # Background, and not what is asked about.
        mentions = tuple(mention for mention in mentions if not mention.known)
        unknown = {m.entity_id for m in found if m.known and m.start and words[m.start - 1].meant in _NO_EXPERIENCE}
        known = tuple(one for one in known if one not in unknown)
    else:
        known = ()
    mentions = with_strangers(mentions, utterance, mind.strangers)
    if mentions != found:
        told_of = evidence.frameworks if known else 0
        evidence = Evidence.of(utterance, words, mentions, mind.known, language)
        evidence = evidence._replace(subject=evidence.subject + told_of)
    if all(map(str.isdigit, utterance.words)):  # nothing was said, or a number alone
        nothing = Reading(utterance.plain, Intent.OUT_OF_SCOPE, 0.0, words=len(words))
        if not words and is_emoji(text):  # a nod
            nothing = nothing._replace(intent=Intent.SMALLTALK, confidence=1.0, words=1)
        nothing = resolve(nothing, words, state, mind.catalog)
        return Steps(utterance, words, mentions, None, nothing)
    if state.intent is not None:  # what goes on need not say again that it is about software
        evidence = evidence._replace(trade=True, definite=False, strange_rivals=False)
    clauses = clauses_of(utterance, words, mentions)
    weighed = weigh(clauses, evidence, mind.intents, mind.telling)
    leans = bool(state.frameworks) and not evidence.frameworks and len(words) <= 2 * FRAGMENT
    leans = leans and (evidence.asks or weighed.ranked()[0] is not Intent.SMALLTALK)
    if leans and is_pointed([word.meant for word in words]):
        clauses = clauses_of(utterance, words, mentions, leans=True)
        if any("{framework}" in clause for clause in clauses):
            weighed = weigh(clauses, evidence._replace(leans=True), mind.intents, mind.telling)
    intent, sure, rival, rival_sure = weighed.ranked()
    if intent is Intent.SMALLTALK:
        strange = len(utterance.plain) > INTERJECTION and all(map(is_foreign, words))
        strange = strange or (state.intent is not None and _says_more(words, mind.talk))
        if strange or sure < SURE_TALK:  # "asdfgh", unlike "lgtm", is hardly talk
            intent, rival_sure = Intent.OUT_OF_SCOPE, 0.0
    if intent is Intent.HELP and not mentions and len(words) <= _BRIEF and any(map(is_foreign, words)):
        intent, rival_sure = Intent.OUT_OF_SCOPE, 0.0  # "canteen menu?"
    plain = evidence.ordinary and not is_held_against(mentions, words)
    if intent is Intent.OUT_OF_SCOPE and plain:  # "a bottle of wine" names no framework
        mentions = tuple(mention for mention in mentions if mention.kind is not EntityKind.FRAMEWORK)
    guess, guess_score = weighed.guess()
    aspects = mind.abroad if language else mind.aspects
    wanted, refused = stances(mentions, words, intent, mind.addons)
    described = intent is Intent.DESCRIBE or bool(state.frameworks)
    least = MIN_ASPECT if described else SURE_ASPECT
    described = described or (intent is Intent.OUT_OF_SCOPE and len(wanted) == 1)
    reading = Reading(
        utterance.plain,
        intent,
        sure,
        wanted,
        refused,
        needs_of(mentions, mind.catalog),
        _ids(mentions, EntityKind.CONCEPT),
        mentions,
        aspect=_aspect(clauses, aspects.matcher, least, goes_on=state.intent is not None) if described else None,
        rival=rival,
        rival_confidence=rival_sure,
        is_question=bool(utterance.questions) or evidence.asks,
        kin=tuple(dict.fromkeys(m.kin for m in mentions if m.kin)),
        guess=guess,
        guess_score=guess_score,
        language=language,
        words=len(words),
        is_about_us=bool(evidence.frameworks or evidence.subject or evidence.technical),
        known=known,
        python=python_in(utterance.plain),
    )
    reading = told(dated(reading), utterance, words, found, state, mind.parts)
    reading = whichever(narrowed(reading, utterance.words), state, mind.catalog)
    reading = asked_of_one(reading, utterance, words)
    reading = freed(paired(checked(reading, words), utterance, words, mind.angles, mind.ties), mind.catalog)
    reading = resolve(reading, words, state, mind.catalog)
    settled = reading.intent is Intent.OUT_OF_SCOPE
    settled = settled and reading.is_follow_up and reading.confidence >= SETTLED  # a rule says that nothing answers it
    if reading.intent is Intent.OUT_OF_SCOPE and leans and not settled:
        reading = _implied(reading, clauses, evidence, state, mind)
    reading = aspect_of(reading, utterance.words)
    if reading.aspect == "deploy" and reading.intent is Intent.DESCRIBE and not reading.is_follow_up:
        said = f"{reading.text} {' '.join([word.meant for word in words])}"
        names = any(mention.kind is EntityKind.FRAMEWORK for mention in found)
        if not says_how_it_runs(said):  # "and closing it?" in a thread asks for no description
            reading = reading._replace(aspect=None) if names else unread(reading, ())
    reading = of_matter(reading, words, state, mind.catalog)
    reading = as_project(lent(reading, words, state, mind.catalog), words, mind.projects, mind.catalog)
    reading = in_its_place(reading, mind.catalog) if state.guide is None else reading
    reading = of_the_bot(reading, words, mind.about)
    named = any(mention.kind is EntityKind.FRAMEWORK for mention in found)
    owners = () if named else mind.owned.owners(text)
    reading = recalled(reading, words, found, state, mind.notes, owners)
    if len(owners) == 1 and not reading.frameworks:
        reading = of_its_owner(reading, owners[0])
    reading = asked_for(overlooked(reading, words, found, mind.describing), state)
    if reading.intent is Intent.COMPARE and reading.refused:  # "Flask: no; Flask …" compares it all the same
        reading = reading._replace(refused=tuple(one for one in reading.refused if one not in reading.frameworks))
    reading = introduced(reading, utterance, mind.strangers, mind.catalog)
    if reading.intent is Intent.OUT_OF_SCOPE and state.intent is not None and not settled:
        reading = _said_in_full(reading, state, mind)
    reading = with_words(with_near(reading, words, found, state, mind.notes), words, found, state, mind.notes)
    return Steps(utterance, words, mentions, weighed, reading)


def _said_in_full(reading: Reading, state: DialogueState, mind: Understanding) -> Reading:
    """Return what nothing explains as what it is when it is said in full, if it says something then."""
    for text in in_full(reading, state, mind.catalog):
        full = understand(text, DialogueState(), mind)
        if is_said(full, state, mind.catalog):
            return full._replace(text=reading.text, words=reading.words, is_follow_up=True, rival=None)
    return reading


def _implied(
    reading: Reading, clauses: Sequence[tuple[str, ...]], evidence: Evidence, state: DialogueState, mind: Understanding
) -> Reading:
    """Return what nobody was named in as told of the one last spoken of, where it reads so with that name put last."""
    spoken_of = focus(state)
    if len(spoken_of) != 1 or reading.frameworks or reading.refused or reading.kin or not clauses:
        return reading
    *earlier, last = clauses
    named = (*(word for word in last if word[0] != "#"), _NAME, *(word for word in last if word[0] == "#"))
    weighed = weigh((*earlier, named), evidence._replace(frameworks=1, leans=False), mind.intents, mind.telling)
    intent, sure, *_ = weighed.ranked()
    _, alike = weighed.guess()
    if intent is not Intent.DESCRIBE or sure < SURE_IMPLIED or alike < IMPLIED_RESEMBLES:
        return reading
    aspect = _aspect((*earlier, named), mind.aspects.matcher, MIN_ASPECT)
    asks = reading.is_question or "?" in reading.text or reading.words <= FRAGMENT
    asks = asks or not _CLAIMS.isdisjoint(reading.text.casefold().split())  # "25k lines, few tests" asks nothing
    if not asks or (aspect == "deploy" and not says_how_it_runs(reading.text)):
        return reading
    return reading._replace(
        intent=intent, confidence=sure, frameworks=spoken_of, aspect=aspect, is_follow_up=True, rival=None
    )


_CLAIMS = frozenset("says say said claims claim thinks think heard read told believes".split())


def _says_more(words: Sequence[Word], talk: frozenset[str]) -> bool:
    """Whether half of what is said in a thread is no word of small talk: "just a rough guess", "so stay?"."""
    content = [word.meant in talk for word in words if not word.is_grammar]
    if not _KIND.isdisjoint(word.typed for word in words):
        return False
    return bool(content) and 2 * sum(content) <= len(content)


# "Zero Django experience" knows it not.
_NO_EXPERIENCE = frozenset("zero no 0 little".split())
# Words that are kindly meant, whatever else is said: "great, that settles it, thx!"
_KIND = frozenset("thanks thank thx ty cheers great perfect nice cool awesome bye goodbye hello hi hey".split())


def _ids(mentions: Iterable[Mention], kind: EntityKind) -> tuple[str, ...]:
    """Return the ids of the mentions of one kind, in reading order, each once."""
    return tuple(dict.fromkeys(m.entity_id for m in mentions if m.kind is kind and not m.refused))


def _aspect(clauses: Sequence[tuple[str, ...]], aspects: Matcher, least: float, *, goes_on: bool = False) -> str | None:
    """Return the aspect of a framework asked about, or None for all of it: nothing in particular, or both its sides."""
    told = [clause for clause in clauses if [word for word in clause if word[0] != "#"] != [_NAME]]
    if goes_on:  # "Django then?", "in Flask?"
        told = [clause for clause in told if any(word[0] != "#" and word not in _BARE for word in clause)]
        if not told:
            return None
    if told and len(told) < len(clauses):  # "aiohttp: any traps?"
        told = [(_NAME, *clause) for clause in told]
    scores = dict(zip(aspects.intents, aspects.loudest(told or clauses), strict=True))
    first, second, *_ = sorted(scores, key=scores.__getitem__, reverse=True)
    both = {first, second} == _SIDES and scores[first] - scores[second] < EVEN_SIDES
    if goes_on and first == "upkeep":  # "so Sanic then?" sounds a little like "is it still alive?"
        least = max(least, SURE_ASPECT)
    return None if both or scores[first] < least or first == "overview" else first


# "Upsides and downsides" asks for all of it.
# A call for help of so many words holds no word that is strange to us.
_BRIEF = 3
_SIDES = {"strengths", "drawbacks"}
_NAME = "{framework}"
_BARE = frozenset("in on with for then too and so also really the no now instead".split()) | {_NAME}
# What an emoji alone says.
NOD = "acknowledgement"


def topic_of(text: str, mind: Understanding) -> str:
    """Return the small talk topic nearest to ``text``."""
    words = [word.meant for word in mend(normalise(text).words, mind.lexicon)]
    if not words:
        return NOD
    scores: Mapping[str, float] = mind.topics.matcher.scores(words)
    return max(scores, key=lambda topic: scores[topic])


__all__ = ["Steps", "Understanding", "learn", "needs_of", "steps_of", "topic_of", "understand"]
