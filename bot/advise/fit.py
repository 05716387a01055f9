"""How well a framework meets what is needed, and what speaks for and against it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cache

from bot.advise.bounds import figure_of, measured
from bot.advise.credits import credits_of
from bot.domain.catalog import Catalog, Evidence, Framework, Quality, Support
from bot.domain.pairs import Effort
from bot.domain.question import Need
from bot.domain.reasons import Exclusion, Reason

# A reason must be at least this good (3 of 5, or a built-in that does part of the job).
_GOOD = 0.6
# A shortfall worth telling: less than this on something that was asked for.
_POOR = 0.45


def credit(framework: Framework, need: Need, catalog: Catalog) -> float:
    """Return how well ``framework`` meets one need, from 0 to 1; an unrated quality counts 0.

    A refused feature turns the scale round: the less of it, the better.
    """
    met = credits_of(catalog).met[need.criterion][framework]
    return 1 - met if need.refused else met


def fit(framework: Framework, needs: Iterable[Need], catalog: Catalog) -> float:
    """Return how well ``framework`` meets ``needs`` and the baseline everybody shares, from 0 to 1.

    Only the proportions of the weights matter.
    """
    return _fits([framework], needs, catalog)[0]


def _fits(frameworks: Sequence[Framework], needs: Iterable[Need], catalog: Catalog) -> list[float]:
    """Return how well each of ``frameworks`` meets ``needs`` and the baseline, from 0 to 1."""
    met = credits_of(catalog).met
    sums, whole = [0.0] * len(frameworks), 0.0
    for need in _with_baseline(needs, catalog):
        credit, weight, whole = met[need.criterion], need.weight, whole + need.weight
        if need.refused:
            sums = [total + weight * (1 - credit[one]) for total, one in zip(sums, frameworks, strict=True)]
        else:
            sums = [total + weight * credit[one] for total, one in zip(sums, frameworks, strict=True)]
    return [total / whole for total in sums]


def _with_baseline(needs: Iterable[Need], catalog: Catalog) -> list[Need]:
    """Return the needs and, after them, what everybody wants a little of."""
    return [*needs, *[Need(spec.criterion, spec.weight) for spec in catalog.policy.baseline]]


def misses(framework: Framework, need: Need, catalog: Catalog) -> bool:
    """Whether ``framework`` fails a hard requirement: no support at all, or a mark below the policy's."""
    if not need.must:
        return False
    if need.refused and need.criterion not in catalog.qualities:
        return credit(framework, need, catalog) == 0
    return framework in credits_of(catalog).missed[need.criterion]


def field(catalog: Catalog, refused: Iterable[str] = (), among: Iterable[str] = ()) -> list[Framework]:
    """Return those who may be recommended at all, in the catalog's order: none refused, and if any, those ``among``."""
    gone, named = set(refused), set(among)
    return [one for one in catalog.frameworks.values() if one.id not in gone and (not named or one.id in named)]


def rank(
    needs: Sequence[Need],
    catalog: Catalog,
    refused: Iterable[str] = (),
    among: Iterable[str] = (),
    known: Collection[str] = (),
) -> list[tuple[Framework, float]]:
    """Return (framework, fit), best first, of those that miss no must and are not refused.

    ``among`` narrows the field when it is not empty; those ``known`` to people already count more, by the policy.
    Equal fits keep the catalog's order.
    """
    musts = [need for need in needs if need.must]
    candidates = [
        framework
        for framework in field(catalog, refused, among)
        if not any(misses(framework, need, catalog) for need in musts)
    ]
    fits = _fits(candidates, needs, catalog)
    if known:
        fits = [fit + bonus for fit, bonus in zip(fits, bonuses(candidates, known, catalog), strict=True)]
    return sorted(zip(candidates, fits, strict=True), key=lambda pair: -round(pair[1], 9))


def bonuses(frameworks: Iterable[Framework], known: Collection[str], catalog: Catalog) -> list[float]:
    """Return what is added to the fit of each of ``frameworks``: the policy's share for those ``known`` already.

    Those that are a small step from there count as much: their order is that of their fit.
    """
    near = {*known, *(step for name in known for step in small_steps(name, catalog))}
    return [catalog.policy.known if one.id in near else 0.0 for one in frameworks]


def small_steps(source: str, catalog: Catalog) -> tuple[str, ...]:
    """Return the frameworks that are a small step from one, by their ids."""
    return tuple(m.target for m in catalog.pairs.moves if m.source == source and m.effort is Effort.SMALL)


def excluded(needs: Sequence[Need], catalog: Catalog) -> tuple[Exclusion, ...]:
    """Return every framework with a page that a must rules out, with the first must it misses."""
    musts = [need for need in needs if need.must]
    if not musts:
        return ()
    return tuple(
        Exclusion(framework, catalog.criterion(next(n.criterion for n in musts if misses(framework, n, catalog))))
        for framework in catalog.frameworks.values()
        if framework.page and any(misses(framework, need, catalog) for need in musts)
    )


def reasons(framework: Framework, needs: Sequence[Need], catalog: Catalog, count: int = 3) -> tuple[Reason, ...]:
    """Return the strongest reasons for ``framework``, at most ``count``, each with its evidence.

    Needs it meets come first, by weight and by how far it stands out; then its own best marks.
    """
    usual = credits_of(catalog).usual

    def strength(need: Need) -> float:
        own, mean = credit(framework, need, catalog), usual[need.criterion]
        return need.weight * (own + (own - (1 - mean if need.refused else mean)))

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
        evidence = Evidence("", support.source, framework.facts.checked)
        return Reason(feature.id, "as you wish", evidence, f"No {uncapped(feature.name)}")
    note = "it is built in, though you did not want it" if need.refused else support.note
    evidence = Evidence(support.note, support.source, framework.facts.checked)
    return Reason(need.criterion, note, evidence, feature.name)


def uncapped(name: str) -> str:
    """Return a name as it stands inside a sentence.

    >>> uncapped("Admin site"), uncapped("ORM"), uncapped("OpenAPI documents")
    ('admin site', 'ORM', 'OpenAPI documents')
    """
    return name[0].lower() + name[1:] if name.split()[0].istitle() else name


def trailing(quality: Quality, catalog: Catalog, refused: Iterable[str] = ()) -> tuple[Framework, ...]:
    """Return those with a page who have the least mark on a quality; where it rests on a figure, the one at its end."""
    paged = [one for one in field(catalog, refused) if one.page]
    if not paged:
        return ()
    least = min(one.ratings[quality.id].value for one in paged)
    behind = [one for one in paged if one.ratings[quality.id].value == least]
    bounds = quality.bounds
    figures = {one: figure_of(one, bounds, catalog) for one in behind} if bounds else {}
    told = {one: figure for one, figure in figures.items() if figure is not None}
    if bounds is None or not told:
        return tuple(behind)
    end = (max if bounds.lower_is_better else min)(told.values())
    return tuple(one for one in behind if told.get(one) == end)


# A low mark on these troubles only who asked for it: nobody minds Django's size who wants its admin.
_IF_ASKED = frozenset(("lightness", "speed", "realtime", "flexibility"))


def against(framework: Framework, needs: Sequence[Need], catalog: Catalog, count: int = 2) -> tuple[Reason, ...]:
    """Return what speaks against ``framework``: needs it meets badly first, then what it is not for."""
    short = sorted(
        (need for need in needs if credit(framework, need, catalog) < _POOR and not _avoidable(framework, need)),
        key=lambda need: need.weight * (1 - credit(framework, need, catalog)),
        reverse=True,
    )
    found = [_missed(reason, framework, catalog) for need in short if (reason := reason_for(framework, need, catalog))]
    if not found and framework.page:
        rated = [item for item in framework.ratings.items() if item[0] not in _IF_ASKED]
        worst = min(rated, key=lambda item: item[1].value)
        if worst[1].value <= 2:
            found.append(
                Reason(worst[0], worst[1].evidence.sentence, worst[1].evidence, catalog.qualities[worst[0]].name)
            )
    if not found and framework.facts.gotchas:
        met = _gotcha_met(framework, needs, catalog)
        found.append(Reason("", met, framework.facts.proof_of(met)))
    return tuple(found[:count])


def _gotcha_met(framework: Framework, needs: Sequence[Need], catalog: Catalog) -> str:
    """Return what people run into there who wish that: of what the weightiest need names, else the first."""
    gotchas = framework.facts.gotchas
    said = [frozenset(re.findall("[a-z]+", one.lower())) for one in gotchas]
    for need in sorted(needs, key=lambda one: -one.weight):
        if need.criterion in catalog.features and not need.refused:
            names = _single_names(need.criterion, catalog.features[need.criterion].synonyms)
            for gotcha, words in zip(gotchas, said, strict=True):
                if not words.isdisjoint(names):
                    return gotcha
    return gotchas[0]


@cache
def _single_names(feature: str, synonyms: tuple[str, ...]) -> frozenset[str]:
    """Return the names of a feature that are one word."""
    return frozenset([feature, *(one for one in synonyms if one.isalpha())])


def _missed(reason: Reason, framework: Framework, catalog: Catalog) -> Reason:
    """Return what speaks against a framework, of a part with how far it has that: "GraphQL only by an add-on"."""
    entry = framework.features.get(reason.criterion)
    if entry is None:
        return reason
    name = catalog.features[reason.criterion].name
    if name.startswith("No "):  # whoever is not free of dependencies
        return reason._replace(name=name[3:].capitalize())
    if reason.name.startswith("No "):  # what was refused
        return reason._replace(name=f"{name} inside")
    told = {
        Support.NONE: f"No {uncapped(name)}",
        Support.THIRD_PARTY: f"{name} only by an add-on",
        Support.OFFICIAL: f"{name} only by an extension",
    }
    clause = re.sub(r"^(?:nothing|none) inside(?:; |$)", "", reason.clause)
    return reason._replace(name=told.get(entry.support, f"{name} in part" if entry.limited else name), clause=clause)


def _avoidable(framework: Framework, need: Need) -> bool:
    """Whether what was refused is there in part or as an add-on only, so that it troubles nobody."""
    entry = framework.features.get(need.criterion)
    return need.refused and entry is not None and (entry.limited or entry.support is not Support.BUILTIN)


def opening(
    needs: Sequence[Need], catalog: Catalog, refused: Iterable[str] = (), among: Iterable[str] = ()
) -> str | None:
    """Return the must whose loss leaves most frameworks in the field; None when no single one opens it."""
    gone, named = tuple(refused), tuple(among)
    counts = [
        (len(rank(softened(needs, need.criterion), catalog, gone, named)), -index, need.criterion)
        for index, need in enumerate(needs)
        if need.must
    ]
    best = max(counts, default=(0, 0, ""))
    return best[2] if best[0] else None


def softened(needs: Sequence[Need], criterion: str) -> list[Need]:
    """Return the needs with the musts for ``criterion`` made wishes."""
    return [replace(need, must=False) if need.criterion == criterion else need for need in needs]
