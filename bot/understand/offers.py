"""Which of the readings we offered to choose between a person means."""

from __future__ import annotations

from bot.domain.dialogue import DialogueState
from bot.understand.text.normalise import normalise
from bot.understand.thread.pointing import choice_in


def offer_meant(state: DialogueState, utterance: str) -> str | None:
    """Return the question, of those last offered, that words mean: by its label, its own words or its place."""
    if not state.offered:
        return None
    words = normalise(utterance).words
    for offer in state.offered:
        if words in (normalise(offer.question).words, normalise(offer.label).words):
            return offer.question
    place = choice_in(words) if state.guide is None else None  # an open guide counts its own options
    if not place or not -1 <= place <= len(state.offered):
        return None
    return state.offered[place - 1 if place > 0 else -1].question
