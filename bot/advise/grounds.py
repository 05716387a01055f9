"""Grounds: what a comparison rests on ("why?", "cons?"): where each framework is ahead or behind, with the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.advise import suggest
from bot.advise.credits import credits_of
from bot.advise.fit import reason_for
from bot.domain.advice import Grounds
from bot.domain.catalog import Catalog, Framework
from bot.domain.question import Need
from bot.domain.reasons import Reason

# Credits this far above the next one put a framework ahead.
_AHEAD = 0.15
# So many reasons are told of each of two, and of each of more.
_OF_TWO, _OF_MORE = 3, 2


def grounds(frameworks: tuple[Framework, ...], needs: Sequence[Need], catalog: Catalog) -> Grounds:
    """Return for each of ``frameworks`` what speaks for it beside the others; by what is needed, where that is said."""
    most = _OF_TWO if len(frameworks) == 2 else _OF_MORE
    asked = [need for need in needs if not need.refused]
    told = []
    for one in frameworks:
        rest = [other for other in frameworks if other is not one]
        if asked:  # of each how it meets what was asked for
            found = [reason for need in asked if (reason := reason_for(one, need, catalog))]
        else:
            found = list(_ahead(one, rest, catalog))
        told.append((one, tuple(found[:most])))
    first, second = frameworks[:2]
    return Grounds(frameworks, tuple(told), (suggest.about(first), suggest.about(second), suggest.GUIDE))


def sides(frameworks: tuple[Framework, ...], needs: Sequence[Need], catalog: Catalog, *, both: bool) -> Grounds:
    """Return what speaks against each of ``frameworks``, and with ``both`` what speaks for it, too."""
    pros = grounds(frameworks, needs, catalog)
    most = _OF_TWO if len(frameworks) == 2 and not both else _OF_MORE
    cons = []
    for one in frameworks:
        rest = [other for other in frameworks if other is not one]
        behind = tuple(_ahead(one, rest, catalog, behind=True))
        cons.append((one, (*behind[:1], *_known_limit(one), *behind[1:])[:most]))
    first = tuple((one, several[:_OF_MORE]) for one, several in pros.reasons) if both else ()
    return replace(pros, reasons=first, against=tuple(cons))


def _known_limit(one: Framework) -> Iterator[Reason]:
    """Yield what is first to mind of a framework, whatever it is held against."""
    facts = one.facts
    if facts.gotchas:
        yield Reason("", facts.gotchas[0], facts.proof_of(facts.gotchas[0]))


def _ahead(one: Framework, rest: Sequence[Framework], catalog: Catalog, *, behind: bool = False) -> Iterator[Reason]:
    """Yield where one framework is ahead of the rest, or ``behind`` it, the farthest first: marks before parts."""
    met = credits_of(catalog).met
    gaps = {name: met[name][one] - max(met[name][other] for other in rest) for name in met}
    if behind:
        gaps = {name: min(met[name][other] for other in rest) - met[name][one] for name in met}
    leads = sorted((name for name in gaps if gaps[name] > _AHEAD), key=lambda name: -gaps[name])
    for name in [name for name in leads if name in catalog.qualities] or leads:
        if (reason := reason_for(one, Need(name), catalog)) is not None:
            yield reason
