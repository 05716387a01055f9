"""What is asked of no framework in particular: what runs on Windows, what to learn first, what else than Django has.

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand.reading.choosing import LISTED
from bot.understand.reading.put_to_it import the_one
from bot.understand.reading.rule import NONE, ONE, of_notion, reads
from bot.understand.reading.troubles import surely


@reads(Intent.CONCEPT, Intent.DESCRIBE, names=(NONE, ONE))
def _outside_it(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what do people use for database migrations when they aren't on Django?" as asking of any but that."""
    if (one := the_one(reading)) is None or _OTHERS.isdisjoint(words) or not _ASKS_HOW.search(reading.text):
        return None
    if not re.search(rf"{_OUTSIDE}{re.escape(one.matched)}\b", reading.text, re.IGNORECASE):
        return None
    notions = [m for m in reading.mentions if m.kind is EntityKind.CONCEPT and not m.refused]
    if not _MIGRATIONS.isdisjoint(words):
        notions = [Mention.unsaid(EntityKind.CONCEPT, "db_migrations", technical=True)]
    if not notions:
        return None
    about = of_notion(reading, notions[0])._replace(frameworks=(), refused=(), mentions=(notions[0],))
    return surely(about, Intent.CONCEPT, *Intent, aspect=None)


_OTHERS = frozenset("outside without not arent isnt dont other than youre theyre".split())
_MIGRATIONS = frozenset("migration migrations".split())
_OUTSIDE = (
    r"(?:\b(?:outside|outside of|without|(?:not|off) (?:on|using|in|with)|other than)"
    r"|n['’]?t (?:on|using|in|with)) "
)
_ASKS_HOW = re.compile(r"\b(?:how|what|which|who)\b", re.IGNORECASE)


@reads(Intent.FEATURE_CHECK, Intent.DESCRIBE, Intent.RECOMMEND, Intent.OUT_OF_SCOPE, names=(NONE, ONE))
def _does_speed_matter(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "it's written in Rust. Does that matter once a database is involved?" as whether speed matters at all."""
    if _MATTER.isdisjoint(words) or not _FAST.search(reading.text) or not _BEHIND.search(reading.text):
        return None
    about = Mention.unsaid(EntityKind.CONCEPT, "speed_that_matters")
    told = reading._replace(needs=(), concepts=(about.entity_id,), mentions=(about,), frameworks=(), refused=())
    return surely(told, Intent.CONCEPT, *Intent, aspect=None)


_MATTER = frozenset("matter matters".split())
_FAST = re.compile(r"\b(?:speed|fast(?:er|est)?|rust|perf\w*|benchmarks?|cython|compiled)\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"\b(?:databases?|db|postgres\w*|mysql|quer(?:y|ies)|network|i/?o|redis|api calls?)\b", re.IGNORECASE
)


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.LIST, Intent.CONCEPT, names=NONE)
def _run_on_windows(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "one Windows server with IIS. Which can I deploy there?" as asking what runs there, and how."""
    if _WINDOWS.isdisjoint(words) or any(need.because is None for need in reading.needs):
        return None
    if reading.refused or reading.kin or not _DEPLOYED.search(reading.text):
        return None
    told = Mention.unsaid(EntityKind.CONCEPT, _ON_WINDOWS, technical=True)
    return surely(of_notion(reading, told)._replace(mentions=(told,)), Intent.CONCEPT, *Intent, aspect=None)


_WINDOWS = frozenset("windows iis".split())
_ON_WINDOWS = "on_windows"
_DEPLOYED = re.compile(
    r"\b(?:which|what)\b[^.?!]{0,30}\b(?:can|could|be|may|runs?|will|do)\b[^.?!]{0,30}"
    r"\b(?:deploy(?:ed)?|runs?|host(?:ed)?|there)\b",
    re.IGNORECASE,
)


@reads(Intent.CONCEPT, Intent.RECOMMEND, Intent.LIST, Intent.HELP, Intent.FIND_BY_FEATURE, names=NONE)
def _not_to_choose(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "which Python web framework would you NOT choose today?" as asking for the one that comes last."""
    if {mention.entity_id for mention in reading.mentions} - {_TRADE} or not _NOT_CHOSEN.search(reading.text):
        return None
    return surely(reading._replace(concepts=(), needs=()), Intent.RECOMMEND, *Intent, aspect="worst")


_TRADE = "web_framework"
_NOT_CHOSEN = re.compile(
    r"\b(?:which|what)\b[^.?!]{0,30}\bframeworks?\b[^.?!]{0,20}\b(?:would|should|do|must) (?:you|i|we|one|nobody)"
    r" (?:\w+ )?(?:not|never|avoid|stay away)\b"
    r"|\b(?:which|what)\b[^.?!]{0,20}\bframeworks?\b[^.?!]{0,20}\b(?:to avoid|should be avoided|to stay away from)\b",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.CONCEPT, names=NONE)
def _to_learn(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "he knows loops, which web framework should he learn first" as a wish for what is easy to learn."""
    if _LEARN.isdisjoint(words) or reading.needs or reading.refused or reading.kin or not _LEARNT.search(reading.text):
        return None
    return surely(reading._replace(needs=(Need("learning", 2.0),), concepts=(), mentions=()), Intent.RECOMMEND, *Intent)


_LEARN = frozenset("learn learning start begin".split())
_LEARNT = re.compile(
    r"\b(?:which|what) (?:[\w-]+ ){0,2}framework\b[^.?!]{0,25}\b(?:learn|start|begin)\b", re.IGNORECASE
)


@reads(Intent.GUIDE, names=NONE)
def _the_most(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "whats the fastest python web framework? boss wants numbers" as asking which is ahead."""
    qualities = [m.entity_id for m in reading.mentions if m.kind is EntityKind.QUALITY and not m.refused]
    if len(qualities) != 1 or {m.entity_id for m in reading.mentions} - {_TRADE, *qualities} or not reading.needs:
        return None
    if reading.refused or reading.kin or not _THE_MOST.match(reading.text):
        return None
    return surely(reading._replace(concepts=(), mentions=()), Intent.RECOMMEND, *Intent, aspect=None)


_THE_MOST = re.compile(
    r"\W*(?:(?:so|and|ok|hi|hey)\W+)*(?:what(?:['’]?s| is)|which is|which one is) the (?:\w+est|most \w+) "
    r"(?:[\w-]+ ){0,3}framework\b",
    re.IGNORECASE,
)


@reads(Intent.LIST, Intent.CONCEPT, Intent.GUIDE, Intent.RECOMMEND, names=NONE)
def _for_a_project(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "framework for a village library, members reserve books" as a wish, and no call for a list."""
    if _FRAMEWORK.isdisjoint(words) or not LISTED.isdisjoint(words) or reading.refused or reading.kin:
        return None
    told = _FOR_A_PROJECT.search(reading.text)
    if told is None or len(told[1].split()) < _TOLD or {mention.entity_id for mention in reading.mentions} - {_TRADE}:
        return None
    return surely(reading._replace(concepts=(), mentions=()), Intent.RECOMMEND, *Intent, aspect=None)


_FRAMEWORK = frozenset("framework frameworks".split())
_FOR_A_PROJECT = re.compile(
    r"\bframeworks?\b(?: to (?:use|take|build|choose))? (?:for|to build) (?:an?|my|our|his|her|their|the|this|some) "
    r"([^?!]+)",
    re.IGNORECASE,
)
_TOLD = 4  # fewer words tell of no project


# In this order; the first that answers wins.
OF_ANY = (_not_to_choose, _outside_it, _does_speed_matter, _run_on_windows, _to_learn, _the_most, _for_a_project)
