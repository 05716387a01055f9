"""Feature check: yes, no or partly; how; and the extension to take."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advise import suggest
from bot.advise.concept import concept
from bot.advise.describe import describe
from bot.domain.advice import Advice, Check, Checks, QualityCheck, Verdict
from bot.domain.catalog import Catalog, FeatureSupport, Framework, Quality, Support
from bot.domain.dialogue import DialogueState
from bot.domain.question import Need, Reading

# From this mark on a quality is a plain yes, up to that one a plain no.
_YES, _NO = 4, 1
_MOST_CHECKS = 6


def feature_check(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Answer for every framework and criterion named; without a criterion the framework is described."""
    names = reading.frameworks or reading.refused
    said = [need for need in reading.needs if need.because is None] or _core(reading.needs)
    if not names or not said:
        return concept(reading, state, catalog) if reading.concepts else describe(reading, state, catalog)
    checks = tuple(
        check(catalog.frameworks[name], need, catalog) for name in names for need in _foremost(said, reading, names)
    )[:_MOST_CHECKS]
    return checks[0] if len(checks) == 1 else Checks(checks, (suggest.about(checks[0].framework), suggest.GUIDE))


# Of what a notion implies ("user accounts", "a big project") this share of the weightiest need is its core.
_CORE, _MOST_CORE = 0.6, 3


def _core(needs: Sequence[Need]) -> list[Need]:
    """Return the weightiest of the needs that a notion implies: what a framework must have to be good for it."""
    least = _CORE * max((need.weight for need in needs), default=0.0)
    return sorted((need for need in needs if need.weight >= least), key=lambda need: -need.weight)[:_MOST_CORE]


def _foremost(said: Sequence[Need], reading: Reading, names: Sequence[str]) -> Sequence[Need]:
    """Return the needs to check: those of the clause that names the framework, if any are there."""
    clauses = {m.clause for m in reading.mentions if m.entity_id in names}
    beside = {m.entity_id for m in reading.mentions if m.clause in clauses}
    return [need for need in said if need.criterion in beside] or said


def check(framework: Framework, need: Need, catalog: Catalog) -> Check | QualityCheck:
    """Return the verdict on one framework and one criterion."""
    criterion = catalog.criterion(need.criterion)
    near = suggest.neighbour(framework, catalog)
    if isinstance(criterion, Quality):
        rating = framework.ratings.get(criterion.id)
        best = suggest.best_for(criterion)
        versus = (suggest.versus(framework, near),) if near else ()
        if rating is None:
            return QualityCheck(framework, criterion, None, None, None, (best, *versus))
        mark = _mark(rating.value, reverse=need.reverse)
        return QualityCheck(framework, criterion, mark, rating.value, rating.evidence, (best, *versus))
    support = framework.features[criterion.id]
    others = (suggest.who_has(criterion), suggest.about(framework))
    how = support.support, support.note, support.source, support.package
    return Check(framework, criterion, verdict(support), *how, others)


def verdict(support: FeatureSupport) -> Verdict:
    """Return yes for built in, partial for an add-on or a limited built-in, no for none."""
    if support.support is Support.NONE:
        return Verdict.NO
    return Verdict.YES if support.support is Support.BUILTIN and not support.limited else Verdict.PARTIAL


def _mark(value: int, *, reverse: bool) -> Verdict:
    """Return a mark as an answer to "is it fast?", or with ``reverse`` to "is it slow?"."""
    if reverse:
        value = 5 - value
    return Verdict.YES if value >= _YES else Verdict.NO if value <= _NO else Verdict.PARTIAL
