"""Names without a page: what they are is said first, then the nearest framework answers; their health is their own."""

from __future__ import annotations

from dataclasses import replace

from bot.advise import suggest
from bot.advise.asking import beside_python, claims_more
from bot.advise.describe import describe
from bot.advise.feature import feature_check
from bot.domain.advice import Advice, Check, Comparison, Description, Fallback, Introduced, Migration, Pulse, Verdict
from bot.domain.catalog import Catalog, Framework, Kin
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading

# "Is webapp2 dead?" asks after webapp2, not after its neighbour.
_HEALTH = "upkeep"


def introduced(advice: Advice, reading: Reading, catalog: Catalog) -> Advice:
    """Return advice that says first what a name without a page is; a refusal names the stranger it was about."""
    kin = tuple(catalog.kin[one] for one in reading.kin)
    if not kin:
        return advice
    if isinstance(advice, Fallback):
        return _refusal(advice, kin, catalog)
    if reading.intent is Intent.OUT_OF_SCOPE:
        return advice
    if isinstance(advice, Migration) and advice.extensions:  # says what becomes of them
        return advice
    if _asks_after(kin, reading) and (nearest := _nearest(kin[0], catalog)):
        return pulse(kin[0], nearest)
    lacks = isinstance(advice, Check) and advice.verdict is not Verdict.YES
    if lacks and len(kin) == 1 and not kin[0].addon and len(reading.frameworks) == 1:
        nearest = catalog.frameworks[reading.frameworks[0]]  # that its neighbour lacks it says nothing of it
        advice = Description(nearest, None, (suggest.about(nearest), suggest.GUIDE))
    if isinstance(advice, Comparison) and any(one.is_stranger for one in kin):
        advice = replace(advice, answer=None)  # "is Express faster than Flask?" has no answer of ours
    if isinstance(advice, Description) and advice.aspect == "drawbacks" and not any(one.addon for one in kin):
        advice = replace(advice, aspect=None)  # what speaks against its neighbour does not speak against it
    return Introduced(kin, advice, tuple(_nearest(one, catalog) for one in kin))


def by_itself(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Answer for the one framework of a comparison: what was asked of it, else what it is."""
    said = any(need.because is None for need in reading.needs)
    said = said and (not claims_more(reading) or beside_python(reading) is not None)  # "is Django faster than Node?"
    return feature_check(reading, state, catalog) if reading.kin and said else describe(reading, state, catalog)


def pulse(kin: Kin, nearest: Framework) -> Pulse:
    """Return how alive a name without a page is."""
    return Pulse(kin, nearest, (suggest.about(nearest), suggest.health(nearest)))


def _asks_after(kin: tuple[Kin, ...], reading: Reading) -> bool:
    """Whether the question is how alive one name without a page is, and nothing else is named."""
    about_it = reading.intent is Intent.DESCRIBE and reading.aspect == _HEALTH
    alone = len(kin) == 1 and not kin[0].is_stranger and len(reading.frameworks) == 1
    return about_it and alone and all(mention.kin for mention in reading.mentions if mention.kind == "framework")


def _refusal(advice: Fallback, kin: tuple[Kin, ...], catalog: Catalog) -> Fallback:
    """Return a refusal that says what the strangers are and offers the nearest frameworks."""
    strangers = tuple((one, _nearest(one, catalog)) for one in kin if one.is_stranger)[:2]
    near = dict.fromkeys(suggest.about(framework) for _, framework in strangers if framework)
    return replace(advice, strangers=strangers, suggestions=tuple(dict.fromkeys((*near, *advice.suggestions)))[:3])


def _nearest(kin: Kin, catalog: Catalog) -> Framework | None:
    """Return the framework nearest to a name without a page, None when nothing here is like it."""
    return catalog.frameworks[kin.nearest] if kin.nearest else None
