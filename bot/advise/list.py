"""List: the frameworks by group, or those that a group, quality or feature names."""

from __future__ import annotations

from bot.advise import suggest
from bot.advise.asking import last_wanted
from bot.advise.fit import credit, uncapped
from bot.advise.marks import last
from bot.advise.order import ranked
from bot.domain.advice import Advice, Listing
from bot.domain.catalog import Catalog, Framework, Group, Support
from bot.domain.dialogue import DialogueState
from bot.domain.question import Need, Reading

# Who belongs on a list by a quality: three of five at least. By a feature: who has all of it built in.
_ENOUGH = 0.6
# Where nobody has all of it, this many come nearest.
_NEAREST = 3


def list_frameworks(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return the frameworks with a page by group; narrowed by the needs named; the others by name.

    Asked for the last of them ("the slowest"), or for an order, that is answered instead.
    """
    if in_order := ranked(reading, catalog):
        return in_order
    behind = last_wanted(reading)
    worst = last(behind, catalog, reading.refused) if behind else None
    if worst:
        return worst
    paged = [one for one in catalog.frameworks.values() if one.page and one.id not in reading.refused]
    needs = _telling(list(reading.needs), catalog)
    fitting = [one for one in paged if all(_meets(one, need, catalog) for need in needs)]
    weights = {one.id: sum(credit(one, need, catalog) * need.weight for need in needs) for one in paged}
    near = [one for one in paged if weights[one.id] > 0]
    chosen = sorted(fitting or near, key=lambda one: -weights[one.id])[: None if fitting else _NEAREST]
    known = tuple(
        one
        for one in catalog.frameworks.values()
        if not one.page and one.id not in reading.refused and _also(one, needs, catalog)
    )
    by_group = {group: tuple(one for one in chosen if one.group is group) for group in Group}
    order = sorted(by_group, key=lambda group: chosen.index(by_group[group][0]) if needs and by_group[group] else 0)
    groups = tuple((group, by_group[group]) for group in order if by_group[group])
    names = tuple(_called(need, catalog) for need in needs)
    suggestions = (suggest.GUIDE, *(suggest.about(one) for one in chosen[:1]))
    partly = tuple(
        one
        for one in catalog.frameworks.values()
        if fitting and one.id not in reading.refused and one not in chosen and one not in known
        and all(_meets(one, need, catalog, in_part=True) for need in needs if need.criterion in catalog.features)
        and any(need.criterion in catalog.features for need in needs)
        and (one.page or all(need.criterion in catalog.features for need in needs))
        and all(_meets(one, need, catalog) for need in needs if need.criterion in catalog.qualities)
    )  # fmt: skip
    return Listing(groups, known, names, bool(needs) and not fitting, partly, suggestions)


def _called(need: Need, catalog: Catalog) -> str:
    """Return a need as a list tells it: "an ORM", "no ORM"."""
    criterion = catalog.criterion(need.criterion)
    if not need.refused:
        return criterion.need
    return f"no {uncapped(criterion.name)}"


def _telling(needs: list[Need], catalog: Catalog) -> list[Need]:
    """Return the needs without those that a notion implies and everybody has: "micro frameworks" are light ones."""
    shared = {spec.criterion for spec in catalog.policy.baseline}
    return [need for need in needs if need.because is None or need.criterion not in shared] or needs


def _meets(framework: Framework, need: Need, catalog: Catalog, *, in_part: bool = False) -> bool:
    """Whether a framework belongs on a list by a need.

    ``in_part``: a feature that does part of the job, or an extension by the same makers, will do.
    """
    if need.criterion in catalog.qualities:
        return credit(framework, need, catalog) >= _ENOUGH
    entry = framework.features[need.criterion]
    if need.refused:
        return entry.support is not Support.BUILTIN or entry.limited
    if in_part:
        return entry.support in (Support.BUILTIN, Support.OFFICIAL)
    return entry.support is Support.BUILTIN and not entry.limited


def _also(framework: Framework, needs: list[Need], catalog: Catalog) -> bool:
    """Whether a framework without a page belongs on the list, by its features alone."""
    rated = [need for need in needs if need.criterion in catalog.features]
    return not needs or (bool(rated) and all(_meets(framework, need, catalog) for need in rated))
