"""Compare: two or more frameworks by what tells them apart, and when to choose which; or moving, or combining two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.advise import charts, suggest
from bot.advise.age import asks_of_age, since
from bot.advise.alike import case_for, in_common, relation, tied
from bot.advise.asking import argued_for, asks_of_memory, asks_openly, claimed_times, claims_more
from bot.advise.bounds import figure_of, finding
from bot.advise.combine import combine
from bot.advise.contrast import ahead, contrast, figures, in_memory
from bot.advise.credits import credits_of, mark
from bot.advise.exact import exact_rows, having
from bot.advise.feature import feature_check
from bot.advise.fit import credit, rank
from bot.advise.grounds import grounds, sides
from bot.advise.kin import by_itself
from bot.advise.licence import asks_for_it, by_licence
from bot.advise.migrate import migrate, moves
from bot.advise.order import ordered, row_of
from bot.advise.product import is_all_products, is_named_itself, products_in
from bot.domain.advice import Abreast, Advice, Comparison, Row, Verdict
from bot.domain.catalog import Catalog, Evidence, Feature, Framework, Quality, Support
from bot.domain.dialogue import DialogueState
from bot.domain.facets import facet_in
from bot.domain.question import AGAINST, BRIEF, LICENCE, MOVES, SIDES, Need, Reading

# A table of more columns can't be read on a phone.
_MOST_FRAMEWORKS = 4
_MOST_ROWS, _FEW_ROWS = 8, 3
# Needs met within this of each other don't make a winner.
_CLEAR = 0.05
# Credits this far apart tell two frameworks apart.
_APART = 0.15


def compare(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return a table over what tells the named frameworks apart; one alone is described.

    Asked to move from one to the other, to have both in one application, or what they have in common, that is
    answered instead; a framework held against a product ("Flask or gunicorn?") is a check.
    """
    if reading.aspect == MOVES and reading.refused:
        source, *targets = (catalog.frameworks[name] for name in (*reading.refused[:1], *reading.frameworks))
        return moves(source, targets, catalog)
    named = tuple(dict.fromkeys(_in_order(reading)))
    names, left_out = named[:_MOST_FRAMEWORKS], named[_MOST_FRAMEWORKS:]
    if len(names) < 2:
        products = bool(names) and is_all_products(reading, catalog)
        return (feature_check if products else by_itself)(reading, state, catalog)
    if asks_for_it(reading) and (left_out or reading.aspect == LICENCE):  # however many, in a line each
        return by_licence(reading.text, [catalog.frameworks[name] for name in named])
    frameworks = tuple(catalog.frameworks[name] for name in names)
    if reading.matters:
        return Abreast(
            frameworks, catalog.matters[reading.matters[0]], (suggest.versus(*frameworks[:2]), suggest.GUIDE)
        )
    if (otherwise := _otherwise(reading, frameworks, catalog)) is not None:
        return otherwise
    ages = since(frameworks) if asks_of_age(reading.text) else None
    asked = () if ages else _asked(reading, catalog)  # the older one is not the better kept
    if reading.aspect == "why":
        return grounds(frameworks, asked, catalog)
    if reading.aspect in (AGAINST, SIDES):
        return sides(frameworks, asked, catalog, both=reading.aspect == SIDES)
    needs = tuple(need for need in asked if _all_marked(frameworks, need.criterion, catalog))
    wanted = [one for one in frameworks if one.id not in reading.refused]
    winner, because = _winner(wanted if len(wanted) > 1 else frameworks, needs, catalog)
    first, second = frameworks[:2]
    only = needs[0] if len(needs) == len(asked) == 1 else None
    alone = only if len(frameworks) == 2 else None
    measured = contrast(frameworks, catalog.criterion(alone.criterion), catalog) if alone else None
    rows = _rows(frameworks, tuple([need.criterion for need in asked]), catalog)
    if alone and asks_of_memory(reading, alone.criterion) and (idle := in_memory(frameworks, catalog)):
        less, row, measured = idle
        rows = (row, *rows)[:_MOST_ROWS]
        winner, because = next(iter(less), None), replace(catalog.qualities[alone.criterion], phrase="little memory")
    order = ordered(frameworks, only, reading, catalog) if only and not alone else None
    if only and order and len(order.places) == len(frameworks):
        figures = [row for row in (row_of(order, frameworks),) if row and row not in rows]
        rows = (*figures, *rows)[:_MOST_ROWS]
        winner, because = order.places[0][0] if order.is_clear else None, catalog.qualities[only.criterion]
    else:
        order = None
    # "For SAML login" names how something is done, and no part.
    parts = needs or tuple(map(Need, catalog.features)) if reading.concepts else needs
    exact = exact_rows(frameworks, parts, reading.text, catalog)
    if exact:  # "Django or FastAPI for SAML": that both let people sign in decides nothing
        rows = (*(row for _, row in exact), *rows)[:_MOST_ROWS]
        part, row = exact[0]
        found = [one for one in having(frameworks, row) if one in wanted]
        winner, because = (found[0], part) if len(found) == 1 else (None, None)
    if reading.aspect == BRIEF:
        rows = rows[:_FEW_ROWS]
    before: tuple[str, ...] = ()
    if ages:
        oldest, before = ages
        rows = (oldest, *rows)[:_MOST_ROWS]
    shown = {row.criterion for row in rows}
    judged = [quality.id for quality in catalog.qualities.values() if quality.name in shown]
    taught = finding(judged, catalog, frameworks)
    notion, done = ("", ()) if asked or ages else _done(reading, frameworks, catalog)
    chart = (
        charts.telling_speeds(frameworks, catalog)
        if (taught or not asked) and not ages and not done and reading.aspect != BRIEF
        else None
    )
    return Comparison(
        frameworks,
        rows,
        tuple((one.name, one.choose_if) for one in frameworks),
        winner,
        because,
        measured,
        bool(alone and alone.reverse),
        _answer(frameworks, winner, alone, reading, catalog) if alone and claims_more(reading) else None,
        tuple(catalog.frameworks[name] for name in left_out),
        (suggest.about(first), suggest.about(second), suggest.GUIDE),
        before or taught or ((catalog.speed.finding,) if chart else ()),
        chart,
        order,
        _wished_for(because, needs, catalog),
        tied(first, second, catalog) if len(frameworks) == 2 and not asked and not ages and not done else None,
        claims_more(reading) and _WITH_A_REASON.search(reading.text) is not None,
        notion,
        done,
    )


def _done(
    reading: Reading, frameworks: Sequence[Framework], catalog: Catalog
) -> tuple[str, tuple[tuple[Framework, Evidence], ...]]:
    """Return what is named beside the frameworks ("FastAPI or aiohttp for gRPC?"), and how each of them does it."""
    for notion in reading.concepts:
        known = catalog.practice.get(notion, {}) if notion != _MOVE else {}
        if found := tuple((one, known[one.id]) for one in frameworks if one.id in known):
            return catalog.concepts[notion].name, found
    return "", ()


# How each is left is no answer to which of two to move to.
_MOVE = "framework_migration"
# "FastAPI is faster than Flask because it is written in C, right?" claims two things.
_WITH_A_REASON = re.compile(r"\b(?:because|due to|since it(?:['’]?s| is| was| uses)|thanks to)\b", re.IGNORECASE)


def _otherwise(reading: Reading, frameworks: tuple[Framework, ...], catalog: Catalog) -> Advice | None:
    """Return what else is asked than a comparison: arguments, a move, both at once, what ties them; None if nothing."""
    first, second = frameworks[:2]
    favoured = argued_for(reading) if len(frameworks) == 2 else None
    if favoured in (first.id, second.id):
        return case_for(first, second, catalog) if favoured == first.id else case_for(second, first, catalog)
    laid_out = all(one.id in catalog.pairs.layouts for one in frameworks)
    if reading.aspect == "migration" and laid_out:
        asked = facet_in(reading.text) if reading.is_follow_up else None
        source, target = _old_and_new(reading, frameworks)
        moved = migrate(source, target, catalog, asked)
        upgraded = catalog.practice.get(_UPGRADE, {}).get(source.id) if _UPGRADES.search(reading.text) else None
        kept = _extensions(reading, source, target, catalog)
        return replace(moved, upgrade=upgraded, extensions=kept) if upgraded or kept else moved
    if reading.aspect == "together" and laid_out:
        return combine(first, second, catalog, directed=reading.is_directed)
    if reading.aspect == "alike":
        return in_common(frameworks, _rows(frameworks, (), catalog), catalog)
    if reading.aspect in ("built_on", "made_by"):
        return relation(first, second, catalog, made=reading.aspect == "made_by", openly=asks_openly(reading))
    return by_licence(reading.text, frameworks) if asks_for_it(reading) else None


def _extensions(reading: Reading, source: Framework, target: Framework, catalog: Catalog) -> Evidence | None:
    """Return what becomes of the add-ons that were named of the one to leave, if that is on record."""
    if source.id != _THEIRS:
        return None
    text = reading.text.casefold().replace("-", " ")
    theirs = (one.name for one in catalog.kin.values() if one.addon and one.nearest == source.id)
    named = any(name.casefold().replace("-", " ") in text for name in theirs)
    return catalog.practice.get(_ADD_ONS, {}).get(target.id) if named else None


_ADD_ONS, _THEIRS = "old_extensions", "flask"


def _asked(reading: Reading, catalog: Catalog) -> tuple[Need, ...]:
    """Return the needs that frameworks are compared by: the qualities that are said, before what else is told.

    A server is no need: "is it faster, or is that just uvicorn?".
    """
    asked = tuple(need for need in reading.needs if not need.refused)
    said = tuple(need for need in asked if need.because is None)
    if not any(need.criterion in catalog.qualities for need in said):
        return (*said, *(need for need in asked if need.because is not None))
    asked = said  # "which is easier for a blog?" asks which is easier
    served = {
        trait
        for trait in products_in(reading, catalog).values()
        if catalog.features[trait].trait and not is_named_itself(trait, reading, catalog)
    }
    return tuple(need for need in asked if need.criterion not in served) if served else asked


def _in_order(reading: Reading) -> Sequence[str]:
    """Return the frameworks named as they were read, one to be left behind last: "Flask is out. Django or Pyramid?"."""
    return reading.frameworks if reading.frameworks[1:] else [*reading.frameworks, *reading.refused]


def _old_and_new(reading: Reading, frameworks: Sequence[Framework]) -> tuple[Framework, Framework]:
    """Return the framework to leave and the one to go to: what is refused is left behind, else the first named."""
    first, second = frameworks[:2]
    return (second, first) if second.id in reading.refused and first.id not in reading.refused else (first, second)


# A claim of so many times as fast still holds when what was measured falls short of it by this much: the noise.
_SHORT, _NEARLY = 0.7, 0.95


def _answer(
    frameworks: Sequence[Framework], winner: Framework | None, need: Need, reading: Reading, catalog: Catalog
) -> Verdict:
    """Return whether the first framework is ahead, or behind when that was asked, and by as much as was claimed."""
    first, second = frameworks[:2]
    if not winner or (winner is first) is need.reverse:
        return Verdict.NO
    claimed = claimed_times(reading)
    ahead, behind = (second, first) if need.reverse else (first, second)
    bounds = catalog.qualities[need.criterion].bounds if need.criterion in catalog.qualities else None
    if claimed is None or bounds is None or bounds.lower_is_better:
        return Verdict.YES
    more, less = figure_of(ahead, bounds, catalog), figure_of(behind, bounds, catalog)
    if not more or not less or more / less >= _NEARLY * claimed:
        return Verdict.YES
    return Verdict.NO if more / less < _SHORT * claimed else Verdict.PARTIAL


# Told by the mark for upkeep, or wanted by few: left out unless asked about.
_IN_A_MARK = frozenset(("stable_release", "explicit_request"))


@lru_cache(maxsize=512)
def _rows(frameworks: tuple[Framework, ...], criteria: tuple[str, ...], catalog: Catalog) -> tuple[Row, ...]:
    """Return the rows that were asked about, with their figures, and those that differ most; worked out once."""
    asked = [criterion for criterion in criteria if _any_marked(frameworks, criterion, catalog)]
    rated = [quality for quality in catalog.qualities if _all_marked(frameworks, quality, catalog)]
    met = credits_of(catalog).met
    spread = []
    for criterion in (*asked, *(one for one in (*rated, *catalog.features) if one not in asked)):
        credits = [met[criterion][one] for one in frameworks]
        gap = max(credits) - min(credits) + (0.25 if criterion in catalog.qualities else 0.0)
        if criterion in asked or (max(credits) - min(credits) > _APART and criterion not in _IN_A_MARK):
            spread.append((criterion in asked, gap, criterion))
    chosen = sorted(spread, key=lambda item: (not item[0], -item[1]))[:_MOST_ROWS]
    kept = {criterion for _, _, criterion in chosen}
    places = [*dict.fromkeys((*asked, *catalog.qualities, *catalog.features))]
    ordered = sorted(kept, key=places.index)
    rows = []
    for one in ordered:
        rows.append(Row(catalog.criterion(one).name, tuple(cell(framework, one, catalog) for framework in frameworks)))
        measured = figures(frameworks, one, catalog) if one in asked else None
        rows += [measured] if measured else []
    return tuple(rows[:_MOST_ROWS])


_SUPPORT = {Support.BUILTIN: "built in", Support.OFFICIAL: "official extension", Support.THIRD_PARTY: "third party",
            Support.NONE: "none"}  # fmt: skip


def cell(framework: Framework, criterion: str, catalog: Catalog) -> str:
    """Return what a table says of one framework on one criterion; a trait is nothing that could be built in."""
    if criterion in catalog.qualities:
        value = mark(framework, criterion, catalog)
        return f"{value} of 5" if value is not None else "not rated"
    support = framework.features[criterion]
    if support.limited:
        return "in part"
    if catalog.features[criterion].trait and support.support in (Support.BUILTIN, Support.NONE):
        return "yes" if support.support is Support.BUILTIN else "no"
    return _SUPPORT[support.support]


def _all_marked(frameworks: Sequence[Framework], criterion: str, catalog: Catalog) -> bool:
    """Whether frameworks can be compared on a criterion: on a quality only if each has a mark."""
    return criterion in catalog.features or all(mark(one, criterion, catalog) is not None for one in frameworks)


def _any_marked(frameworks: Sequence[Framework], criterion: str, catalog: Catalog) -> bool:
    """Whether there is anything to say of frameworks on a criterion."""
    return criterion in catalog.features or any(mark(one, criterion, catalog) is not None for one in frameworks)


def _winner(
    frameworks: Sequence[Framework], needs: Sequence[Need], catalog: Catalog
) -> tuple[Framework | None, Quality | Feature | None]:
    """Return who meets the stated needs clearly better, and what decides; (None, None) without needs.

    When a single need is met alike by all there is no winner, and what was needed comes back alone.
    """
    if not needs:
        return None, None
    ranking = rank(needs, catalog, among=[one.id for one in frameworks])
    if len(ranking) == 1:
        return ranking[0][0], None
    met = sorted(((_met(one, needs, catalog), one) for one, _ in ranking), key=lambda pair: -pair[0])
    measured = ahead(frameworks, needs[0].criterion, catalog) if len(needs) == 1 and len(met) == 2 else None
    if measured is not None:
        return next(iter(measured), None), catalog.criterion(needs[0].criterion)
    # What is told of all in the same words makes no winner: an engine to install for templates is no difference.
    apart = [need.criterion for need in needs if len({cell(one, need.criterion, catalog) for one in frameworks}) > 1]
    same = not apart
    if not met or same or met[0][0] - met[1][0] < _CLEAR:
        alike = len(needs) == 1 and len(met) == len(frameworks) and (same or met[0][0] - met[-1][0] < _CLEAR)
        return None, catalog.criterion(needs[0].criterion) if alike else None
    first, second = met[0][1], met[1][1]
    gaps = {need.criterion: credit(first, need, catalog) - credit(second, need, catalog) for need in needs}
    best = max(apart, key=lambda criterion: gaps[criterion])
    return first, catalog.criterion(best)


_UPGRADE = "upgrade_or_rewrite"
# "Upgrade Tornado or move to aiohttp?", "do we go Flask 3 or rewrite in FastAPI?"
_UPGRADES = re.compile(
    r"\b(?:upgrad\w+|updat(?:e|ing)|(?:go|move|get|jump) (?:to |with |onto )?[a-z]+ v?\d[\d.]*)\b[^.?!]{0,60} or\b"
    r"|\bor\b[^.?!]{0,60} (?:upgrad\w+|updat(?:e|ing))\b",
    re.IGNORECASE,
)


def _wished_for(criterion: Quality | Feature | None, needs: Sequence[Need], catalog: Catalog) -> str:
    """Return the name of the wish that alone implies a feature: "permissions on single objects" for traversal."""
    if not isinstance(criterion, Feature):
        return ""
    wish = next((catalog.concepts.get(need.because or "") for need in needs if need.criterion == criterion.id), None)
    return wish.name if wish and wish.wish else ""


def _met(framework: Framework, needs: Sequence[Need], catalog: Catalog) -> float:
    """Return how well the stated needs alone are met, 0 to 1: who wins a comparison is theirs to say."""
    return sum(need.weight * credit(framework, need, catalog) for need in needs) / sum(need.weight for need in needs)
