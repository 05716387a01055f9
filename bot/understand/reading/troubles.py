"""What somebody who is unhappy with a framework asks: whether to leave it, what is wrong with it, which to avoid.

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import EntityKind, Intent, Reading
from bot.understand.reading.rule import NONE, ONE, Rule, but, reads
from bot.understand.text.words import MOVING

# "Flask hit the wall, what next?": the one framework named is the one to leave.
LEAVING = frozenset(
    "next else another other alternative alternatives replace replacement switch successor wall outgrown "
    "lighter".split()
)


def surely(reading: Reading, intent: Intent, *others: Intent, aspect: str | None = None) -> Reading:
    """Return ``reading`` as ``intent``, sure as it and any of the ``others`` it was torn between."""
    sure = reading.confidence + (reading.rival_confidence if reading.rival in (intent, *others) else 0.0)
    return reading._replace(intent=intent, confidence=min(sure, 1.0), rival=None, rival_confidence=0.0, aspect=aspect)


def unread(reading: Reading, frameworks: tuple[str, ...] = ()) -> Reading:
    """Return ``reading`` as not understood, of ``frameworks``."""
    return reading._replace(
        intent=Intent.OUT_OF_SCOPE,
        frameworks=frameworks,
        refused=(),
        needs=(),
        concepts=(),
        aspect=None,
        rival=None,
        rival_confidence=0.0,
    )


@reads(names=(NONE, ONE))
def _stuck_with(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "stuck with Flask because of the boss, need WebSockets" as a check of Flask: it stays."""
    names = (*reading.frameworks, *reading.refused)
    part = any(need.because is None for need in reading.needs)
    stays = "stuck" in words and not _STAYS.isdisjoint(words) and (LEAVING | _HATES).isdisjoint(words)
    if len(names) != 1 or not part or not stays or reading.kin:
        return None
    return surely(reading._replace(frameworks=names, refused=()), Intent.FEATURE_CHECK, *Intent)


_STAYS, _HATES = (
    frozenset("how because boss management must".split()),
    frozenset("hate hating regret start over".split()),
)


@reads(*but(Intent.GUIDE), names=ONE)
def _to_leave(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "port our Tornado code to something people enjoy" as the wish for another."""
    if reading.refused or reading.kin or MOVING.isdisjoint(words):
        return None
    if _OR_UPGRADE.search(reading.text):  # whether to leave at all comes first
        return None
    if not (_TO_SOMETHING.search(reading.text) or _WHERE_TO.search(reading.text)):
        return None
    return surely(reading._replace(frameworks=(), refused=reading.frameworks), Intent.RECOMMEND, *Intent)


_OR_UPGRADE = re.compile(
    r"\bwhether to (?:up(?:grade|date)|stay|keep)\b"
    r"|\bup(?:grade|date)\b[^.?!]{0,15}\bor (?:migrate|move|rewrite|switch|port)\b",
    re.IGNORECASE,
)
_TO_SOMETHING = re.compile(r"\b(?:to|into|onto|in)\s+(?:something|anything)\b", re.IGNORECASE)
_WHERE_TO = re.compile(
    r"\b(?:what|where)\b[^.?!]*\b(?:move|migrate|port|switch|go)\s+(?:it\s+|us\s+)?(?:on\s+)?to\s*(?:[?.!,]|$)",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.CONCEPT, Intent.GUIDE, Intent.OUT_OF_SCOPE, names=NONE)
def _moves(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "migrate from CGI to an MVC framework" as the wish for one, and not for what the words mean."""
    if reading.refused or reading.kin or reading.is_question or MOVING.isdisjoint(words) or "how" in words:
        return None
    if not _TO_A_FRAMEWORK.search(reading.text):
        return None
    return surely(reading, Intent.RECOMMEND, *Intent)


_TO_A_FRAMEWORK = re.compile(r"\bto\b(?: [\w-]+){0,5} framework\b", re.IGNORECASE)


@reads(Intent.DESCRIBE, names=ONE)
def _complains(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "my Django is slow" as asking how slow Django is."""
    if reading.is_question or {"my", "our"}.isdisjoint(words):
        return None
    if not any(need.reverse and need.because is None for need in reading.needs):
        return None
    return surely(reading, Intent.FEATURE_CHECK, *Intent)


@reads(names=NONE)
def _of_others(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "do developers hate Django?" and "is anyone leaving Flask?" as asking what speaks against it."""
    one = len(reading.refused) == 1 and not reading.kin and not reading.needs
    if not one or not reading.is_question or _THEY.isdisjoint(words) or not _ELSEWHERE.isdisjoint(words):
        return None
    about = reading._replace(frameworks=reading.refused, refused=())
    return surely(about, Intent.DESCRIBE, *Intent, aspect="drawbacks")


_THEY = frozenset("people developers devs companies teams anyone anybody everyone everybody others".split())
# Somebody's own matter, or where to go, is another question.
_ELSEWHERE = LEAVING | frozenset("i we our my us me which where use using to but".split())


@reads(names=NONE)
def _worst(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "which framework should I not use?" as asking for the one with the poorest prospects."""
    if reading.needs or reading.refused or reading.kin:
        return None
    if {"framework", "frameworks", "one", "ones"}.isdisjoint(words) or _WHO.isdisjoint(words):
        return None
    if any(mention.kind is EntityKind.CONCEPT for mention in reading.mentions) or not _WORST.search(reading.text):
        return None
    return surely(reading, Intent.RECOMMEND, *Intent, aspect="worst")


_WHO = frozenset("which what".split())
# "Avoid" what? Only where nothing follows it is the framework meant.
_WORST = re.compile(
    r"\bworst\b(?! case)|\b(?:avoid|not use|never use|stay away from|steer clear of|shouldn'?t (?:i |we )?use)"
    r"\s*(?:[.?!,]|$)",
    re.IGNORECASE,
)


_GOING = MOVING | frozenset("leave leaving".split())


@reads(Intent.RECOMMEND, Intent.DESCRIBE, Intent.CONCEPT, names=NONE)
def _whether_to_leave(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "should we migrate off Tornado?" as asking how alive it is: nothing yet says where to."""
    one = len(reading.refused) == 1 and not reading.needs
    asks = reading.is_question and not {"should", "shall", "worth"}.isdisjoint(words) and not _GOING.isdisjoint(words)
    if not one or not asks or not _WHO.isdisjoint(words):
        return None
    return surely(reading._replace(frameworks=reading.refused, refused=()), Intent.DESCRIBE, *Intent, aspect="upkeep")


@reads(names=NONE)
def _off_it(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "how do we get off Flask without a big bang?" as asking for the way, not for where to."""
    if len(reading.refused) != 1 or not _GET_OFF.search(reading.text):
        return None
    return surely(reading._replace(refused=(), needs=(), concepts=(_MIGRATION,)), Intent.CONCEPT, *Intent)


_MIGRATION = "framework_migration"
_GET_OFF = re.compile(
    r"\bhow (?:do|can|should|would|could|to) ?(?:we|i|one|you)? ?(?:best |ever |slowly )?"
    r"(?:get (?:off|away from|rid of|out of)|move off|move away from|migrate off|wean|leave)\b",
    re.IGNORECASE,
)


# Tried in this order; the first that answers wins.
TROUBLES: tuple[Rule, ...] = (
    _of_others,
    _off_it,
    _worst,
    _stuck_with,
    _whether_to_leave,
    _complains,
    _to_leave,
    _moves,
)
