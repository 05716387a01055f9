"""One turn: state and utterance become state and advice. Pure: time and persons come in as arguments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.advise import ANSWERS
from bot.advise.clarify import clarification
from bot.advise.guide import answer, ask, back, begin, is_shared_most, needs_of, next_step, option_of, step_of
from bot.advise.guide import told as told_so_far
from bot.advise.kin import introduced
from bot.advise.picks import picks
from bot.advise.recommend import advise
from bot.advise.repeated import repeated
from bot.advise.suggest import GUIDE, LIST
from bot.domain.advice import (
    Advice,
    Again,
    Answered,
    Clarification,
    Fallback,
    GuideStep,
    Notice,
    Recommendation,
)
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState, GuideState
from bot.domain.guide import Step
from bot.domain.memory import is_same, remember
from bot.domain.question import PLACES, SOURCES, EntityKind, Intent, Reading
from bot.domain.subjects import subjects
from bot.domain.turn import Turn as Turn
from bot.understand import Understanding, learn, topic_of, understand
from bot.understand.guided import MOVES, asks_back, says_in_use
from bot.understand.intent.intents import confidences
from bot.understand.intent.later import Later
from bot.understand.intent.masks import masked_phrase
from bot.understand.offers import offer_meant
from bot.understand.proof import proof_asked
from bot.understand.text.mend import mend
from bot.understand.text.normalise import normalise
from bot.understand.thread.deciding import TELL_NOW
from bot.understand.thread.other_ways import LOST, is_better, other_ways
from bot.understand.thread.pointing import choice_in
from bot.understand.thresholds import MIN_CONFIDENCE, MIN_MARGIN, SURE_FOLLOW_UP

# After this long a dialogue starts afresh (seconds); an open guide is kept and offered again.
SILENCE = 3600.0
# Within this time the person last answered may follow up without a mention (seconds).
FOLLOW_UP_TIME = 600.0
# A typed answer must resemble an option this well, and lead the next best by as much.
_MIN_OPTION, _OPTION_LEAD = 0.40, 0.08
# Overheard, a text of more words must ask, wish or name something technical to be a further need.
_FEW_WORDS = 4
# Words that say something of their own ("3 devs, a booking site") must resemble an option this well to choose it.
_SURE_OPTION = 0.8
# A reading this sure is a question of its own, even while the guide waits for an answer.
_OWN_QUESTION = 0.5

# What is told or shown once, and asked for again in so many words; what accounts for an answer is told each time.
_ONCE = frozenset({Intent.DESCRIBE, Intent.COMPARE, Intent.RECOMMEND, Intent.EXAMPLE, Intent.LIST})
# What is told again when it is doubted, with a word that there is no more.
_TWICE = frozenset({Intent.FEATURE_CHECK, Intent.CONCEPT})
_TOLD_AGAIN = frozenset(("proof", "still", "article", SOURCES, PLACES))
_ONCE_MORE = re.compile(
    r"\b(?:again|once more|repeat|one more time|show|what was|left|how many|you know|sources?|based|table"
    r"|yes or (?:a )?no)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The advisor without its edges. Build it once with :meth:`of`; it never changes."""

    catalog: Catalog
    mind: Understanding
    options: Mapping[str, Later]

    @classmethod
    def of(cls, catalog: Catalog) -> Conversation:
        """Learn from a catalog; costs a fraction of a second."""
        options = {step.id: _options(step) for step in catalog.steps}
        return cls(catalog, learn(catalog), options)

    def take(self, state: DialogueState, utterance: str, *, person: str, now: float) -> Turn:
        """Answer ``utterance`` (raw Slack text) of ``person`` at ``now`` (Unix time, seconds)."""
        chosen = None if _is_stale(state, now) else offer_meant(state, utterance)
        asked = replace(state, offered=(), doubted="") if state.offered or state.doubted else state
        turn = _noted(self._take(asked, chosen or utterance, person, now))
        return replace(turn, chosen=chosen) if chosen else turn

    def _take(self, state: DialogueState, utterance: str, person: str, now: float) -> Turn:
        """Answer words that mean what they say."""
        resumed = state.guide is not None and _is_stale(state, now)
        state = _fresh(_known(state, self.catalog), now, person=person, seconds=now)
        reading = self._read(utterance, state)
        if state.guide is not None and state.guide.starter == person:
            move = self._guide_move(state.guide, utterance, reading)
            if move is not None:
                answering = reading._replace(intent=Intent.GUIDE, confidence=1.0, is_follow_up=True)
                return replace(self._move(state, state.guide, move), reading=answering)
            turn = self._aside(state, state.guide, reading, resumed=resumed)
            if turn is not None:
                return turn
        return self._answer(state, reading)

    def choose(self, state: DialogueState, *, run: int, step: str, option: str, person: str, now: float) -> Turn:
        """Answer a click in the guide: an option's id, or back, skip or restart."""
        state = _fresh(_known(state, self.catalog), now, seconds=now)
        guide = state.guide
        if guide is None:
            return Turn(state, Notice("guide_ended", suggestions=(GUIDE,)))
        if person != guide.starter:
            return Turn(state, Notice("not_yours", guide.starter, (GUIDE,)))
        if run != guide.run or step != guide.step:
            return Turn(replace(state, person=person), ask(guide, self.catalog, "moved_on"))
        if option not in MOVES and option_of(step_of(step, self.catalog), option) is None:
            return Turn(state, ask(guide, self.catalog, "moved_on"))
        return self._move(replace(state, person=person), guide, option)

    def is_meant(self, state: DialogueState, utterance: str, *, person: str, now: float) -> bool:
        """Whether an overheard message of a channel thread deserves an answer.

        It does when it answers the guide's open question or tells something towards it, when it is a question or wish
        that names something we know, or when it follows up what this person was told within ten minutes.
        """
        state = _fresh(_known(state, self.catalog), now)
        recent = state.person == person and now - state.seconds <= FOLLOW_UP_TIME
        if recent and offer_meant(state, utterance):
            return True
        reading = self._read(utterance, state)
        if state.guide is not None and state.guide.starter == person:
            tells = reading.needs or reading.refused or _known_in(reading)  # "3 devs, a booking site", "we know Flask"
            if self._guide_move(state.guide, utterance, reading) or (recent and tells):
                return True
        if not reading.words or reading.intent in (Intent.OUT_OF_SCOPE, Intent.SMALLTALK, Intent.HELP):
            return False
        asks = reading.is_question or _is_wish(utterance)
        if reading.is_about_us and asks and reading.confidence >= _OWN_QUESTION:
            return True
        if not (recent and reading.is_follow_up and reading.confidence >= SURE_FOLLOW_UP):
            return False
        # "The login screen was in Finnish only" tells something that we know, and nothing of a framework.
        told = bool({*reading.needs} - {*state.needs, *state.wish})
        return asks or reading.is_about_us or not told or reading.words <= _FEW_WORDS

    def _read(self, utterance: str, state: DialogueState) -> Reading:
        """Return the reading; small talk carries its topic as its aspect."""
        reading = proof_asked(understand(utterance, state, self.mind), state)
        if not reading.words:
            return reading._replace(intent=Intent.HELP, confidence=1.0)
        if reading.intent is Intent.SMALLTALK:
            topic = reading.aspect if reading.is_follow_up else None
            return reading._replace(aspect=topic or topic_of(utterance, self.mind))
        return reading

    def _answer(self, state: DialogueState, reading: Reading) -> Turn:
        """Answer a question that stands by itself, or ask which of two it is."""
        if reading.intent is Intent.OUT_OF_SCOPE or reading.is_follow_up or reading.confidence >= _OWN_QUESTION:
            doubtful = None
        elif reading.confidence < MIN_CONFIDENCE:
            reading = reading._replace(intent=Intent.OUT_OF_SCOPE)
            doubtful = None
        else:
            close = reading.confidence - reading.rival_confidence < MIN_MARGIN
            doubtful = clarification(reading, self.catalog) if close else None
        if doubtful is not None:
            return Turn(remember(state, reading, doubtful), doubtful, reading)
        advice = ANSWERS[reading.intent](reading, state, self.catalog)
        if reading.intent in LOST and (other := self._other(state, reading, advice)) is not None:
            return other
        if isinstance(advice, GuideStep):
            return self._open(state, reading)
        after = remember(state, reading, advice)
        if self._was_said(state, after, reading, advice):
            if (other := self._other(state, reading, advice)) is not None:
                return other
            if not reading.is_follow_up:
                return Turn(after, introduced(advice, reading, self.catalog), reading)
            if reading.intent in _TWICE:
                return Turn(state, advice if isinstance(advice, Fallback) else Again(advice), reading)
            stays = isinstance(advice, Recommendation) and reading.aspect is None
            return Turn(state, repeated(state, self.catalog, stays=stays), reading)
        return Turn(after, introduced(advice, reading, self.catalog), reading)

    def _other(self, state: DialogueState, reading: Reading, advice: Advice) -> Turn | None:
        """Answer words that would get the last answer once more in another way that they may be read; None without."""
        for text, dialogue in other_ways(reading, state, self.catalog):
            other = self._read(text, dialogue)
            found = ANSWERS[other.intent](other, dialogue, self.catalog) if is_better(other, reading) else advice
            after = remember(state, other, found)
            if found != advice and not isinstance(found, Fallback) and not is_same(state, after):
                return Turn(after, introduced(found, other, self.catalog), other)
        return None

    def _was_said(self, state: DialogueState, after: DialogueState, reading: Reading, advice: Advice) -> bool:
        """Whether a follow-up would get the last answer once more, whatever its words."""
        again = reading.is_follow_up or reading.intent is state.intent is Intent.COMPARE
        may_be = again and reading.intent in (*_ONCE, *_TWICE) and not _ONCE_MORE.search(reading.text)
        if not may_be or reading.matters or reading.tools or reading.aspect in _TOLD_AGAIN or not is_same(state, after):
            return False
        return advice == ANSWERS[reading.intent](reading._replace(text="", words=0), state, self.catalog)

    def _open(self, state: DialogueState, reading: Reading) -> Turn:
        """Open a guide that knows what this question already said."""
        guide = begin(
            state.person or "", state.runs + 1, reading.needs, reading.refused, self.catalog, known=reading.known
        )
        opened = replace(
            state, guide=guide, runs=guide.run, intent=Intent.GUIDE, needs=reading.needs, frameworks=(), shown=()
        )
        if guide.step is None:
            return replace(self._end(opened, guide), reading=reading)
        return Turn(opened, ask(guide, self.catalog), reading)

    def _guide_move(self, guide: GuideState, utterance: str, reading: Reading) -> str | None:
        """Return the option or move that typed words mean for the open step, or None."""
        if guide.step is None:
            return None
        words = normalise(utterance).words
        step = step_of(guide.step, self.catalog)
        number = choice_in([word.meant for word in mend(words, self.mind.lexicon)])
        if number is not None and -1 <= number <= len(step.options) and len(words) <= 3:
            return step.options[number - 1 if number > 0 else -1].id
        scores = self.options[step.id].matcher.scores(_typed(utterance, self.mind))
        (best, _), (_, second) = list(confidences(scores).items())[:2]
        sure = scores[best] >= _MIN_OPTION and confidences(scores)[best] - second >= _OPTION_LEAD
        asks = reading.is_question and reading.confidence > _OWN_QUESTION
        told = bool(reading.needs) and not is_shared_most(step, best, reading.needs)
        nods = reading.intent is Intent.SMALLTALK and best in ("stop", "skip")  # "got it" is no "forget it"
        nods = nods or (best == "stop" and len(words) > _FEW_WORDS)
        elsewhere = nods or bool(reading.frameworks or reading.refused or told or asks) or best == "finish"
        if sure and (not elsewhere or scores[best] > _SURE_OPTION):
            return best
        return None

    def _aside(self, state: DialogueState, guide: GuideState, reading: Reading, *, resumed: bool) -> Turn | None:
        """Take words that are no option: a need is noted, a question left to be answered, the rest asked again."""
        own = reading.confidence >= _OWN_QUESTION and reading.intent not in (Intent.OUT_OF_SCOPE, Intent.SMALLTALK)
        own = own and (bool(reading.needs) or reading.intent is not Intent.RECOMMEND)  # for that the guide is open
        if reading.intent is Intent.GUIDE and not reading.is_question:
            return Turn(state, ask(guide, self.catalog, "resumed"), reading)
        if not reading.frameworks and asks_back(reading.text, reading.words):
            return Turn(state, ask(guide, self.catalog, "explained"), reading)
        known = _known_in(reading) or (reading.frameworks if says_in_use(reading.text) else ())
        others = [name for name in reading.frameworks if name not in known]
        if (reading.needs or reading.refused or known) and not others and not reading.is_question:
            noted = replace(
                guide,
                needs=_laid_over(guide, reading),
                refused=(*guide.refused, *reading.refused),
                known=tuple(dict.fromkeys((*guide.known, *known))),
            )
            noted = replace(noted, step=next_step(noted, self.catalog))
            moved = replace(state, guide=noted)
            advice = ask(noted, self.catalog, "noted") if noted.step else None
            return Turn(moved, advice, reading) if advice else replace(self._end(moved, noted), reading=reading)
        if own or reading.frameworks or reading.is_follow_up:
            return None
        if reading.is_question and TELL_NOW.search(reading.text):
            return replace(self._move(state, guide, "finish"), reading=reading)
        resumed = resumed or reading.intent is Intent.SMALLTALK  # "thanks" is no answer, and no failed one
        return Turn(state, ask(guide, self.catalog, "resumed" if resumed else "not_matched"), reading)

    def _move(self, state: DialogueState, guide: GuideState, move: str) -> Turn:
        """Move the guide: an option, skip, back, restart, finish with what is known so far, or stop."""
        if move == "restart":
            anew = begin(guide.starter, state.runs + 1, guide.needs, guide.refused, self.catalog, known=guide.known)
            return Turn(
                replace(state, guide=anew, runs=anew.run),
                ask(anew, self.catalog),
                None,
                _closed(guide, None, self.catalog, "started over"),
            )
        if move == "stop":
            return Turn(
                replace(state, guide=None),
                Notice("guide_stopped", suggestions=(GUIDE, LIST)),
                None,
                _closed(guide, None, self.catalog, "stopped"),
            )
        if move == "finish":
            closed = _closed(guide, None, self.catalog)
            return replace(self._end(state, guide), closed=closed)
        if move == "back":
            moved = back(guide, self.catalog)
            closed = _closed(guide, None, self.catalog, "taken back") if guide.slots else None
            return Turn(
                replace(state, guide=moved), ask(moved, self.catalog, None if guide.slots else "first"), None, closed
            )
        option = None if move == "skip" else move
        moved = answer(guide, option, self.catalog)
        closed = _closed(guide, option, self.catalog)
        if moved.step is None:
            return replace(self._end(replace(state, guide=moved), moved), closed=closed)
        return Turn(replace(state, guide=moved), ask(moved, self.catalog), None, closed)

    def _end(self, state: DialogueState, guide: GuideState) -> Turn:
        """Recommend by the answers and close the guide; with nothing answered the best of each kind is named."""
        needs = needs_of(guide, self.catalog)
        if not needs and (named := picks(self.catalog, guide.refused)) is not None:
            return Turn(replace(state, guide=None, shown=subjects(named)[1]), named)
        slots = told_so_far(guide, self.catalog)
        advice = advise(needs, self.catalog, guide.refused, slots=slots, known=guide.known)
        reading = Reading("", Intent.RECOMMEND, 1.0, needs=needs, refused=guide.refused, known=guide.known)
        return Turn(replace(remember(state, reading, advice), guide=None), advice)


def _options(step: Step) -> Later:
    """Return what tells the options and moves that may be typed at a guide step."""
    return Later({option.id: (option.label, *option.synonyms) for option in step.options} | MOVES, _uncounted)


def _uncounted(text: str) -> tuple[str, ...]:
    """Return the words of an option, as its matcher is asked by them."""
    return masked_phrase(text)[:-2]


def _typed(utterance: str, mind: Understanding) -> list[str]:
    """Return typed words as an option matcher compares them."""
    return [word.meant for word in mend(normalise(utterance).words[:40], mind.lexicon)]


def _closed(guide: GuideState, option: str | None, catalog: Catalog, instead: str = "skipped") -> Answered | None:
    """Return the open step as answered, or as what became of it ``instead``."""
    if guide.step is None:
        return None
    step = step_of(guide.step, catalog)
    return Answered(step, option_of(step, option), instead)


def _known_in(reading: Reading) -> tuple[str, ...]:
    """Return the frameworks that people say they know."""
    return tuple(m.entity_id for m in reading.mentions if m.kind is EntityKind.FRAMEWORK and m.known)


def _laid_over(guide: GuideState, reading: Reading) -> tuple:  # type: ignore[type-arg]
    """Return the guide's spoken needs with the reading's laid over them."""
    return tuple({need.criterion: need for need in (*guide.needs, *reading.needs)}.values())


def _is_stale(state: DialogueState, now: float) -> bool:
    """Whether the dialogue was silent for too long to lean on."""
    return now - state.seconds > SILENCE


def _known(state: DialogueState, catalog: Catalog) -> DialogueState:
    """Return the state, or an empty one when it speaks of what the catalog no longer holds."""
    guide = state.guide
    if guide is None and not (state.frameworks or state.shown or state.needs or state.before or state.refused
                              or state.wish):  # fmt: skip
        return state
    names = {*state.frameworks, *state.before, *state.shown, *state.refused, *(guide.refused if guide else ())}
    under = state.under.needs if state.under else ()
    criteria = {need.criterion for need in (*state.needs, *under, *state.wish, *(guide.needs if guide else ()))}
    asked = {guide.step, *(slot.step for slot in guide.slots)} if guide else set()
    whole = names <= catalog.frameworks.keys() and catalog.concepts.keys() >= set(state.notions)
    whole = whole and criteria - catalog.qualities.keys() <= catalog.features.keys()
    whole = whole and (not asked or asked <= {None, *(step.id for step in catalog.steps)})
    return state if whole else DialogueState(runs=state.runs, seconds=state.seconds, languages=state.languages)


def _fresh(state: DialogueState, now: float, **changed: Any) -> DialogueState:
    """Return the state to start from, ``changed``: as it was, or, after a long silence, empty but for an open guide."""
    if not _is_stale(state, now):
        return replace(state, **changed)
    kept = {"guide": state.guide, "runs": state.runs, "seconds": state.seconds, "languages": state.languages}
    return DialogueState(**{**kept, **changed})


def _noted(turn: Turn) -> Turn:
    """Return a turn whose state knows what was offered, and which languages were told that we answer in English."""
    advice = turn.answer
    offered = advice.suggestions if isinstance(advice, Clarification) else ()
    language = turn.reading.language if turn.reading else None
    languages = tuple(dict.fromkeys((*turn.state.languages, *((language,) if language else ()))))
    if (offered, languages) == (turn.state.offered, turn.state.languages):
        return turn
    state = replace(turn.state, offered=offered, languages=languages)
    return replace(turn, state=state, language=language if languages != turn.state.languages else None)


_WISHES = frozenset("need want looking recommend suggest wish wondering prefer".split())


def _is_wish(utterance: str) -> bool:
    """Whether words wish for something ("we need …", "looking for …")."""
    return bool(_WISHES & set(normalise(utterance).words))
