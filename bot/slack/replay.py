"""Plays anew what the bot was brought, to tell how it was understood.

The local workspace's inspector asks for it. What is read, answered and remembered is found by the same functions that
the bot itself uses; only the store is a dictionary and nothing is sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.conversation import Conversation, Turn
from bot.domain.dialogue import DialogueState
from bot.present import layout, plain
from bot.slack import buttons, questions, turns
from bot.slack.errands import Choice, Errand, Question, Sharing
from bot.slack.places import Place, mapping_of, text_of
from bot.state.dialogues import DialogueKey, Stored
from bot.state.inbox import Mark
from bot.understand import steps_of
from bot.understand.explain import explain


class _Witness:
    """A conversation that keeps its last turn."""

    def __init__(self, conversation: Conversation) -> None:
        """Ask ``conversation``."""
        self._conversation = conversation
        self.turn: Turn | None = None

    def take(self, state: DialogueState, utterance: str, *, person: str, now: float) -> Turn:
        """Answer words."""
        self.turn = self._conversation.take(state, utterance, person=person, now=now)
        return self.turn

    def choose(self, state: DialogueState, *, run: int, step: str, option: str, person: str, now: float) -> Turn:
        """Answer a click in the guide."""
        self.turn = self._conversation.choose(state, run=run, step=step, option=option, person=person, now=now)
        return self.turn

    def is_meant(self, state: DialogueState, utterance: str, *, person: str, now: float) -> bool:
        """Say whether overheard words deserve an answer."""
        return self._conversation.is_meant(state, utterance, person=person, now=now)


class Replay:
    """A bot that answers nobody: it follows every dialogue from its first turn on."""

    def __init__(self, conversation: Conversation, bot_user: str) -> None:
        """Think with ``conversation``; ``bot_user`` is the id that mentions of the bot name."""
        self._conversation, self._bot_user = conversation, bot_user
        self._stored: dict[DialogueKey, Stored] = {}
        self._marks: dict[str, float] = {}

    def take(self, body: Mapping[str, Any], at: float, first_message: str = "") -> dict[str, Any] | None:
        """Return what the bot makes of ``body``, brought at ``at`` (Unix seconds); None when it keeps silent.

        ``first_message`` is the text that the thread begins with, for a bare mention below it.
        """
        errand, marks = self._errand(body)
        if errand is None or self._is_known(marks):
            return None
        if isinstance(errand, Sharing):
            return {"question": "Share here", "understood": [], "advice": None, "text": ""}
        if isinstance(errand, Question) and errand.points_at_thread:
            errand = turns.about(errand, first_message)
        key = errand.place.dialogue
        stored = self._stored.get(key, Stored(DialogueState()))
        witness = _Witness(self._conversation)
        outcome = turns.take(witness, errand, stored, now=at, answer_id="")
        if outcome is None or witness.turn is None:
            return None
        self._stored[key] = Stored(outcome.state, outcome.cards, is_known=True)
        return {
            "question": errand.text if isinstance(errand, Question) else _label(body),
            "understood": self._lines(errand, stored.state, witness.turn),
            "advice": _advice(witness.turn),
            "text": outcome.reply.message["text"],
        }

    def _errand(self, body: Mapping[str, Any]) -> tuple[Errand | None, list[Mark]]:
        """Return what the bot is to do, and the marks it knows it by."""
        if "event" in body:
            question = questions.heard(body, self._bot_user)
            return question, questions.marks(body, question.place) if question else []
        place = Place.of(body)
        if place is None:
            return None, []
        if "command" in body:
            return Question(place, text_of(body, "text").strip()), []
        action = _action(body)
        return buttons.wanted(place, action), buttons.marks(place, action)

    def _is_known(self, marks: list[Mark]) -> bool:
        """Say whether one of the marks was seen within its window; remember them."""
        known = any(m.key in self._marks and m.seconds - self._marks[m.key] < m.window for m in marks)
        self._marks |= {mark.key: mark.seconds for mark in marks}
        return known

    def _lines(self, errand: Question | Choice, state: DialogueState, turn: Turn) -> list[str]:
        """Return how words were understood; clicks in the guide need no understanding."""
        if isinstance(errand, Choice):
            return []
        return list(explain(steps_of(turn.chosen or errand.text, state, self._conversation.mind)))


def _advice(turn: Turn) -> dict[str, Any]:
    """Return a turn's advice as plain values."""
    return {
        "kind": type(turn.advice).__name__,
        "intent": str(turn.reading.intent) if turn.reading else None,
        "confidence": round(turn.reading.confidence, 3) if turn.reading else None,
        "text": plain.text(layout.card(turn.advice)),
    }


def _label(body: Mapping[str, Any]) -> str:
    """Return what stood on the button or the option that was clicked."""
    action = _action(body)
    shown = mapping_of(action, "text") or mapping_of(mapping_of(action, "selected_option"), "text")
    return text_of(shown, "text")


def _action(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the first, and in practice only, action of a click."""
    actions = body.get("actions")
    return actions[0] if isinstance(actions, list) and actions else {}
