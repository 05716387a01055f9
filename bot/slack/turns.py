"""One turn seen from Slack: an errand and the stored dialogue become a reply. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from bot.domain.advice import Advice, Clarification, Fallback, GuideStep, Notice, Repeated
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.present import cards
from bot.slack.errands import Choice, Message, Question, Reply, Sharing
from bot.state.dialogues import Stored
from bot.state.masked import masked
from bot.state.unanswered import Doubt

if TYPE_CHECKING:
    from bot.conversation import Turn

TOO_OLD_TO_SHARE = (
    "This answer can't be shared any more: it was shared already or is older than half an hour. Ask again to share it."
)


class Conversing(Protocol):
    """What the Slack side needs of the conversation."""

    def take(self, state: DialogueState, utterance: str, *, person: str, now: float) -> Turn:
        """Answer words; see ``Conversation.take``."""

    def choose(self, state: DialogueState, *, run: int, step: str, option: str, person: str, now: float) -> Turn:
        """Answer a click in the guide; see ``Conversation.choose``."""

    def is_meant(self, state: DialogueState, utterance: str, *, person: str, now: float) -> bool:
        """Say whether overheard words deserve an answer; see ``Conversation.is_meant``."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a turn could teach: a question not understood, and which reading of an earlier one (its key) was meant."""

    doubt: Doubt | None = None
    chosen: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn leaves: the reply, the dialogue's new state and its open step's known cards.

    ``shareable`` is the id of a private answer and the message its Share button would post.
    """

    reply: Reply
    state: DialogueState
    cards: tuple[str, ...]
    shareable: tuple[str, Message] | None = None
    lesson: Lesson = Lesson()


def take(
    conversation: Conversing, errand: Question | Choice, stored: Stored, *, now: float, answer_id: str
) -> Outcome | None:
    """Return what a turn leads to; None when the words were overheard and not meant for us."""
    place = errand.place
    if isinstance(errand, Choice):
        turn = conversation.choose(
            stored.state, run=errand.run, step=errand.step, option=errand.option, person=place.person, now=now
        )
    else:
        if errand.is_overheard and not _is_meant(conversation, errand, stored, now):
            return None
        turn = conversation.take(stored.state, errand.text, person=place.person, now=now)
    return _outcome(turn, errand, stored, answer_id)


def share(errand: Sharing, kept: Message | None) -> Reply:
    """Return the shared message for the channel, or a word to the person when it is gone."""
    if kept is None:
        return Reply({"text": TOO_OLD_TO_SHARE}, audience="person")
    return Reply(cards.shared(kept, errand.place.person), audience="channel")


def about(question: Question, first_message: str) -> Question:
    """Return the question that a bare mention below ``first_message`` asks."""
    return replace(question, text=re.sub(r"<@[^>]*>", " ", first_message).strip(), points_at_thread=False)


def _is_meant(conversation: Conversing, question: Question, stored: Stored, now: float) -> bool:
    """Say whether overheard words in a thread we have a part in deserve an answer."""
    person = question.place.person
    return stored.is_known and conversation.is_meant(stored.state, question.text, person=person, now=now)


def _outcome(turn: Turn, errand: Question | Choice, stored: Stored, answer_id: str) -> Outcome:
    """Draw the turn's advice and say what becomes of the cards of the step it answered."""
    place, advice = errand.place, turn.advice
    is_same_step = turn.closed is None and _open_step(turn.state) == _open_step(stored.state)
    message = (
        cards.private(advice, answer_id, turn.language) if place.is_private else cards.message(advice, turn.language)
    )
    if place.is_home and isinstance(errand, Question):
        message = cards.asked(message, errand.text)
    reply = Reply(
        message,
        audience="person" if place.is_private or _is_aside(advice, errand) else "everybody",
        closed=cards.answered(turn.closed) if turn.closed else None,
        cards=_closed_cards(turn, errand, stored),
        replaces=turn.closed is not None and place.is_private and isinstance(errand, Choice),
        opens=isinstance(advice, GuideStep) and not place.is_private,
    )
    shareable = (answer_id, cards.message(advice)) if place.is_private else None
    doubted = stored.state.doubted
    lesson = Lesson(_doubt(turn, errand), (doubted, turn.chosen) if doubted and turn.chosen else None)
    return Outcome(reply, turn.state, stored.cards if is_same_step else (), shareable, lesson)


def _doubt(turn: Turn, errand: Question | Choice) -> Doubt | None:
    """Return what to record of a question that was not understood, or only in two ways; None of any other."""
    advice = turn.answer
    if not isinstance(errand, Question) or not isinstance(advice, Fallback | Clarification | Repeated):
        return None
    is_fallback = not isinstance(advice, Clarification)
    doubt = Doubt(
        masked(errand.text),
        "fallback" if is_fallback else "clarification",
        offered=() if is_fallback else tuple(one.question for one in advice.suggestions),
    )
    return _read(doubt, turn.reading) if turn.reading else doubt


def _read(doubt: Doubt, reading: Reading) -> Doubt:
    """Return a doubt with how it was read."""
    return replace(
        doubt,
        guess=reading.guess if reading.intent is Intent.OUT_OF_SCOPE else reading.intent,
        guess_score=reading.guess_score,
        confidence=reading.confidence,
        rival=reading.rival,
        rival_confidence=reading.rival_confidence,
        language=reading.language,
    )


def _is_aside(advice: Advice, errand: Question | Choice) -> bool:
    """Say whether it is a word to one clicker (an old button, somebody else's guide)."""
    return isinstance(advice, Notice) and isinstance(errand, Choice) and not errand.place.is_direct


def _closed_cards(turn: Turn, errand: Question | Choice, stored: Stored) -> tuple[str, ...]:
    """Return the messages that show the step which was answered."""
    if turn.closed is None or errand.place.is_private:
        return ()
    clicked = (errand.place.message,) if isinstance(errand, Choice) else ()
    return tuple(dict.fromkeys((*stored.cards, *clicked)))


def _open_step(state: DialogueState) -> tuple[int, str | None] | None:
    """Return what tells the guide's open step from any other; None without a guide."""
    return (state.guide.run, state.guide.step) if state.guide else None
