"""What is asked for beside one: "alternatives to Tornado?" is what it is good at, "besides Django" all but that."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.catalog import Catalog, FeatureSupport, Support
from bot.domain.question import Intent, Need, Reading
from bot.understand.reading.rule import reads
from bot.understand.reading.troubles import surely

_OTHERS = r"\b(?:besides|apart from|other than|except(?: for)?|aside from)\b"
_WHO_ELSE = re.compile(
    rf"\W*(?:so |and |ok )?(?:what|which|who|is there|are there|does any)\b.*{_OTHERS}", re.IGNORECASE
)
_TAKE_INSTEAD = re.compile(
    r"\b(?:what|which)(?: one)? (?:would|should|do|could) (?:you|i|we) (?:\w+ )?(?:take|use|pick|choose|recommend"
    r"|suggest)"
    r" instead\b",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE, Intent.DESCRIBE)
def besides(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what has an admin, besides Django?" as a search, "what to take instead of Sanic?" as a wish."""
    names = reading.refused or reading.frameworks
    if len(names) != 1 or reading.kin:
        return None
    if reading.intent is Intent.DESCRIBE:
        instead = _TAKE_INSTEAD.search(reading.text) is not None and bool(reading.refused)
        return surely(reading, Intent.RECOMMEND, *Intent, aspect=None) if instead else None
    parts = [need for need in reading.needs if need.because is None and not need.refused]
    if not parts or not {"has", "have", "offers", "comes", "supports", "with", "does"} & set(words):
        return None
    if not _WHO_ELSE.match(reading.text) or len(parts) != len(reading.needs):
        return None
    return surely(reading._replace(frameworks=(), refused=names), Intent.FIND_BY_FEATURE, *Intent, aspect=None)


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
