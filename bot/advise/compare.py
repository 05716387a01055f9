"""Compare: two or more frameworks by what tells them apart, and when to choose which; or moving, or combining two."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advise import suggest
from bot.advise.combine import combine
from bot.advise.describe import describe
from bot.advise.fit import credit, mark, rank
from bot.advise.migrate import migrate
from bot.domain.advice import Advice, Comparison, Row
from bot.domain.catalog import Catalog, Framework, Support
from bot.domain.dialogue import DialogueState
from bot.domain.question import Need, Reading

# A table of more columns can't be read on a phone.
_MOST_FRAMEWORKS = 4
_MOST_ROWS = 8
# Needs met within this of each other don't make a winner.
_CLEAR = 0.05


def compare(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return a table over what tells the named frameworks apart; one alone is described.

    Asked to move from one to the other, or to have both in one application, that is answered instead.
    """
    names = tuple(dict.fromkeys(_in_order(reading)))[:_MOST_FRAMEWORKS]
    if len(names) < 2:
        return describe(reading, state, catalog)
    frameworks = tuple(catalog.frameworks[name] for name in names)
    laid_out = all(one.id in catalog.pairs.layouts for one in frameworks)
    if reading.aspect == "migration" and laid_out:
        return migrate(*_old_and_new(reading, frameworks), catalog)
    if reading.aspect == "together" and laid_out:
        return combine(frameworks[0], frameworks[1], catalog, directed=reading.is_directed)
    asked = (need for need in reading.needs if not need.refused)
    needs = tuple(need for need in asked if _all_marked(frameworks, need.criterion, catalog))
    rows = _rows(frameworks, needs, catalog)
    winner, because = _winner(frameworks, needs, catalog)
    first, second = frameworks[:2]
    suggestions = (suggest.about(first), suggest.about(second), suggest.GUIDE)
    choose = tuple((one.name, one.choose_if) for one in frameworks)
    return Comparison(frameworks, rows, choose, winner, because, suggestions)


def _in_order(reading: Reading) -> Sequence[str]:
    """Return the frameworks named as they were read, those to be left behind last."""
    return [*reading.frameworks, *reading.refused]


def _old_and_new(reading: Reading, frameworks: Sequence[Framework]) -> tuple[Framework, Framework]:
    """Return the framework to leave and the one to go to: what is refused is left behind, else the first named."""
    first, second = frameworks[:2]
    return (second, first) if second.id in reading.refused and first.id not in reading.refused else (first, second)


def _rows(frameworks: Sequence[Framework], needs: Sequence[Need], catalog: Catalog) -> tuple[Row, ...]:
    """Return the rows that differ most, those that were asked about first."""
    asked = {need.criterion for need in needs}
    rated = [quality for quality in catalog.qualities if _all_marked(frameworks, quality, catalog)]
    spread = []
    for criterion in (*rated, *catalog.features):
        credits = [credit(one, Need(criterion), catalog) for one in frameworks]
        gap = max(credits) - min(credits) + (0.25 if criterion in catalog.qualities else 0.0)
        if max(credits) - min(credits) > 0.15:
            spread.append((criterion in asked, gap, criterion))
    chosen = sorted(spread, key=lambda item: (not item[0], -item[1]))[:_MOST_ROWS]
    kept = {criterion for _, _, criterion in chosen}
    ordered = sorted(kept, key=lambda c: (c not in asked, [*catalog.qualities, *catalog.features].index(c)))
    return tuple(Row(catalog.criterion(c).name, tuple(cell(one, c, catalog) for one in frameworks)) for c in ordered)


_SUPPORT = {Support.BUILTIN: "built in", Support.OFFICIAL: "official extension", Support.THIRD_PARTY: "third party",
            Support.NONE: "none"}  # fmt: skip


def cell(framework: Framework, criterion: str, catalog: Catalog) -> str:
    """Return what a table says of one framework on one criterion."""
    if criterion in catalog.qualities:
        value = mark(framework, criterion, catalog)
        return f"{value} of 5" if value is not None else "not rated"
    support = framework.features[criterion]
    return "in part" if support.limited else _SUPPORT[support.support]


def _all_marked(frameworks: Sequence[Framework], criterion: str, catalog: Catalog) -> bool:
    """Whether frameworks can be compared on a criterion: on a quality only if each has a mark."""
    return criterion in catalog.features or all(mark(one, criterion, catalog) is not None for one in frameworks)


def _winner(
    frameworks: Sequence[Framework], needs: Sequence[Need], catalog: Catalog
) -> tuple[Framework | None, str | None]:
    """Return who meets the stated needs clearly better, and the need that decides; (None, None) without needs.

    When a single need is met alike by all there is no winner, and the need comes back alone.
    """
    if not needs:
        return None, None
    ranking = rank(needs, catalog, among=[one.id for one in frameworks])
    if len(ranking) == 1:
        return ranking[0][0], None
    met = sorted(((_met(one, needs, catalog), one) for one, _ in ranking), key=lambda pair: -pair[0])
    if not met or met[0][0] - met[1][0] < _CLEAR:
        alike = len(needs) == 1 and len(met) == len(frameworks) and met[0][0] - met[-1][0] < _CLEAR
        return None, catalog.criterion(needs[0].criterion).need if alike else None
    first, second = met[0][1], met[1][1]
    gaps = {need.criterion: credit(first, need, catalog) - credit(second, need, catalog) for need in needs}
    best = max(gaps, key=lambda criterion: gaps[criterion])
    return first, catalog.criterion(best).need


def _met(framework: Framework, needs: Sequence[Need], catalog: Catalog) -> float:
    """Return how well the stated needs alone are met, 0 to 1: who wins a comparison is theirs to say."""
    return sum(need.weight * credit(framework, need, catalog) for need in needs) / sum(need.weight for need in needs)
