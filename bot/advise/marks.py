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


def _verdict(value: int, *, reverse: bool) -> Verdict:
    """Return a mark as an answer to "is it fast?", or with ``reverse`` to "is it slow?"."""
    if reverse:
        value = 5 - value
    return Verdict.YES if value >= _YES else Verdict.NO if value <= _NO else Verdict.PARTIAL
