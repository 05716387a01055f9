"""Labelled questions played through the conversation, and what came of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.conversation import Conversation
from bot.evaluation.labels import Question
from bot.evaluation.protocol import explained, judged, play
from bot.evaluation.quality import faults


@dataclass(frozen=True, slots=True)
class Outcome:
    """A question and what was answered. ``faults`` say why it fails; ``trace`` how it was read.

    ``meant`` are the frameworks that the question is labelled with, as far as the advisor knows them.
    """

    question: Question
    intent: str
    frameworks: tuple[str, ...] = ()
    verdict: str | None = None
    confidence: float = 1.0
    faults: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    trace: tuple[str, ...] = ()
    file: str = ""

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong with the answer."""
        return not self.faults

    @property
    def is_as_labelled(self) -> bool:
        """Whether the intent is the kind of the question or a labelled alternative."""
        return self.intent in self.question.labelled


def outcomes(conversation: Conversation, asked: Iterable[tuple[str, Question]]) -> Iterator[Outcome]:
    """Yield the outcome of each question, asked as pairs of file name and question."""
    known = frozenset(conversation.catalog.frameworks)
    for file, question in asked:
        turn = play(conversation, question.thread, question.text)
        got: dict[str, Any] = judged(turn)
        wrong = faults(question, got, known)
        yield Outcome(
            question,
            got["intent"],
            tuple(got["frameworks"]),
            got["verdict"],
            got["confidence"],
            wrong,
            tuple(name for name in question.frameworks if name in known),
            explained(conversation, question.thread, question.text) if wrong else (),
            file,
        )
