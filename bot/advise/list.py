"""List: the frameworks by group, or those that a group, quality or feature names."""

from __future__ import annotations

from bot.advise import suggest
from bot.advise.fit import credit
from bot.domain.advice import Advice, Listing
from bot.domain.catalog import Catalog, Framework, Group
from bot.domain.dialogue import DialogueState
from bot.domain.question import Need, Reading

# Who belongs on a list by a need: three of five at least, or built in at least in part.
_ENOUGH = 0.6
# The notions that name a group of the article.
GROUP_CONCEPTS = {"microframework": Group.LIGHT, "full_stack": Group.FULL_STACK, "batteries_included": Group.FULL_STACK}


def list_frameworks(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return the frameworks with a page by group; narrowed by the needs named; the others by name."""
    del state
    paged = [one for one in catalog.frameworks.values() if one.page]
    needs = [need for need in reading.needs if not need.refused]
    chosen = [one for one in paged if all(credit(one, need, catalog) >= _ENOUGH for need in needs)] if needs else paged
    if not chosen:
        chosen = sorted(paged, key=lambda one: -sum(credit(one, need, catalog) * need.weight for need in needs))[:3]
    chosen = [one for one in chosen if one.id not in reading.refused]
    known = tuple(one for one in catalog.frameworks.values() if not one.page and _also(one, needs, catalog))
    groups = tuple((group, tuple(one for one in chosen if one.group is group)) for group in Group)
    return Listing(tuple((g, ones) for g, ones in groups if ones), known, (suggest.GUIDE, suggest.about(chosen[0])))


def _also(framework: Framework, needs: list[Need], catalog: Catalog) -> bool:
    """Whether a framework without a page belongs on the list, by its features alone."""
    rated = [need for need in needs if need.criterion in catalog.features]
    return not needs or (bool(rated) and all(credit(framework, need, catalog) >= _ENOUGH for need in rated))
