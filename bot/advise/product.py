"""A product named instead of a feature: Jinja for templates, Celery for background tasks, gunicorn for WSGI."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from bot.domain.advice import Verdict
from bot.domain.catalog import Catalog, Evidence, Feature, FeatureSupport, Framework, Support
from bot.domain.question import EntityKind, Need, Reading
from bot.domain.reasons import Exclusion


# So many names and notes are remembered; most are the knowledge's own.
@lru_cache(maxsize=4_096)
def plain(name: str) -> str:
    """Return a name in comparable form.

    >>> plain("Socket.IO"), plain("mod_wsgi")
    ('socket io', 'mod wsgi')
    """
    return " ".join(re.findall(r"[a-z0-9]+", name.casefold()))


def product_in(alias: str, feature: Feature) -> str | None:
    """Return the product of a feature that an alias of it names, "runs on gunicorn"; None when it names none."""
    words = f" {plain(alias)} "
    return next((name for name in feature.products if f" {plain(name)} " in words), None)


def products_in(reading: Reading, catalog: Catalog) -> dict[str, str]:
    """Return the products that a reading names, each with the feature it stands for, in reading order.

    Where the feature is named itself, a product that is refused is none: "templates without Jinja".
    """
    found = {}
    named = {
        m.entity_id
        for m in reading.mentions
        if m.kind is EntityKind.FEATURE and product_in(m.matched, catalog.features[m.entity_id]) is None
    }
    for mention in reading.mentions:
        if mention.kind is EntityKind.FEATURE and not (mention.refused and mention.entity_id in named):
            name = product_in(mention.matched, catalog.features[mention.entity_id])
            if name:
                found[name] = mention.entity_id
    return found


def is_all_products(reading: Reading, catalog: Catalog) -> bool:
    """Whether products alone were named, and no feature or quality in its own right."""
    said = {need.criterion for need in reading.needs if need.because is None}
    named = products_in(reading, catalog).values()
    own = {feature for feature in said if is_named_itself(feature, reading, catalog)}
    return bool(named) and said <= set(named) and not own


def is_named_itself(feature: str, reading: Reading, catalog: Catalog) -> bool:
    """Whether a feature is named by a name of its own, not by a product's alone."""
    aliases = [m.matched for m in reading.mentions if m.kind is EntityKind.FEATURE and m.entity_id == feature]
    return any(product_in(alias, catalog.features[feature]) is None for alias in aliases)


def together(
    framework: Framework, feature: Feature, product: str, catalog: Catalog
) -> tuple[Verdict | None, FeatureSupport, bool]:
    """Return whether a framework goes with a product, the record that says so, and whether any does.

    A server runs whatever speaks its interface. Of anything else the records must name it: a framework with templates
    of its own may know nothing of Jinja. Then the verdict is on the feature, none where the framework lacks it.
    """
    homes = [feature, *(one for one in catalog.features.values() if product in one.products and one is not feature)]
    if feature.trait:
        spoken = next((framework.features[one.id] for one in homes if one.trait and _inside(framework, one)), None)
        if spoken:
            return Verdict.YES, spoken, True
    records = [framework.features[one.id] for one in homes] + list(framework.features.values())
    named = next((one for one in records if names(one, product)), None)
    if named:
        return (Verdict.YES if named.support is Support.BUILTIN and not named.limited else Verdict.PARTIAL), named, True
    own = framework.features[feature.id]
    if feature.trait and len(homes) == 1:
        return Verdict.NO, own, True
    if feature.trait:  # a server of several interfaces may have a way of its own, of which nothing is on record
        return Verdict.NO, own, False
    return (None if own.support is Support.NONE else Verdict.PARTIAL), own, False


def _inside(framework: Framework, feature: Feature) -> bool:
    """Whether a framework has a feature itself."""
    return framework.features[feature.id].support is Support.BUILTIN


def told_of(framework: Framework, product: str, catalog: Catalog) -> Evidence | None:
    """Return what the practice on record of a framework says that speaks of a product most; None if none names it."""
    telling = [there for there in catalog.practice.values()
               if framework.id in there and _says(there[framework.id].sentence, product)]  # fmt: skip
    if not telling:
        return None
    return max(telling, key=lambda there: sum(_says(one.sentence, product) for one in there.values()))[framework.id]


def names(record: FeatureSupport, product: str) -> bool:
    """Whether a record names a product; "Jinja" is named by "Jinja2", too."""
    return _says(f"{record.note} {record.package or ''}", product)


def _says(text: str, product: str) -> bool:
    """Whether a text names a product."""
    return re.search(rf"\b{plain(product).rstrip('0123456789')}\d?\b", plain(text)) is not None


def goes_with(product: str, feature: Feature, catalog: Catalog) -> Iterable[Framework]:
    """Yield the frameworks of which it is on record that they go with a product."""
    for framework in catalog.frameworks.values():
        verdict, _, known = together(framework, feature, product, catalog)
        brought = any(_says(more.note, product) for more in framework.features[feature.id].finer.values())
        if brought or (known and verdict is not Verdict.NO):
            yield framework


def bound_elsewhere(needs: Iterable[Need], catalog: Catalog) -> tuple[Exclusion, ...]:
    """Return the frameworks whose own part stands against the product that somebody has: Django and SQLAlchemy."""
    found = []
    for need in needs:
        feature = catalog.features.get(need.criterion)
        product = product_in(need.by, feature) if feature and need.by and not need.refused else None
        if feature and product and feature.exclusive:
            own = [one for one in catalog.frameworks.values() if _inside(one, feature)]
            theirs = [one for one in own if not names(one.features[feature.id], product)]
            found += [Exclusion(one, replace(feature, need=product)) for one in theirs]
    return tuple(found)
