"""What one turn of a conversation gives."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.advice import Advice, Again, Answered, Introduced
from bot.domain.dialogue import DialogueState
from bot.domain.question import Reading


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn gives: the new state, the advice, how the words were read, the guide step it closed.

    ``chosen`` is the question the words stood for, of those the turn before offered. ``language``: it was asked in
    that one, and the answer shall say that it is English.
    """

    state: DialogueState
    advice: Advice
    reading: Reading | None = None
    closed: Answered | None = None
    chosen: str | None = None
    language: str | None = None

    @property
    def answer(self) -> Advice:
        """The advice itself, without the names that it introduces."""
        return self.advice.advice if isinstance(self.advice, (Introduced, Again)) else self.advice
