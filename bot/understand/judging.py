"""What a text is about, by what it names and what its words resemble; its first reading, and one with a name lent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Reading, python_in
from bot.understand.hearing import Heard
from bot.understand.intent.intents import Matcher
from bot.understand.intent.masks import clauses_of
from bot.understand.intent.plain import is_foreign
from bot.understand.intent.weigh import Weighed, weigh
from bot.understand.learning import Understanding
from bot.understand.reading.wanted import stances
from bot.understand.reading.worded import says_how_it_runs
from bot.understand.text.mend import Word
from bot.understand.text.needs import needs_of
from bot.understand.thread.leaning import NAME, focus, is_held_against, is_pointed
from bot.understand.thread.placed import ours
from bot.understand.thresholds import (
    EVEN_SIDES,
    FRAGMENT,
    IMPLIED_RESEMBLES,
    INTERJECTION,
    MIN_ASPECT,
    SURE_ASPECT,
    SURE_FOREIGN,
    SURE_IMPLIED,
    SURE_TALK,
)

Clauses = Sequence[tuple[str, ...]]

_BARE = frozenset("in on with for then too and so also really the no now instead".split()) | {NAME}
_CLAIMS = frozenset("says say said claims claim thinks think heard read told believes".split())
# Words that are kindly meant, whatever else is said: "great, that settles it, thx!"
_KIND = frozenset("thanks thank thx ty cheers great perfect nice cool awesome bye goodbye hello hi hey".split())
# Words, as they are compared, of one of a framework's sides alone.
_BAD_SIDE = frozenset("downside drawback disadvantage weakness weaknesse shortcoming con".split())
_GOOD_SIDE = frozenset("upside advantage strength pro benefit good plus pluse plusse".split())
# "Upsides and downsides" asks for all of it.
_SIDES = {"strengths", "drawbacks"}
# A call for help of so many words holds no word that is strange to us.
_BRIEF = 3


class Judged(NamedTuple):
    """How sure each intent is of a text; ``clauses`` is what its words resemble phrases by.

    ``leans``: it names no framework and is short, and the dialogue speaks of one that it may stand for.
    """

    clauses: Clauses
    weighed: Weighed
    leans: bool


def judge(heard: Heard, state: DialogueState, mind: Understanding) -> Judged:
    """Return how sure each intent is of what was heard."""
    utterance, words, evidence = heard.utterance, heard.words, heard.evidence
    clauses = clauses_of(utterance, words, heard.mentions)
    weighed = weigh(clauses, evidence, mind.intents, mind.telling)
    leans = bool(state.frameworks) and not evidence.frameworks and len(words) <= 2 * FRAGMENT
    leans = leans and (evidence.asks or weighed.ranked()[0] is not Intent.SMALLTALK)
    if leans and is_pointed([word.meant for word in words]):
        clauses = clauses_of(utterance, words, heard.mentions, leans=True)
        if any(NAME in clause for clause in clauses):
            weighed = weigh(clauses, evidence._replace(leans=True), mind.intents, mind.telling)
    return Judged(clauses, weighed, leans)


def first_reading(heard: Heard, judged: Judged, state: DialogueState, mind: Understanding) -> Reading:
    """Return the reading that names and resemblances amount to, before any rule and without the thread."""
    utterance, words, mentions, evidence = heard.utterance, heard.words, heard.mentions, heard.evidence
    intent, sure, rival, rival_sure = judged.weighed.ranked()
    # "What's the easiest one to learn?"
    if intent is Intent.OUT_OF_SCOPE and evidence.is_bare_wish and sure < SURE_FOREIGN:
        intent, sure, rival_sure = Intent.RECOMMEND, 1 - sure, 0.0
    if _is_no_call(intent, sure, heard, state, mind):
        intent, rival_sure = Intent.OUT_OF_SCOPE, 0.0
    plain = evidence.ordinary and not (evidence.technical and evidence.needs > 1)  # "uploads in flask, disk or S3"
    if intent is Intent.OUT_OF_SCOPE and plain and not is_held_against(mentions, words):
        # "A bottle of wine" names no framework.
        mentions = tuple(mention for mention in mentions if mention.kind is not EntityKind.FRAMEWORK)
    guess, guess_score = judged.weighed.guess()
    wanted, refused = stances(mentions, words, intent, mind.addons)
    goes_on = bool(state.frameworks)
    aspect = None
    if intent is Intent.DESCRIBE or goes_on or (intent is Intent.OUT_OF_SCOPE and len(wanted) == 1):
        aspects = mind.abroad if heard.language else mind.aspects
        least = MIN_ASPECT if intent is Intent.DESCRIBE or goes_on else SURE_ASPECT
        aspect = _aspect(judged.clauses, aspects.matcher, least, goes_on=state.intent is not None)
    return Reading(
        utterance.plain,
        intent,
        sure,
        wanted,
        refused,
        needs_of(mentions, mind.catalog),
        _ids(mentions, EntityKind.CONCEPT),
        mentions,
        aspect=aspect,
        rival=rival,
        rival_confidence=rival_sure,
        is_question=bool(utterance.questions) or evidence.asks,
        kin=tuple(dict.fromkeys(m.kin for m in mentions if m.kin)),
        guess=guess,
        guess_score=guess_score,
        language=heard.language,
        words=len(words),
        is_about_us=bool(evidence.frameworks or evidence.subject or evidence.technical),
        known=heard.known,
        python=python_in(utterance.plain),
        ours=ours(words, heard.found),
    )


def _is_no_call(intent: Intent, sure: float, heard: Heard, state: DialogueState, mind: Understanding) -> bool:
    """Whether what resembles small talk or a call for help is neither: "asdfgh", "canteen menu?"."""
    if intent is Intent.SMALLTALK:
        strange = len(heard.utterance.plain) > INTERJECTION and all(map(is_foreign, heard.words))
        tells = state.intent is not None and len(heard.words) > _CHAT and not _is_said_to_us(heard)
        return strange or tells or sure < SURE_TALK or (state.intent is not None and _says_more(heard.words, mind.talk))
    brief = intent is Intent.HELP and not heard.mentions and len(heard.words) <= _BRIEF
    return brief and any(map(is_foreign, heard.words))


def _is_said_to_us(heard: Heard) -> bool:
    """Whether a text asks, or holds a word that is said to somebody: "the person who wrote it left" holds none."""
    return bool(heard.utterance.questions) or not _ADDRESSES.isdisjoint([word.typed for word in heard.words])


# Talk in a thread that is longer than so many words is said to somebody.
_CHAT = 7
_ADDRESSES = _KIND | frozenset(
    "you your yours u ur bot friend mate welcome sorry please lol haha congrats morning evening night cya love glad "
    "good helpful helped help ah oh wrong alright".split()
)


def implied(reading: Reading, heard: Heard, clauses: Clauses, state: DialogueState, mind: Understanding) -> Reading:
    """Return what nobody was named in as told of the one last spoken of, where it reads so with that name put last."""
    spoken_of = focus(state)
    if len(spoken_of) != 1 or reading.frameworks or reading.refused or reading.kin or not clauses:
        return reading
    *earlier, last = clauses
    named = (*(word for word in last if word[0] != "#"), NAME, *(word for word in last if word[0] == "#"))
    evidence = heard.evidence._replace(frameworks=1, leans=False)
    weighed = weigh((*earlier, named), evidence, mind.intents, mind.telling)
    intent, sure, *_ = weighed.ranked()
    _, alike = weighed.guess()
    if intent is not Intent.DESCRIBE or sure < SURE_IMPLIED or alike < IMPLIED_RESEMBLES:
        return reading
    aspect = _aspect((*earlier, named), mind.aspects.matcher, MIN_ASPECT)
    asks = reading.is_question or "?" in reading.text or reading.words <= FRAGMENT
    asks = asks or not _CLAIMS.isdisjoint(reading.text.casefold().split())  # "25k lines, few tests" asks nothing
    if not asks or (aspect == "deploy" and not says_how_it_runs(reading.text)):
        return reading
    if aspect == "upkeep" and _COUNTS.search(reading.text):  # "so threads would do? how many"
        return reading
    return reading._replace(
        intent=intent, confidence=sure, frameworks=spoken_of, aspect=aspect, is_follow_up=True, rival=None
    )


# How many of something; of whom a project is made upkeep tells.
_COUNTS = re.compile(
    r"\bhow many\b(?! (?:active |core )?(?:maintainers?|contributors?|people|devs|developers|releases?|commits?|issues?"
    r"|stars?|users?|companies|years?))",
    re.IGNORECASE,
)


def _aspect(clauses: Clauses, aspects: Matcher, least: float, *, goes_on: bool = False) -> str | None:
    """Return the aspect of a framework asked about, or None for all of it: nothing in particular, or both its sides."""
    told = [clause for clause in clauses if [word for word in clause if word[0] != "#"] != [NAME]]
    if goes_on:  # "Django then?", "in Flask?"
        told = [clause for clause in told if any(word[0] != "#" and word not in _BARE for word in clause)]
        if not told:
            return None
    said = {word for clause in told for word in clause}
    if not _BAD_SIDE.isdisjoint(said) and _GOOD_SIDE.isdisjoint(said):  # whatever it is asked for
        return "drawbacks"
    if told and len(told) < len(clauses):  # "aiohttp: any traps?"
        told = [(NAME, *clause) for clause in told]
    scores = dict(zip(aspects.intents, aspects.loudest(told or clauses), strict=True))
    first, second, *_ = sorted(scores, key=scores.__getitem__, reverse=True)
    both = {first, second} == _SIDES and scores[first] - scores[second] < EVEN_SIDES
    if goes_on and first == "upkeep":  # "so Sanic then?" sounds a little like "is it still alive?"
        least = max(least, SURE_ASPECT)
    return None if both or scores[first] < least or first == "overview" else first


def _says_more(words: Sequence[Word], talk: frozenset[str]) -> bool:
    """Whether half of what is said in a thread is no word of small talk: "just a rough guess", "so stay?"."""
    if not _KIND.isdisjoint(word.typed for word in words):
        return False
    content = [word.meant in talk for word in words if not word.is_grammar]
    return bool(content) and 2 * sum(content) <= len(content)


def _ids(mentions: Iterable[Mention], kind: EntityKind) -> tuple[str, ...]:
    """Return the ids of the mentions of one kind, in reading order, each once."""
    return tuple(dict.fromkeys(m.entity_id for m in mentions if m.kind is kind and not m.refused))
