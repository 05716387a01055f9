"""The frameworks as they count for who asks for the fine print of a part: "auth with JWT", "sessions on the server"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from bot.advise.details import add_on_print_of, fine_print_of, tells_of
from bot.domain.catalog import Catalog, FeatureSupport, Framework, Support
from bot.domain.question import Need


def as_meant(needs: Iterable[Need], text: str, catalog: Catalog) -> Catalog:
    """Return the catalog in which a part whose fine print ``text`` asks for stands for that print.

    Who has it inside keeps its mark, who gets it by a package counts as having that, and who has the part without it
    has nothing. Where nobody is known to have the print inside, the part is all there is to go by. For fine print that
    a package brings as well, each keeps its mark but who has only some of the part, and no package on record for it.
    """
    for need in needs:
        feature = catalog.features.get(need.criterion)
        if feature is None or feature.trait or need.because or need.refused:
            continue
        for kept in fine_print_of(feature, text):
            catalog = _standing_for(catalog, feature.id, kept)
        for kept in islice(add_on_print_of(feature, text), 1):
            catalog = _standing_for(catalog, feature.id, kept, added=True)
    return catalog


@lru_cache(maxsize=32)
def _standing_for(catalog: Catalog, feature: str, kept: str, *, added: bool = False) -> Catalog:
    """Return the catalog in which a feature stands for one fine print of it, that may be ``added`` to any."""
    if not any(_inside(one.features[feature], kept) for one in catalog.frameworks.values()):
        return catalog
    frameworks = {name: _with(one, feature, kept, added=added) for name, one in catalog.frameworks.items()}
    return replace(catalog, frameworks=frameworks)


def _with(framework: Framework, feature: str, kept: str, *, added: bool) -> Framework:
    """Return a framework whose feature is as much as it has of the fine print."""
    has = framework.features[feature]
    brought = has.finer.get(kept)
    whole = has.support is Support.BUILTIN and not has.limited
    if _inside(has, kept) or (added and (brought or whole or has.support in _TO_ADD)):
        return framework
    if added:
        meant = replace(has, support=Support.THIRD_PARTY, note=f"{has.note}; for the rest no package is on record")
    elif brought:
        meant = FeatureSupport(Support.THIRD_PARTY, brought.note, brought.source, brought.package)
    elif has.support in (Support.OFFICIAL, Support.THIRD_PARTY) and tells_of(has.note, kept):
        return framework
    else:
        meant = replace(has, support=Support.NONE, limited=False, unfinished=False)
    return replace(framework, features={**framework.features, feature: meant})


_TO_ADD = (Support.THIRD_PARTY, Support.NONE)


def _inside(has: FeatureSupport, kept: str) -> bool:
    """Whether a built-in is noted to have the fine print."""
    return has.support is Support.BUILTIN and tells_of(has.note, kept)
