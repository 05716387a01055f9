"""Tells what would change a recommendation, and how sure its first pick's lead is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.advice import Recommendation
from bot.domain.catalog import Framework
from bot.domain.reasons import Sureness, Switch
from bot.present.parts import escape
from bot.present.shared import bold
from bot.present.wording import bare, joined, listed


def added(advice: Recommendation) -> Iterable[str]:
    """Yield the further need that is most telling, and who wins with it."""
    if advice.switch is None:
        return
    need, other, must = escape(advice.switch.criterion.need), bold(advice.switch.framework), advice.switch.must
    if advice.close and advice.switch.framework is advice.ranking[1][0]:
        yield f"What would decide: do you {'absolutely need' if must else 'need'} {need}? Then {other}."
    else:
        yield f"{other} instead, if you {'must have' if must else 'also need'} {need}."


def dropped(advice: Recommendation) -> Iterable[str]:
    """Yield the stated need that the first pick rests on most, and who wins without it; not of the only one."""
    if len(advice.needs) < 2:
        return
    for one in advice.sensitivity.dropped[:1]:
        yield f"Without {_stated(one)} it would be {bold(one.framework)}."


def every_change(advice: Recommendation, most: int) -> Iterable[str]:
    """Yield all that would change the winner, a line for each who would win; of many needs the first ``most``."""
    found = advice.sensitivity
    if not (found.wished or found.required or found.dropped):
        yield "No single need, added or dropped, would change that."
    enough = {(one.framework, one.criterion.id) for one in found.wished}  # as a wish; it needn't be a must
    musts = [one for one in found.required if (one.framework, one.criterion.id) not in enough]
    if found.wished or musts:
        yield "One need more, and another leads:"
    for framework in dict.fromkeys(one.framework for one in (*found.wished, *musts)):
        wish, must = (_some(_needs(some, framework), most) for some in (found.wished, musts))
        yield f"{bold(framework)} with {joined((wish, must and f'{must} as a must'), '; ')}."
    for framework in dict.fromkeys(one.framework for one in found.dropped):
        without = [_stated(one) for one in found.dropped if one.framework is framework]
        yield f"Without {_some(without, most)} it would be {bold(framework)}."


def lead(advice: Recommendation) -> Iterable[str]:
    """Yield how far ahead the first is, and how sure that makes it; nothing when it stands alone."""
    found = advice.sensitivity
    if found.lead is None:
        return
    first, second = (escape(one.name) for one, _ in advice.ranking[:2])
    if found.sureness is Sureness.TIE:
        yield f"{first} and {second} are level: {found.sureness.value}."
    else:
        yield f"{first} leads {second} by {found.lead:.1f} points of 100: a {found.sureness.value} lead."


def _needs(changes: Iterable[Switch], framework: Framework) -> list[str]:
    """Return what has to be needed for ``framework`` to win."""
    return [escape(one.criterion.need) for one in changes if one.framework is framework]


def _stated(one: Switch) -> str:
    """Return a stated need as it is quoted; one that was refused with its no."""
    return f"“{escape(f'no {bare(one.criterion.need)}' if one.refused else one.criterion.need)}”"


def _some(needs: Sequence[str], most: int) -> str:
    """Return needs as alternatives, or the first ``most`` of them and a number when more than one would be left over.

    >>> _some(["an ORM", "caching", "GraphQL", "HTTP/2"], 2)
    'an ORM, caching or 2 others'
    """
    if len(needs) <= most + 1:
        return listed(needs, "or")
    return listed([*needs[:most], f"{len(needs) - most} others"], "or")
