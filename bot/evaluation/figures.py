"""The figures that outcomes come to: over all questions, for each style of writing and for each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.advice import Verdict
from bot.domain.question import Intent
from bot.evaluation.labels import FOLLOW_UP, KINDS
from bot.evaluation.outcomes import Outcome
from bot.evaluation.quality import leads

ALL = "all"
MISSPELT = "misspelt"
STYLES = (ALL, MISSPELT, "slack", "long", "negation")
_ABOUT_FRAMEWORKS = (Intent.DESCRIBE, Intent.COMPARE, Intent.FEATURE_CHECK)
_WANT_A_PICK = (Intent.RECOMMEND, Intent.FIND_BY_FEATURE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure from 0 to 1 and how many questions it rests on; ``value`` is None when there are none."""

    value: float | None
    n: int


@dataclass(frozen=True, slots=True)
class KindFigures:
    """How the questions of one kind fare: passed, read as labelled, and passed though misspelt."""

    passed: Figure
    intent: Figure
    misspelt: Figure


def share(statements: Iterable[bool | None]) -> Figure:
    """Return the share of statements that are true; None is no statement.

    >>> share([True, None, False])
    Figure(value=0.5, n=2)
    """
    judged = [statement for statement in statements if statement is not None]
    return Figure(sum(judged) / len(judged) if judged else None, len(judged))


def passed(outcomes: Iterable[Outcome]) -> Figure:
    """Return the share of questions passed."""
    return share(one.passed for one in outcomes)


def _of(outcomes: Iterable[Outcome], *kinds: str) -> list[Outcome]:
    """Return the outcomes of questions of some kinds."""
    return [one for one in outcomes if one.question.kind in kinds]


def _slots(outcomes: Sequence[Outcome]) -> Figure:
    """Return F1, over all frameworks named in questions about them, of naming the same in the reply."""
    pairs = [(set(one.meant), set(one.frameworks)) for one in _of(outcomes, *_ABOUT_FRAMEWORKS)]
    hit = sum(len(meant & got) for meant, got in pairs)
    missed_or_wrong = sum(len(meant ^ got) for meant, got in pairs)
    return Figure(2 * hit / (2 * hit + missed_or_wrong) if hit + missed_or_wrong else None, len(pairs))


def _verdicts(outcomes: Sequence[Outcome]) -> Figure:
    """Return the share of judged feature checks whose verdict is right."""
    checks = _of(outcomes, Intent.FEATURE_CHECK)
    return share(one.verdict in one.question.verdicts if one.question.verdicts else None for one in checks)


def _false_rejections(outcomes: Sequence[Outcome]) -> Figure:
    """Return the share of questions in scope that were refused."""
    inside = [one for one in outcomes if Intent.OUT_OF_SCOPE not in one.question.labelled]
    return share(one.intent == Intent.OUT_OF_SCOPE for one in inside)


def _wrong_picks(outcomes: Sequence[Outcome]) -> Figure:
    """Return the share of questions that name wrong first picks and got one of them."""
    judged = [one for one in _of(outcomes, *_WANT_A_PICK) if one.question.expect.must_not_top]
    return share(bool({*one.frameworks[:1]} & {*one.question.expect.must_not_top}) for one in judged)


def _brier(outcomes: Sequence[Outcome]) -> Figure:
    """Return the mean square of how far confidence lay from what came of it."""
    errors = [(one.confidence - one.passed) ** 2 for one in outcomes]
    return Figure(sum(errors) / len(errors) if errors else None, len(errors))


FIGURES: Mapping[str, Callable[[Sequence[Outcome]], Figure]] = {
    "overall: questions passed": passed,
    "kind accuracy (kind or a labelled alternative)": lambda several: share(one.is_as_labelled for one in several),
    "kind accuracy, exact label only": lambda several: share(one.intent == one.question.kind for one in several),
    "framework slot F1 (describe, compare, feature_check)": _slots,
    "first recommendation correct": lambda several: share(
        leads(one.question, one.frameworks) for one in _of(several, *_WANT_A_PICK)
    ),
    "feature verdict correct": _verdicts,
    "out-of-scope rejection recall": lambda several: share(
        one.intent == Intent.OUT_OF_SCOPE for one in _of(several, Intent.OUT_OF_SCOPE)
    ),
    "false rejection rate (lower is better)": _false_rejections,
    "follow-up correct": lambda several: passed(_of(several, FOLLOW_UP)),
    "wrong first recommendation named as wrong (lower is better)": _wrong_picks,
    "Brier score of confidence (lower is better)": _brier,
}


def in_style(outcomes: Iterable[Outcome], style: str) -> list[Outcome]:
    """Return the outcomes of questions written in a style; ``ALL`` is every style."""
    return [one for one in outcomes if style == ALL or style in one.question.style]


def by_style(outcomes: Sequence[Outcome]) -> dict[str, dict[str, Figure]]:
    """Return every figure, by style and name."""
    return {style: {name: figure(in_style(outcomes, style)) for name, figure in FIGURES.items()} for style in STYLES}


def kinds_of(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    """Return the kinds of question that occur, in the order of ``KINDS``."""
    occurring = {one.question.kind for one in outcomes}
    return tuple(kind for kind in KINDS if kind in occurring)


def by_kind(outcomes: Sequence[Outcome]) -> dict[str, KindFigures]:
    """Return how the questions of each kind that occurs fare."""
    return {kind: _kind_figures(_of(outcomes, kind)) for kind in kinds_of(outcomes)}


def _kind_figures(outcomes: Sequence[Outcome]) -> KindFigures:
    """Return how the questions of one kind fare."""
    misspelt = in_style(outcomes, MISSPELT)
    return KindFigures(passed(outcomes), share(one.is_as_labelled for one in outcomes), passed(misspelt))


def by_file(outcomes: Iterable[Outcome]) -> dict[str, Figure]:
    """Return the share passed for each file, in the order they were played."""
    files: dict[str, list[Outcome]] = {}
    for one in outcomes:
        files.setdefault(one.file, []).append(one)
    return {file: passed(several) for file, several in files.items()}


def constant_verdicts(outcomes: Sequence[Outcome]) -> dict[str, Figure]:
    """Return how often each verdict, given to every judged feature check, would be right: what to measure against."""
    judged = [one.question.verdicts for one in _of(outcomes, Intent.FEATURE_CHECK) if one.question.verdicts]
    return {str(verdict): share(verdict in right for right in judged) for verdict in Verdict}
