"""Which licence there may be: "only MIT or Apache", "nothing under BSD", "which ones are MIT licensed?"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.advise import suggest
from bot.domain.advice import Found, Licences
from bot.domain.catalog import Catalog, Feature, Framework
from bot.domain.question import LICENCE, Need, Reading
from bot.domain.reasons import Exclusion

_NAMES = {"mit": "MIT", "bsd": "BSD", "apache": "Apache"}
_NAME = re.compile(r"\b(mit|bsd|apache)\b", re.IGNORECASE)
# A licence is spoken of; without the word only where it is one of several, or somebody has to allow it.
_SPOKEN = re.compile(
    r"\blicen[cs]\w*|\b(?:mit|bsd|apache)(?: or | and |/)(?:mit|bsd|apache)\b"
    r"|\b(?:legal|lawyers?)\b"
    r"|\b(?:allow|permit|accept|approve)(?:s|d|ed)? (?:us )?(?:only |just )?(?:mit|bsd|apache)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\blicen[cs](?:e|es|ed|ing)\b", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:only|must|has to|have to|strictly|just|need|needs|use)\b", re.IGNORECASE)
_REFUSED = re.compile(
    r"\b(?:no|not|nothing|without|never|avoid|except|non)\b(?: [\w']+){0,3}? (mit|bsd|apache)\b", re.IGNORECASE
)
_NOTED = 3


def allowed(text: str) -> frozenset[str]:
    """Return the licences that a text allows, by name ("MIT"); empty when it binds to none.

    >>> sorted(allowed("we can only use MIT or Apache licences")), allowed("which framework for a shop?")
    (['Apache', 'MIT'], frozenset())
    """
    named = {one.casefold() for one in _NAME.findall(text)}
    if not named or not _SPOKEN.search(text):
        return frozenset()
    refused = {one.casefold() for one in _REFUSED.findall(text)}
    wanted = named - refused
    if wanted and (refused or _ONLY.search(text)):
        return frozenset(_NAMES[one] for one in wanted)
    return frozenset(_NAMES[one] for one in _NAMES.keys() - refused) if refused else frozenset()


def wrong_licence(text: str, catalog: Catalog) -> tuple[Exclusion, ...]:
    """Return the frameworks that a text rules out by their licence, none when it would leave nobody."""
    names = allowed(text)
    if not names:
        return ()
    gone = [one for one in catalog.frameworks.values() if not _is_under(one, names)]
    return tuple(Exclusion(one, feature_of(names)) for one in gone) if len(gone) < len(catalog.frameworks) else ()


def found_under(text: str, catalog: Catalog, refused: Iterable[str] = ()) -> Found | Licences:
    """Return who is under a licence that a text names, the best known first; who is under which when nobody is."""
    names = frozenset(_NAMES[one.casefold()] for one in _NAME.findall(text))
    left_out = tuple(dict.fromkeys(refused))  # as they were named
    asked = [one for one in catalog.frameworks.values() if one.id not in left_out and _is_under(one, names)]
    if not names or not asked:
        return by_licence(text, [one for one in catalog.frameworks.values() if one.page and one.id not in left_out])
    found = sorted(asked, key=lambda one: one.facts.download_rank or 10**9)
    feature = feature_of(names)
    notes = tuple((one.name, one.facts.licence) for one in found[:_NOTED])
    gone = tuple(catalog.frameworks[name] for name in left_out)
    return Found((Need(feature.id),), (feature,), tuple(found), (), notes, gone,
                 (suggest.about(found[0]), suggest.GUIDE))  # fmt: skip


def asks_for_it(reading: Reading) -> bool:
    """Whether licences are asked for, and nothing else that can be compared."""
    return not reading.needs and (reading.aspect == LICENCE or _ASKED.search(reading.text) is not None)


# None of ours asks that what is built with it be published too.
_COPYLEFT = re.compile(r"\b(?:a|l)?gpl(?:v?\d)?\b|\bcopyleft\b|\bgnu\b", re.IGNORECASE)
_PRODUCTS = re.compile(r"\bclosed[ -]source\b|\bcommercial|\bproprietary\b|\bsell(?:ing)?\b|\bpaid\b", re.IGNORECASE)


def by_licence(text: str, asked: Sequence[Framework]) -> Licences:
    """Return who of those asked about is under which licence, and whether any is under the GPL when that was asked."""
    under = [(name, tuple(one for one in asked if _is_under(one, (name,)))) for name in _NAMES.values()]
    return Licences(
        tuple(asked),
        tuple((name, found) for name, found in under if found),
        is_free=not any("GPL" in one.facts.licence for one in asked),
        of_copyleft=_COPYLEFT.search(text) is not None,
        of_products=_PRODUCTS.search(text) is not None,
        suggestions=(suggest.LIST, suggest.GUIDE),
    )


def _is_under(framework: Framework, names: Iterable[str]) -> bool:
    """Whether a framework's licence is one of those named; of several that apply together the first counts."""
    return any(framework.facts.licence.startswith(name) for name in names)


def feature_of(names: Iterable[str]) -> Feature:
    """Return licences as a trait that frameworks have or have not."""
    told = " or ".join(sorted(names, reverse=True))
    article = "a" if told.startswith("BSD") else "an"
    return Feature(LICENCE, f"{told} licence", f"{article} {told} licence", "", "", (), trait=True)
