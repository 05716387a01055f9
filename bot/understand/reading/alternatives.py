"""What "alternatives to Tornado?" asks for when nothing else was wished: what Tornado itself is good at."""

from __future__ import annotations

from bot.domain.catalog import Catalog, FeatureSupport, Support
from bot.domain.question import Intent, Need, Reading

# A strength is a mark of at least this, and so much above the average of all that have one.
_STRONG, _ABOVE = 4, 0.8
# A part is told apart by, if no more than this share of all have it outright.
_RARE = 0.4
# What a part weighs beside a quality.
_OF_A_PART = 0.5
# Of so many qualities, and of so many parts, the ones that stand out most.
_MOST = 3
# Everybody wants these: they tell nothing of what one is taken for.
_COMMON = frozenset(("ecosystem", "upkeep"))


def in_its_place(reading: Reading, catalog: Catalog) -> Reading:
    """Return a wish for anything but one framework, and nothing else, as a wish for what that one is good at.

    The needs are ``because`` of that framework; one whose marks stand out nowhere leaves the reading as it is.
    """
    nothing = not (reading.needs or reading.frameworks or reading.concepts or reading.python or reading.kin)
    if reading.intent is not Intent.RECOMMEND or not nothing or len(reading.refused) != 1 or reading.aspect is not None:
        return reading
    (left,) = reading.refused
    needs = (
        *(Need(quality, because=left) for quality in strengths(left, catalog)),
        *(Need(part, _OF_A_PART, because=left) for part in rare_parts(left, catalog)),
    )
    return reading._replace(needs=needs) if needs else reading


def strengths(name: str, catalog: Catalog) -> tuple[str, ...]:
    """Return the qualities in which a framework stands out from the others, the most outstanding first."""
    marks = [one.ratings for one in catalog.frameworks.values() if one.ratings]
    ratings = catalog.frameworks[name].ratings
    above = {
        quality: rating.value - sum(one[quality].value for one in marks if quality in one) / len(marks)
        for quality, rating in ratings.items()
        if rating.value >= _STRONG and quality not in _COMMON
    }
    return tuple(sorted((one for one in above if above[one] >= _ABOVE), key=lambda one: -above[one])[:_MOST])


def rare_parts(name: str, catalog: Catalog) -> tuple[str, ...]:
    """Return the parts that a framework has outright and few others have, the rarest first."""
    every = [one.features for one in catalog.frameworks.values() if one.features]
    share = {
        feature.id: sum(_has(one.get(feature.id)) for one in every) / len(every)
        for feature in catalog.features.values()
        if not feature.trait and _has(catalog.frameworks[name].features.get(feature.id))
    }
    return tuple(sorted((one for one in share if share[one] <= _RARE), key=share.__getitem__)[:_MOST])


def _has(support: FeatureSupport | None) -> bool:
    """Whether a part is built in, and all of it."""
    return support is not None and support.support is Support.BUILTIN and not support.limited
