"""The fine print of a feature that somebody asks for: "encrypted sessions", "validation with msgspec".

How each framework has a feature is told in a note. A word of the question that few of these notes hold is a detail:
whose note holds it is meant before the others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.domain.catalog import Catalog, Feature, Framework, Support
from bot.domain.pairs import ByPackage
from bot.domain.question import Need

# A word that more of the notes hold tells none of them apart; a shorter one is hardly a detail.
_FEW, _SHORTEST = 5, 3
# A slip in a word of more letters still tells which it was.
_SAFE = 6
# A word of so many of its names is no detail of a feature.
_MANY = 8
_WORD = re.compile(r"[^\W_]+")
# "Not a thread": what is said not to be meant.
_DENIED = re.compile(r"\b(?:not|no|without|than)\s+(?:just\s+|only\s+)?(?:an?\s+|the\s+)?[^\W_]+")
# Where a note goes on to say what is not there.
_LACK = re.compile(r";|\b(?:no|not|nothing|without|but|yours)\b")
# "Is it on by default?", where a note says that it is not.
_OFF = "off by default"
_BY_DEFAULT = re.compile(
    r"\b(?:by|per) (?:default|defualt|defalt|defautl|deafult)\b|\bdefaults? on\b|\bautomatic(?:ally)?\b"
    r"|\bwithout (?:me |us |my |any )?(?:configur|setting|switching|enabl|turning|doing)\w*"
    r"|\bfrom the (?:start|beginning)\b|\bif (?:i|we|you) do nothing\b|\balways on\b",
    re.IGNORECASE,
)


def told(feature: Feature, text: str, catalog: Catalog) -> Mapping[Framework, int]:
    """Return how many details of ``text`` the notes on a feature hold, by framework; without any it is left out."""
    said = _words(_DENIED.sub(" ", text))
    details = _details(catalog)[feature.id]
    meant = said | _mended(said, frozenset().union(*details.values()))
    return {framework: len(held) for framework, words in details.items() if (held := meant & words)}


def lacks(feature: Feature, framework: Framework, text: str, catalog: Catalog, *, inside: bool = False) -> bool:
    """Whether ``text`` asks for fine print of a feature that a framework's built-in one is not known to have.

    Either its note says so ("no users or password hashing"), or it is fine print that notes tell where it is so;
    ``inside``: only such as no package brings.
    """
    support = framework.features[feature.id]
    if support.support is not Support.BUILTIN or feature.trait or feature.id not in catalog.features:
        return False
    if _OFF in support.note and _BY_DEFAULT.search(text):
        return True
    asked = text.casefold()
    lacking = {word for word in _lacking(support.note) - _own(feature) if len(word) >= _SHORTEST and word in asked}
    if lacking and not lacking.isdisjoint(_words(_DENIED.sub(" ", text))):
        return True
    noted = _noted(support.note)
    return any(noted.isdisjoint(kept) for kept in _print_asked(feature, text, inside=inside))


def finer(feature: Feature, framework: Framework, text: str) -> ByPackage | None:
    """Return the package that brings a framework the fine print that ``text`` asks for; None when none is known."""
    brought, asked = framework.features[feature.id].finer, text.casefold()
    prints = {**feature.add_on_print, **feature.fine_print}
    return next((brought[kept] for kept in prints if kept in brought and _asks(prints[kept], asked)), None)


def holds(feature: Feature, framework: Framework, text: str, *, inside: bool = False) -> bool:
    """Whether ``text`` asks for fine print of a feature that a framework's built-in one is noted to have."""
    noted = _noted(framework.features[feature.id].note)
    return any(not noted.isdisjoint(kept) for kept in _print_asked(feature, text, inside=inside))


def weighed_up(needs: Sequence[Need], text: str, catalog: Catalog) -> tuple[Need, ...]:
    """Return needs, those with fine print that is asked for weighing more: who asks so exactly means it.

    Fine print that most have who have the feature is nothing exact.
    """
    return tuple(
        replace(need, weight=_EXACTLY * need.weight)
        if (feature := catalog.features.get(need.criterion))
        and not (need.because or need.refused)
        and _is_exact(feature, text, catalog)
        else need
        for need in needs
    )


_EXACTLY = 3.0


def _is_exact(feature: Feature, text: str, catalog: Catalog) -> bool:
    """Whether a text asks for fine print of a feature that no more than half have of those who have it inside."""
    if not fine_print_asked(feature, text):
        return False
    inside = [one for one in catalog.frameworks.values() if one.features[feature.id].support is Support.BUILTIN]
    return 2 * sum(lacks(feature, one, text, catalog) for one in inside) >= len(inside)


def fine_print_asked(feature: Feature, text: str) -> list[list[str]]:
    """Return, for each fine print of a feature that a text asks for, the words that tell of it in a note."""
    return [kept.split() for kept in fine_print_of(feature, text)]


def fine_print_of(feature: Feature, text: str) -> list[str]:
    """Return the names of the fine print of a feature that a text asks for."""
    asked = text.casefold()
    return [kept for kept, phrases in feature.fine_print.items() if _asks(phrases, asked)]


def add_on_print_of(feature: Feature, text: str) -> list[str]:
    """Return the names of the fine print that a package brings as well, of a feature, that a text asks for."""
    asked = text.casefold()
    return [kept for kept, phrases in feature.add_on_print.items() if _asks(phrases, asked)]


def _print_asked(feature: Feature, text: str, *, inside: bool) -> list[list[str]]:
    """Return the same, with what packages bring as well, unless only what is ``inside`` counts."""
    more = [] if inside else [kept.split() for kept in add_on_print_of(feature, text)]
    return [*fine_print_asked(feature, text), *more]


def prints_asked(feature: Feature, text: str) -> list[tuple[str, str]]:
    """Return each fine print of a feature that a text asks for: the phrase as it was typed, and its name."""
    asked, found = text.casefold(), []
    for kept, phrases in (*feature.fine_print.items(), *feature.add_on_print.items()):
        places = [place for one in phrases if one in asked and (place := re.search(rf"\b{re.escape(one)}\b", asked))]
        if places:
            first = min(places, key=lambda place: (place.start(), -place.end()))
            found.append((text[first.start() : first.end()], kept))
    return found


def tells_of(note: str, kept: str) -> bool:
    """Whether a note says that fine print (by its name, the words that tell of it) is there."""
    return not _noted(note).isdisjoint(kept.split())


def _asks(phrases: Iterable[str], text: str) -> bool:
    """Whether a text (in lower case) asks for a fine print by one of its phrases."""
    return any(_said(phrase, text) for phrase in phrases)


def _said(phrase: str, text: str) -> bool:
    """Whether a text (in lower case) holds a phrase as whole words."""
    return phrase in text and re.search(rf"\b{re.escape(phrase)}\b", text) is not None


# What a note says is not there: "no users table", "users and password hashing are yours".
_NEGATED = re.compile(r"\bno\s+(?!extra)(?P<after>[^;,]+)|(?:^|[;,])\s*(?P<before>[^;,]+?)\s+(?:are|is|stays?) yours\b")


# So many notes are remembered: there are some forty features of some fifteen frameworks.
_NOTES = 2_048


@lru_cache(maxsize=_NOTES)
def _noted(note: str) -> frozenset[str]:
    """Return the words of what a note says is there."""
    return _words(_LACK.split(note)[0])


@lru_cache(maxsize=_NOTES)
def _lacking(note: str) -> frozenset[str]:
    """Return the words of what a note says is not there."""
    told = [found["after"] or found["before"] for found in _NEGATED.finditer(note)]
    return frozenset().union(*map(_words, told))


def _mended(said: frozenset[str], known: frozenset[str]) -> set[str]:
    """Return the details that some long words of a question are one slip away from."""
    long = [word for word in said - known if len(word) > _SAFE]
    return {
        one for one in known if len(one) > _SAFE and any(OSA.distance(one, word, score_cutoff=1) == 1 for word in long)
    }


@lru_cache(maxsize=8)
def _details(catalog: Catalog) -> Mapping[str, Mapping[Framework, frozenset[str]]]:
    """Return the details of every feature: the words that few of its notes hold, by framework."""
    return {feature.id: _of_feature(feature, catalog) for feature in catalog.features.values()}


def _of_feature(feature: Feature, catalog: Catalog) -> Mapping[Framework, frozenset[str]]:
    """Return the details of one feature."""
    own = _own(feature)
    noted = {
        one: {word for word in _noted(support.note) - own if len(word) >= _SHORTEST}
        for one in catalog.frameworks.values()
        if (support := one.features[feature.id]).support is not Support.NONE
    }
    often = Counter(word for words in noted.values() for word in words)
    return {one: frozenset(word for word in words if often[word] <= _FEW) for one, words in noted.items()}


def _own(feature: Feature) -> frozenset[str]:
    """Return the words that are no details of a feature: those of its names, and plain ones."""
    return _plain_of(f"{feature.id} {feature.name} {feature.need}", feature.synonyms)


@lru_cache(maxsize=256)
def _plain_of(names: str, synonyms: tuple[str, ...]) -> frozenset[str]:
    """Return the words of names, those that many synonyms share, and plain ones."""
    usual = Counter(word for alias in synonyms for word in _words(alias))
    return _words(names) | _PLAIN | {word for word in usual if usual[word] > _MANY}


def _words(text: str) -> frozenset[str]:
    """Return the words of a text in comparable form."""
    return frozenset(map(_bare, _WORD.findall(text.casefold())))


def _bare(word: str) -> str:
    """Return a word in lower case without the ending of its plural."""
    return word[:-1] if len(word) > _SHORTEST and word.endswith("s") and not word.endswith("ss") else word


# Words that stand in many a question and many a note.
_PLAIN = _words(
    "after before inside only itself come with from without their them they when once that this also through each same "
    "first second other another into more most less than then have does make many much want need must should would "
    "could framework python default true last released project your people long docs extra full and for its own any "
    "run the one two use has own who via app out per off"
)
