"""Picks: the best for each kind of application, for whoever wants one named and said nothing of what is built."""

from __future__ import annotations

from bot.advise import suggest
from bot.advise.fit import rank
from bot.domain.advice import Picks
from bot.domain.catalog import Catalog
from bot.domain.guide import NeedSpec
from bot.domain.question import Need


def picks(catalog: Catalog, refused: tuple[str, ...] = ()) -> Picks | None:
    """Return the first of the ranking for each answer to the guide's first question; None when all are refused."""
    best = [(option, rank(list(map(_need, option.needs)), catalog, refused)) for option in catalog.steps[0].options]
    all_round = rank((), catalog, refused)
    if not all_round:
        return None
    named = tuple((option, ranking[0][0]) for option, ranking in best if ranking)
    return Picks(named, all_round[0][0], (suggest.GUIDE, suggest.about(all_round[0][0]), suggest.LIST))


def _need(spec: NeedSpec) -> Need:
    return Need(spec.criterion, spec.weight, spec.must, spec.refused)
