"""A quality of one framework: its mark, what it rests on, and whether that is a yes; and who comes last on one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.advise import suggest
from bot.advise.bounds import finding, measured
from bot.advise.credits import mark
from bot.advise.fit import trailing
from bot.domain.advice import QualityCheck, Verdict
from bot.domain.catalog import Catalog, Framework, Quality
from bot.domain.question import Need

# From this mark on a quality is a plain yes, up to that one a plain no.
_YES, _NO = 4, 1


def quality_check(framework: Framework, quality: Quality, catalog: Catalog, *, reverse: bool = False) -> QualityCheck:
    """Return the mark of a framework on a quality; ``reverse``: it was named from its other end ("is it slow?")."""
    near = suggest.neighbour(framework, catalog)
    value, rating = mark(framework, quality.id, catalog), framework.ratings.get(quality.id)
    further = (suggest.best_for(quality), *((suggest.versus(framework, near),) if near else ()))
    if value is None:
        return QualityCheck(framework, quality, None, None, None, suggestions=further)
    evidence = rating.evidence if rating else measured(framework, quality, catalog)
    answer, learnt = _verdict(value, reverse=reverse), finding([quality.id], catalog, [framework])
    return QualityCheck(
        framework, quality, answer, value, evidence, reverse=reverse, suggestions=further, finding=learnt
    )


def last(need: Need, catalog: Catalog, refused: Sequence[str] = ()) -> QualityCheck | None:
    """Return who comes last on a quality, of those with a page; None when it is no quality or nobody is left."""
    if need.criterion not in catalog.qualities:
        return None
    behind = trailing(catalog.qualities[need.criterion], catalog, refused)
    if not behind:
        return None
    return replace(quality_check(behind[0], catalog.qualities[need.criterion], catalog, reverse=True), last=behind)


def held_to_be_first(one: QualityCheck, catalog: Catalog) -> QualityCheck:
    """Return a mark as an answer to "is it the fastest?": who is level with it or ahead, of those with a page."""
    if one.value is None or one.verdict is None:
        return one
    marks = {other: mark(other, one.quality.id, catalog) for other in catalog.frameworks.values() if other.page}
    known = {other: value for other, value in marks.items() if value is not None and other is not one.framework}
    best = (min if one.reverse else max)(known.values(), default=one.value)
    ahead = best < one.value if one.reverse else best > one.value
    level = tuple(other for other, value in known.items() if value == best) if ahead or best == one.value else ()
    answer = Verdict.NO if ahead else Verdict.PARTIAL if level else Verdict.YES
    return replace(one, verdict=answer, rivals=level, rivals_value=best if level else None)


def _verdict(value: int, *, reverse: bool) -> Verdict:
    """Return a mark as an answer to "is it fast?", or with ``reverse`` to "is it slow?"."""
    if reverse:
        value = 5 - value
    return Verdict.YES if value >= _YES else Verdict.NO if value <= _NO else Verdict.PARTIAL
