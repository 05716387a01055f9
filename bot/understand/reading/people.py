"""What is asked of the people around a framework: who uses it, why they hate it, how fast they learn it.

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand.reading.rule import NONE, ONE, SEVERAL, but, reads
from bot.understand.reading.troubles import surely


@reads(*but(Intent.COMPARE), names=ONE)
def to_dislike(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "why do people hate Django so much, on Reddit it is the devil" as asking for what speaks against it."""
    found = FELT.search(reading.text)
    if found is None or reading.refused or reading.kin:
        return None
    aspect = "drawbacks" if found["ill"] else "strengths"
    return surely(reading._replace(needs=(), concepts=()), Intent.DESCRIBE, *Intent, aspect=aspect)


FELT = re.compile(
    r"\bwhy (?:do|does|did|are|is) (?:so many |most |some |all )?(?:people|every(?:one|body)|devs|developers|they|folks"
    r"|reddit|hn|hacker news|colleagues)(?: \w+){0,2}? (?:(?P<ill>hat(?:e|es|ed|ing)|dislikes?|bash(?:es|ing)?|avoids?"
    r"|mocks?|complain\w*|leaving|leaves?)|uses?|using|on|picks?|picking|into|loves?|loving|likes?|recommends?"
    r"|recommending|prais(?:e|es|ing))\b",
    re.IGNORECASE,
)


@reads(*but(Intent.EXAMPLE), names=ONE)
def who_uses(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "who still deploys Tornado, and for what?" and "does anybody run it?" as asking whom it is for."""
    if reading.refused or reading.kin:
        return None
    anybody = len(reading.mentions) == 1 and _ANYBODY.search(reading.text) is not None
    who = reading.intent is not Intent.FEATURE_CHECK and _WHO_USES.search(reading.text) is not None
    if not (anybody or who):
        return None
    return surely(reading, Intent.DESCRIBE, *Intent, aspect="best_for")


_ANYBODY = re.compile(
    r"\b(?:does|do|is|are|has|have) any ?(?:body|one) (?:\w+ ){0,3}?"
    r"(?:us(?:e|es|ed|ing)|runs?|running|deploy\w*|bets?)\b",
    re.IGNORECASE,
)
_WHO_USES = re.compile(
    r"\bwho (?:still |even |really |actually )?(?:uses?|deploys?|runs?|picks?|takes?|chooses?) [\w. -]{2,20}"
    r"(?:[,?]|$| for\b| in\b| today\b)",
    re.IGNORECASE,
)


@reads(*but(Intent.SMALLTALK, Intent.HELP), names=SEVERAL)
def who_of_them(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "any big companies using Litestar or Falcon?" as asking that of the first of them."""
    if reading.kin or not _COMPANIES.search(reading.text):
        return None
    first = reading._replace(frameworks=reading.frameworks[:1], refused=(), needs=(), concepts=())
    return surely(first, Intent.DESCRIBE, *Intent, aspect="best_for")


_COMPANIES = re.compile(
    r"(?<!['’]s )\b(?:any|which|what|who|are there)\b[^.?!]{0,15}\b(?:compan(?:y|ies)|people|teams|shops|big names?"
    r"|any(?:one|body))\b[^.?!]{0,12}\b(?:us(?:e|es|ing)|runs?|running)\b",
    re.IGNORECASE,
)


@reads(Intent.COMPARE, Intent.DESCRIBE, names=SEVERAL)
def to_get_productive(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "how long to get a Django dev productive in FastAPI" as how the second is learnt by who knows the first."""
    if reading.kin:
        return None
    if _IN_EITHER.search(reading.text):  # "… productive in Django vs FastAPI"
        told = reading._replace(needs=(Need("learning"),), concepts=(), refused=())
        return surely(told, Intent.COMPARE, *Intent, aspect=None)
    if not _PRODUCTIVE.search(reading.text):
        return None
    met = {mention.entity_id for mention in reading.mentions if mention.known}
    one = next((name for name in reversed(reading.frameworks) if name not in met), reading.frameworks[-1])
    known = tuple(name for name in reading.frameworks if name != one)
    told = reading._replace(frameworks=(one,), known=known, needs=(), concepts=(), refused=())
    return surely(told, Intent.DESCRIBE, *Intent, aspect="learning")


_PRODUCTIVE = re.compile(
    r"\bhow (?:long|fast|quickly|hard|easy)\b[^.?!]{0,60}\b(?:productive|up to speed|comfortable|fluent"
    r"|effective|learn\w*)(?: \w+){0,2} [\w.-]+\W*$|\bresources?\b[^.?!]{0,12}\blearn\w*\b",
    re.IGNORECASE,
)

_IN_EITHER = re.compile(
    r"\bhow (?:long|fast|quickly|hard|easy)\b[^.?!]{0,60}\b(?:productive|up to speed|comfortable|fluent)"
    r" (?:in|with|on) [\w.-]+ (?:vs\.?|versus|or|compared to|than in) (?:in )?[\w.-]+\W*$",
    re.IGNORECASE,
)


@reads(names=NONE)
def to_argue_against(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "they want the fastest one, how do I argue against that" as whether speed matters at all."""
    said = [need.criterion for need in reading.needs if need.because is None]
    if said != ["speed"] or reading.kin or not _ARGUE.search(reading.text):
        return None
    about = Mention.unsaid(EntityKind.CONCEPT, "speed_that_matters")
    told = reading._replace(needs=(), concepts=(about.entity_id,), mentions=(about,), refused=())
    return surely(told, Intent.CONCEPT, *Intent, aspect=None)


_ARGUE = re.compile(
    r"\b(?:argue|arguing|arguments?|push(?:ing)? back|case) (?:against|on)\b|\btalk (?:him|her|them) out of\b", re.I
)

OF_PEOPLE = (to_dislike, who_uses, who_of_them, to_get_productive, to_argue_against)  # in this order; the first wins
