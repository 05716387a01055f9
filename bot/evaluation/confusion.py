"""Which kind of question was taken for which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.evaluation.figures import kinds_of
from bot.evaluation.labels import KINDS
from bot.evaluation.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often a question of a kind (rows) was answered as an intent (columns).

    An intent that the question is labelled with, too, counts as its kind: the diagonal holds what was read rightly.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: Mapping[tuple[str, str], int]

    def count(self, kind: str, intent: str) -> int:
        """Return how many questions of ``kind`` were answered as ``intent``."""
        return self.counts.get((kind, intent), 0)

    def total(self, kind: str) -> int:
        """Return how many questions of ``kind`` there are."""
        return sum(self.count(kind, intent) for intent in self.columns)


def confusion(outcomes: Iterable[Outcome]) -> Confusion:
    """Return the confusion matrix of some outcomes; its columns are the kinds that occur or were answered."""
    several = list(outcomes)
    counts = Counter((one.question.kind, _answered(one)) for one in several)
    rows = kinds_of(several)
    occurring = {*rows, *(intent for _, intent in counts)}
    return Confusion(rows, tuple(kind for kind in KINDS if kind in occurring), dict(counts))


def _answered(outcome: Outcome) -> str:
    """Return the intent of an answer, as the question's kind where it is labelled with it."""
    return outcome.question.kind if outcome.is_as_labelled else str(outcome.intent)
