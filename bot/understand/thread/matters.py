"""What a question asks of one framework as a single matter: who made it, its newest version, whether PyPy runs it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.matters import Fact, Matter
from bot.domain.question import PYTHON, UPGRADE, EntityKind, Intent, Reading
from bot.understand.reading.troubles import surely
from bot.understand.text.mend import Word
from bot.understand.thread.leaning import OF_ONE, PRONOUNS, focus
from bot.understand.thresholds import FRAGMENT

# A longer text than this, in words, asks for more than one fact.
_ONE_FACT = 18
# Intents whose questions are of the bot, of several or of what to take; of them a fact is asked with a pronoun alone.
_APART = frozenset({Intent.COMPARE, Intent.RECOMMEND, Intent.EXAMPLE, Intent.GUIDE, Intent.HELP, Intent.SMALLTALK})
_UPGRADES, _RELEASES = frozenset(("what_breaks", "upgrade_steps")), {"version"}
_OURS = frozenset("you your yours we our us my bot".split())


def of_matter(reading: Reading, words: Sequence[Word], state: DialogueState, catalog: Catalog) -> Reading:
    """Return a reading that asks one framework for a single matter as such; any other as it is."""
    if who := searched(reading, catalog):
        return surely(reading._replace(needs=(), matters=(who,)), Intent.FIND_BY_FEATURE, *Intent)
    if several := _of_several(reading, state, catalog):
        return several
    names = _asked_of(reading, [word.meant for word in words], state)
    if len(names) != 1 or reading.kin or reading.words > _ONE_FACT or reading.aspect == "fault":
        return reading
    if _OF_THEIRS.search(reading.text):
        return reading
    at = _found(reading, catalog)
    asked = {name: catalog.matters[name] for name in at if _is_whole(catalog.matters[name], reading, catalog)}
    if not any(one.fact is not Fact.UPKEEP or one.untold for one in asked.values()):
        return reading
    upgrades = set(asked) <= _RELEASES and not _UPGRADES.isdisjoint(reading.concepts)
    if upgrades or UPGRADE.search(reading.text):  # that has a card of its own
        return reading
    aspect = "drawbacks" if any(one.fact is Fact.RANK for one in asked.values()) else "upkeep"
    follows = reading.is_follow_up or not reading.frameworks
    told = reading._replace(
        frameworks=names, refused=(), needs=(), matters=_apart(asked, at, catalog), is_follow_up=follows
    )
    return surely(told, Intent.DESCRIBE, *Intent, aspect=aspect)


# Who wrote what is run, and not the framework: "the guy who wrote it retired".
_OF_THEIRS = re.compile(
    r"\b(?:guy|person|man|woman|dev|developer|colleague|one|contractor|student|intern|freelancer|agency|team)s?"
    r" (?:who|that) (?:wrote|built|made|started|developed|did|created)\b",
    re.IGNORECASE,
)


def _of_several(reading: Reading, state: DialogueState, catalog: Catalog) -> Reading | None:
    """Return what asks several frameworks for one matter as that, set side by side; None of any other."""
    named = tuple(dict.fromkeys((*reading.frameworks, *reading.refused)))
    # "Whom do I hire for the other one?"
    if state.intent is Intent.COMPARE and not named and _EITHER.search(reading.text):
        named = state.frameworks
    plain = reading.aspect in (None, "together") and not reading.kin and reading.intent is not Intent.CONCEPT
    if not plain or not 1 < len(named) <= _ABREAST or reading.words > _AT_LENGTH or _FOR_ONE.search(reading.text):
        return None
    at = _found(reading, catalog)
    said = {need.criterion for need in reading.needs if need.because is None}
    asked = [name for name in at if _is_fact(catalog.matters[name]) and said <= _SAID_WITH.get(name, frozenset())]
    if not asked:
        return None
    first = min(asked, key=at.__getitem__)
    told = reading._replace(frameworks=named, refused=(), needs=(), concepts=(), matters=(first,))
    return surely(told, Intent.COMPARE, *Intent)


def _is_fact(matter: Matter) -> bool:
    """Whether a matter is told of each by itself; others are compared by marks, or have cards of their own."""
    return matter.fact not in _COMPARED or matter.untold is not None


_EITHER = re.compile(
    r"\b(?:the other|both|either|each|them|these|those|the (?:two|first|second|last)|which)\b", re.IGNORECASE
)
# So many stand side by side, asked at such length.
_ABREAST, _AT_LENGTH = 4, 30
# "The latest Django or Flask for a shop?" asks which of them.
_FOR_ONE = re.compile(r"\bfor (?:an?|my|our) (?!job|living|future)\w+", re.IGNORECASE)
# These are compared by marks, or have cards of their own.
_COMPARED = frozenset((Fact.UPKEEP, Fact.RANK, Fact.LICENCE, Fact.AGE, Fact.PRODUCTION))
# Qualities that the words of a matter name as well.
_SAID_WITH = {name: frozenset(("ecosystem",)) for name in ("stars", "downloads")} | {
    "support": frozenset(("upkeep", "stable_release"))
}


def searched(reading: Reading, catalog: Catalog) -> str | None:
    """Return the matter of which it is asked who has it: "which ones run on PyPy?"; None of any other question."""
    named = reading.frameworks or reading.refused or reading.kin
    if named or reading.words > _ONE_FACT or not _WHO.match(reading.text):
        return None
    return next((name for name in _found(reading, catalog) if catalog.matters[name].had), None)


_WHO = re.compile(
    r"\W*(?:so |and |ok )?(?:which|who|what(?! is\b| are\b|'?s\b)|any|is there|are there|list|does any|do any)\b"
    r"|.*\b(?:by|in|on|with|for) (?:any|which)(?: (?:of|one|these|those|the|python|web))* ?frameworks?\b",
    re.IGNORECASE,
)


def _apart(matters: Iterable[str], at: Mapping[str, int], catalog: Catalog) -> tuple[str, ...]:
    """Return matters of which no two are the same words or the same fact, at most so many as a card holds."""
    kept: dict[object, str] = {}
    for name in sorted(matters, key=list(catalog.matters).index):
        if at[name] not in [at[one] for one in kept.values()]:
            kept.setdefault(catalog.matters[name].fact, name)
    return tuple(sorted(kept.values(), key=at.__getitem__))[:_MOST]


_MOST = 3


def _is_whole(matter: Matter, reading: Reading, catalog: Catalog) -> bool:
    """Whether a matter is asked for itself, and not said beside a part: "does the latest version have WebSockets?"."""
    if reading.aspect == PYTHON:  # which Pythons it runs on is told by their numbers, but for other interpreters
        return matter.fact is Fact.INTERPRETERS
    if reading.refused:  # "why do you never recommend Falcon?"
        return matter.fact is Fact.RANK
    told = matter.untold is None or not set(reading.frameworks).isdisjoint(matter.told_of)
    parts = [n for n in reading.needs if n.because is None and n.criterion in catalog.features.keys() - _OF_UPKEEP]
    return not (told and parts)


_OF_UPKEEP = {"stable_release"}


def _asked_of(reading: Reading, meant: Sequence[str], state: DialogueState) -> tuple[str, ...]:
    """Return whom a matter is asked of: who is named, or who was last spoken of when "it" or so little is said."""
    named = (*reading.frameworks, *reading.refused)
    if named:
        return named if reading.intent not in _APART or reading.refused else ()
    if state.intent not in OF_ONE or not _OURS.isdisjoint(meant):
        return ()
    points = not PRONOUNS.isdisjoint(meant)
    terse = len(meant) <= FRAGMENT // 2 and reading.intent not in _APART and not reading.needs
    return focus(state) if points or terse else ()


def comparable(text: str) -> str:
    """Return a text as matters are looked for in it.

    >>> comparable("What's the *long-term* version, please?")
    'whats the long term version please'
    """
    plain = re.sub(r"['\u2019]", "", text.casefold())
    return " ".join(re.findall(r"[^\W_]+(?:\.[^\W_]+)*", plain))


def _masked(reading: Reading) -> str:
    """Return what was said in comparable form, with "@" for each framework named, or for "it" where none is."""
    said = f" {comparable(reading.text)} "
    if all(mention.kind is not EntityKind.FRAMEWORK for mention in reading.mentions):
        said = said.replace(" it ", " @ ")
    for mention in reading.mentions:
        if mention.kind is EntityKind.FRAMEWORK:
            said = said.replace(f" {comparable(mention.matched)} ", " @ ").replace(f" {mention.entity_id} ", " @ ")
    return said.strip()


def _found(reading: Reading, catalog: Catalog) -> dict[str, int]:
    """Return the matters that were asked for, each with where."""
    said, ways = _masked(reading), _ways(catalog)
    at: dict[str, int] = {}
    for word in set(said.split()):
        for name, way in ways.get(word, ()):
            if found := way.search(said):
                at[name] = min(found.start(), at.get(name, found.start()))
    return at


@lru_cache(maxsize=4)
def _ways(catalog: Catalog) -> Mapping[str, Sequence[tuple[str, re.Pattern[str]]]]:
    """Return the ways of asking, each with its matter, by the longest plain word that a text must hold for it."""
    ways: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for name, matter in catalog.matters.items():
        for asked in matter.asked:
            ways.setdefault(max(plain_words(asked), key=len), []).append((name, re.compile(_way(asked))))
    return ways


def plain_words(asked: str) -> list[str]:
    """Return the words of a way of asking that a text holds as they stand.

    >>> plain_words("when … # support* ends $")
    ['when', 'ends']
    """
    return [word for word in asked.split() if word[-1] not in "…*#@^$"]


def _way(asked: str) -> str:
    """Return what finds one way of asking; the gaps and wildcards are those of ``Matter``.

    >>> [bool(re.search(_way("when … # come out"), text)) for text in ("when did django 6 come out", "when come out")]
    [True, False]
    """
    words = asked.split()
    opens, closes = words[0] == "^", words[-1] == "$"
    parts = [_GAP if word == "…" else _part(word) for word in words[opens : len(words) - closes]]
    plain = " ".join(parts).replace(f" {_GAP} ", f" {_GAP}")
    return ("^" if opens else r"(?<!\S)") + plain + ("$" if closes else r"(?!\S)")


_GAP = r"(?:\S+ ){0,6}?"


def _part(word: str) -> str:
    """Return what finds one word: "#" a version, "*" at the end of a word the rest of it."""
    if word == "#":
        return r"v?\d[\w.]*"
    return re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")


__all__ = ["comparable", "of_matter", "plain_words"]
