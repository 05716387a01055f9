"""How well a framework meets what is needed, what speaks for and against it, and what would change the order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.advise.bounds import PARTS, figure_of, mark_of
from bot.domain.catalog import Catalog, Evidence, FeatureSupport, Framework, Policy, Quality, Support
from bot.domain.question import Need
from bot.domain.reasons import Exclusion, Reason, Switch

# A reason must be at least this good (3 of 5, or a built-in that does part of the job).
_GOOD = 0.6
# A shortfall worth telling: less than this on something that was asked for.
_POOR = 0.45
# The weight a further need gets when we ask what it would change.
_FURTHER = 1.5


def credit(framework: Framework, need: Need, catalog: Catalog) -> float:
    """Return how well ``framework`` meets one need, from 0 to 1; an unrated quality counts 0.

    A refused feature turns the scale round: the less of it, the better.
    """
    if need.criterion in catalog.qualities:
        met = (mark(framework, need.criterion, catalog) or 0) / 5
    else:
        met = _supported(framework.features[need.criterion], catalog.policy)
    return 1 - met if need.refused else met


def mark(framework: Framework, quality: str, catalog: Catalog) -> int | None:
    """Return a framework's mark on a quality, 0 to 5: its rating, or what its figures earn by the quality's bounds.

    None when it has neither: silence is not evidence.
    """
    rating = framework.ratings.get(quality)
    bounds = catalog.qualities[quality].bounds
    if rating or bounds is None:
        return rating.value if rating else None
    figure = figure_of(framework, bounds, catalog)
    return None if figure is None else mark_of(figure, bounds)


def _supported(support: FeatureSupport, policy: Policy) -> float:
    """Return what having a feature in this way counts for, 0 to 1."""
    if support.support is Support.BUILTIN and support.limited:
        return policy.limited
    return policy.support[support.support]


def fit(framework: Framework, needs: Iterable[Need], catalog: Catalog) -> float:
    """Return how well ``framework`` meets ``needs`` and the baseline everybody shares, from 0 to 1.

    Only the proportions of the weights matter.
    """
    every = _with_baseline(needs, catalog)
    whole = sum(need.weight for need in every)
    return sum(need.weight * credit(framework, need, catalog) for need in every) / whole


def _with_baseline(needs: Iterable[Need], catalog: Catalog) -> list[Need]:
    """Return the needs and, after them, what everybody wants a little of."""
    return [*needs, *(Need(spec.criterion, spec.weight) for spec in catalog.policy.baseline)]


def misses(framework: Framework, need: Need, catalog: Catalog) -> bool:
    """Whether ``framework`` fails a hard requirement: no support at all, or a mark below the policy's."""
    if not need.must:
        return False
    if need.criterion in catalog.qualities:
        value = mark(framework, need.criterion, catalog)
        return value is None or value < catalog.policy.must_rating
    return credit(framework, need, catalog) == 0


def rank(
    needs: Sequence[Need], catalog: Catalog, refused: Iterable[str] = (), among: Iterable[str] = ()
) -> list[tuple[Framework, float]]:
    """Return (framework, fit), best first, of those that miss no must and are not refused.

    ``among`` narrows the field when it is not empty. Equal fits keep the catalog's order.
    """
    left_out = set(refused)
    field = set(among)
    candidates = [
        framework
        for framework in catalog.frameworks.values()
        if framework.id not in left_out
        and (not field or framework.id in field)
        and not any(misses(framework, need, catalog) for need in needs)
    ]
    return sorted(((one, fit(one, needs, catalog)) for one in candidates), key=lambda pair: -round(pair[1], 9))


def excluded(needs: Sequence[Need], catalog: Catalog) -> tuple[Exclusion, ...]:
    """Return every framework with a page that a must rules out, with the first must it misses."""
    return tuple(
        Exclusion(framework, catalog.criterion(next(n.criterion for n in needs if misses(framework, n, catalog))))
        for framework in catalog.frameworks.values()
        if framework.page and any(misses(framework, need, catalog) for need in needs)
    )


def reasons(framework: Framework, needs: Sequence[Need], catalog: Catalog, count: int = 3) -> tuple[Reason, ...]:
    """Return the strongest reasons for ``framework``, at most ``count``, each with its evidence.

    Needs it meets come first, by weight and by how far it stands out; then its own best marks.
    """
    field = [one for one in catalog.frameworks.values() if one.page]

    def strength(need: Need) -> float:
        own = credit(framework, need, catalog)
        mean = sum(credit(one, need, catalog) for one in field) / len(field)
        return need.weight * (own + (own - mean))

    met = sorted((n for n in needs if credit(framework, n, catalog) >= _GOOD), key=strength, reverse=True)
    found = [reason for need in met if (reason := reason_for(framework, need, catalog))]
    asked = {need.criterion for need in needs}
    best = sorted(framework.ratings.items(), key=lambda item: -item[1].value)
    found += [
        Reason(quality, rating.evidence.sentence, rating.evidence, catalog.qualities[quality].name)
        for quality, rating in best
        if quality not in asked and rating.value >= 3
    ]
    # Of a framework without ratings we can still say what it is and how it is kept.
    facts = framework.facts
    found += [
        Reason("", said, Evidence(said, facts.source, facts.checked)) for said in (framework.purpose, facts.maintenance)
    ]
    return tuple(found[:count])


def reason_for(framework: Framework, need: Need, catalog: Catalog) -> Reason | None:
    """Return what there is to say of ``framework`` on one need; None when nothing is recorded."""
    if need.criterion in catalog.qualities:
        quality = catalog.qualities[need.criterion]
        rating = framework.ratings.get(quality.id)
        evidence = rating.evidence if rating else measured(framework, quality, catalog)
        return Reason(quality.id, evidence.sentence, evidence, quality.name) if evidence else None
    feature, support = catalog.features[need.criterion], framework.features[need.criterion]
    if need.refused and credit(framework, need, catalog) >= _GOOD:
        name = feature.name[0].lower() + feature.name[1:] if feature.name.split()[0].istitle() else feature.name
        return Reason(feature.id, "as you wish", Evidence("", support.source, framework.facts.checked), f"No {name}")
    note = "it is built in, though you did not want it" if need.refused else support.note
    evidence = Evidence(support.note, support.source, framework.facts.checked)
    return Reason(need.criterion, note, evidence, feature.name)


# What a figure says, as a sentence.
_TOLD = {
    "speed_vs_flask": "{name}, on {server}, answered {figure} times as many requests as Flask in the same run.",
    "installed_mb": "{name} takes {figure} MB installed, dependencies included.",
    PARTS: "{name} has {figure} of the 22 parts built in.",
}


def measured(framework: Framework, quality: Quality, catalog: Catalog) -> Evidence | None:
    """Return the figure that stands for a rating as evidence; None without bounds or figure."""
    figure = figure_of(framework, quality.bounds, catalog) if quality.bounds else None
    if quality.bounds is None or figure is None:
        return None
    facts = framework.facts
    source = "Measured 2026-11-22, docs/speed.md" if quality.bounds.figure == "speed_vs_flask" else facts.source
    told = _TOLD.get(quality.bounds.figure, "{name} has {figure} " + quality.bounds.unit + ".")
    server = re.sub(r"^own server", "its own server", facts.server or "its usual server")
    server = "its own server" if server == "its own" else server
    return Evidence(told.format(name=framework.name, figure=f"{figure:g}", server=server), source, facts.checked)


def trailing(quality: Quality, catalog: Catalog, refused: Iterable[str] = ()) -> tuple[Framework, ...]:
    """Return those with a page who have the least mark on a quality; where it rests on a figure, the one at its end."""
    left_out = set(refused)
    field = [one for one in catalog.frameworks.values() if one.page and one.id not in left_out]
    if not field:
        return ()
    least = min(one.ratings[quality.id].value for one in field)
    behind = [one for one in field if one.ratings[quality.id].value == least]
    bounds = quality.bounds
    figures = {one: figure_of(one, bounds, catalog) for one in behind} if bounds else {}
    told = {one: figure for one, figure in figures.items() if figure is not None}
    if bounds is None or not told:
        return tuple(behind)
    end = (max if bounds.lower_is_better else min)(told.values())
    return tuple(one for one in behind if told.get(one) == end)


def against(framework: Framework, needs: Sequence[Need], catalog: Catalog, count: int = 2) -> tuple[Reason, ...]:
    """Return what speaks against ``framework``: needs it meets badly first, then what it is not for."""
    short = sorted(
        (need for need in needs if credit(framework, need, catalog) < _POOR and not _avoidable(framework, need)),
        key=lambda need: need.weight * (1 - credit(framework, need, catalog)),
        reverse=True,
    )
    found = [reason for need in short if (reason := reason_for(framework, need, catalog))]
    if not found and framework.page:
        worst = min(framework.ratings.items(), key=lambda item: item[1].value)
        if worst[1].value <= 2:
            found.append(
                Reason(worst[0], worst[1].evidence.sentence, worst[1].evidence, catalog.qualities[worst[0]].name)
            )
    if not found and framework.facts.gotchas:
        evidence = Evidence(framework.facts.gotchas[0], framework.facts.source, framework.facts.checked)
        found.append(Reason("", framework.facts.gotchas[0], evidence))
    return tuple(found[:count])


def _avoidable(framework: Framework, need: Need) -> bool:
    """Whether what was refused is there in part or as an add-on only, so that it troubles nobody."""
    entry = framework.features.get(need.criterion)
    return need.refused and entry is not None and (entry.limited or entry.support is not Support.BUILTIN)


def switch(ranking: Sequence[tuple[Framework, float]], needs: Sequence[Need], catalog: Catalog) -> Switch | None:
    """Return which one further need would put the runner-up first, or else the next after it; None if none would.

    Found by ranking again with each need added, first as weighty as the weightiest stated, then as a
    must: what is named does change the winner.
    """
    weight = max([need.weight for need in needs] + [_FURTHER])
    whole = sum(need.weight for need in _with_baseline(needs, catalog))
    standing = {one: value * whole for one, value in ranking}
    asked = {need.criterion for need in needs}
    further = [
        Need(criterion, weight, must)
        for must in (False, True)
        for criterion in _told_apart_by(catalog)
        if criterion not in asked
    ]
    winners = [(need, *_lead(standing, need, catalog)) for need in further]
    for candidate, _ in ranking[1:4]:
        gains = [(not need.must, lead, need) for need, winner, lead in winners if winner is candidate]
        if gains:
            best = max(gains, key=lambda gain: gain[:2])[2]
            return Switch(candidate, catalog.criterion(best.criterion), best.must)
    return None


# Sums this close are a tie, in which nobody leads.
_TIE = 1e-9


def _lead(standing: Mapping[Framework, float], need: Need, catalog: Catalog) -> tuple[Framework | None, float]:
    """Return who leads once ``need`` joins the weighted sums of ``standing``, and by how much; None if nobody does."""
    sums = [
        (standing[one] + need.weight * credit(one, need, catalog), one)
        for one in standing
        if not misses(one, need, catalog)
    ]
    if not sums:
        return None, 0.0
    first, leader = max(sums, key=lambda pair: pair[0])
    second = max((total for total, one in sums if one is not leader), default=0.0)
    return (leader, first - second) if first - second > _TIE else (None, 0.0)


def _told_apart_by(catalog: Catalog) -> tuple[str, ...]:
    """Return the criteria a person may be asked about: qualities and parts; a trait such as WSGI is nobody's wish."""
    return (*catalog.qualities, *(feature.id for feature in catalog.features.values() if not feature.trait))


def opening(
    needs: Sequence[Need], catalog: Catalog, refused: Iterable[str] = (), among: Iterable[str] = ()
) -> str | None:
    """Return the must whose loss leaves most frameworks in the field; None when no single one opens it."""
    gone, field = tuple(refused), tuple(among)
    counts = [
        (len(rank(softened(needs, need.criterion), catalog, gone, field)), -index, need.criterion)
        for index, need in enumerate(needs)
        if need.must
    ]
    best = max(counts, default=(0, 0, ""))
    return best[2] if best[0] else None


def softened(needs: Sequence[Need], criterion: str) -> list[Need]:
    """Return the needs with the musts for ``criterion`` made wishes."""
    return [replace(need, must=False) if need.criterion == criterion else need for need in needs]
