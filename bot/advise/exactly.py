"""The frameworks as they count for who asks for the fine print of a part: "auth with JWT", "sessions on the server"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from bot.advise.details import add_on_print_of, fine_print_of, tells_of
from bot.domain.catalog import Catalog, FeatureSupport, Support
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
            catalog = _standing_for(catalog, feature.id, kept, _exactly)
        for kept in islice(add_on_print_of(feature, text), 1):
            catalog = _standing_for(catalog, feature.id, kept, _with_the_rest)
    return catalog


Meant = Callable[[FeatureSupport, str], FeatureSupport]


@lru_cache(maxsize=32)
def _standing_for(catalog: Catalog, feature: str, kept: str, meant: Meant) -> Catalog:
    """Return the catalog in which a feature stands for one fine print of it, as ``meant`` tells what each has."""
    if not any(_inside(one.features[feature], kept) for one in catalog.frameworks.values()):
        return catalog
    frameworks = {
        name: replace(one, features={**one.features, feature: meant(one.features[feature], kept)})
        for name, one in catalog.frameworks.items()
    }
    return replace(catalog, frameworks=frameworks)


def _exactly(has: FeatureSupport, kept: str) -> FeatureSupport:
    """Return what a feature is to who asks for fine print of it: inside, by a package, or nothing."""
    if _inside(has, kept):
        return has
    if brought := has.finer.get(kept):
        return FeatureSupport(Support.THIRD_PARTY, brought.note, brought.source, brought.package)
    if has.support in (Support.OFFICIAL, Support.THIRD_PARTY) and tells_of(has.note, kept):
        return has
    return replace(has, support=Support.NONE, limited=False, unfinished=False)


def _with_the_rest(has: FeatureSupport, kept: str) -> FeatureSupport:
    """Return the same where packages bring the fine print to any: only some of the part, and no package, is to add."""
    some = has.support is Support.OFFICIAL or (has.support is Support.BUILTIN and has.limited)
    if not some or kept in has.finer or _inside(has, kept):
        return has
    return replace(has, support=Support.THIRD_PARTY, note=f"{has.note}; for the rest no package is on record")


def _inside(has: FeatureSupport, kept: str) -> bool:
    """Whether a built-in is noted to have the fine print."""
    return has.support is Support.BUILTIN and tells_of(has.note, kept)
