"""By what two that were compared are asked about next: hiring, hosting, how old they are, how many times as fast.

Rules of the same form as those of ``follow_up``, which tries ``ahead`` and ``claimed``; ``narrow`` tries the first one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading
from bot.understand.reading.forced import asks_for_one
from bot.understand.reading.rule import SEVERAL, reads
from bot.understand.thread.leaning import ADVISED, OF_ONE, in_turn, joined, named
from bot.understand.thresholds import FRAGMENT

# A comparative that names no criterion of ours, and what comes nearest to it.
_TELLS: Mapping[str, str | None] = {
    "smaller": "lightness", "slimmer": "lightness", "leaner": "lightness", "cheaper": "lightness",
    "cheap": "lightness", "cost": "lightness", "costs": "lightness", "resources": "lightness", "safer": "upkeep",
    "safe": "upkeep", "risky": "upkeep", "riskier": "upkeep", "older": "upkeep", "oldest": "upkeep",
    "riskiest": "upkeep", "stable": "upkeep", "future": "upkeep", "newer": None, "younger": None, "nicer": None,
    "cleaner": None, "prettier": None, "hiring": "ecosystem", "hire": "ecosystem", "jobs": "ecosystem",
    "job": "ecosystem", "salary": "ecosystem", "talent": "ecosystem", "risk": "upkeep", "ages": "upkeep",
    "longevity": "upkeep", "documented": "ecosystem", "smallest": "lightness", "learn": "learning",
    "learning": "learning", "recruiting": "ecosystem", "host": None, "hosting": None, "deploy": None,
    "deployment": None, "behind": "upkeep", "backing": "upkeep",
    "star": "ecosystem", "stars": "ecosystem", "github": "ecosystem", "famous": "ecosystem",
    "activity": "upkeep", "active": "upkeep", "commits": "upkeep", "contributors": "upkeep", "releases": "upkeep",
    "run": None, "maintain": "upkeep", "maintenance": "upkeep", "trust": "upkeep", "operate": None, "online": None,
}  # fmt: skip
SPOKEN = frozenset(_TELLS)
# What is done with a program and not learnt: no mark tells how easy it is.
_OPERATING = frozenset("host hosting deploy deploying deployment operate operating run running online debug".split())
_NO_COMPARING = frozenset("how should need recommend framework frameworks explain you who".split())


@reads(Intent.COMPARE, names=SEVERAL)
def told_by_what(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Django or Flask, in terms of hiring?" as a comparison by that: no criterion is named."""
    if reading.words > 2 * FRAGMENT or reading.kin:
        return None
    if reading.needs:  # "easier to host" is no easier to learn
        only = {need.criterion for need in reading.needs} == {"learning"} and not _OPERATING.isdisjoint(words)
        return reading._replace(needs=()) if only else None
    needs = told_needs(words)
    return reading._replace(needs=needs) if needs else None


def told_needs(words: Iterable[str]) -> tuple[Need, ...]:
    """Return the need that the first telling word stands for, if any does.

    >>> [need.criterion for need in told_needs("easier to hire for".split())]
    ['ecosystem']
    """
    return next(((Need(found),) for word in words if (found := _TELLS.get(word))), ())


def ahead(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which is cheaper to run?" and "hiring?" after a comparison, or after two of them, as asking by that."""
    two = in_turn(state, meant) or (state.frameworks if state.intent is Intent.COMPARE else ())
    if len(two) < 2 or len(meant) > FRAGMENT or named(reading):
        return None
    told = [word for word in meant if word in SPOKEN]
    if "program" in meant:  # "the smallest program in it"
        return None
    if not told or reading.needs or not _NO_COMPARING.isdisjoint(meant) or state.aspect in ("migration", "together"):
        return None
    criterion = _TELLS[told[0]]
    needs = (Need(criterion),) if criterion and criterion in catalog.qualities else state.needs
    return reading._replace(intent=Intent.COMPARE, frameworks=two, needs=needs, aspect=None)


def who_has_more(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which one has more plugins?" and "you don't mention maturity" after a comparison as one by that."""
    two = state.frameworks if state.intent is Intent.COMPARE else ()
    if len(two) < 2 or named(reading) or len(meant) > 2 * FRAGMENT + 2:
        return None
    if _HAS_MORE.search(reading.text) and reading.needs:
        return reading._replace(intent=Intent.COMPARE, frameworks=two, aspect=None)
    if not _UNSAID.search(reading.text):
        return None
    marks = (*catalog.qualities, *catalog.features)
    needs = tuple(Need(m.entity_id) for m in reading.mentions if m.entity_id in marks)
    return reading._replace(intent=Intent.COMPARE, frameworks=two, needs=needs, aspect=None) if needs else None


_HAS_MORE = re.compile(
    r"\bwhich (?:one |of (?:them|those|these|the two) )?(?:has|have|got|offers?|comes? with) (?:the )?"
    r"(?:more|most|better|best|fewer|less|bigger|larger)\b",
    re.IGNORECASE,
)
_UNSAID = re.compile(
    r"\b(?:do|does|did)(?:n['’]?t| not) (?:mention|say|cover|consider|talk about|include)\b"
    r"|\byou (?:forgot|left out|missed)\b",
    re.IGNORECASE,
)


def claimed(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "he says 10x" after a comparison as asking how fast they are."""
    two = state.intent is Intent.COMPARE and len(state.frameworks) == 2 and state.aspect is None
    if not two or named(reading) or reading.needs or len(meant) > FRAGMENT or _SPEED not in catalog.qualities:
        return None
    if not _TIMES.search(reading.text):
        return None
    return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, needs=(Need(_SPEED),), aspect=None)


_SPEED = "speed"
_TIMES = re.compile(r"\b\d+(?:\.\d+)? ?(?:x|times)\b", re.IGNORECASE)


def final_answer(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so FastAPI or Litestar, final answer?" as a pick among those that were talked of, by what was wished."""
    del meant, catalog
    two = named(reading)
    known = {*state.frameworks, *state.shown, *state.before}
    two = tuple(one for one in two if one not in reading.refused)  # "not Sanic. pick one"
    if reading.kin or not asks_for_one(reading.text):
        return None
    if not two and state.intent is Intent.COMPARE and state.aspect is None:  # "we do both of it. which one finally?"
        two = state.frameworks
    if not 1 < len(two) <= _FEW or not set(two) <= known:
        return None
    needs = joined(state.wish or state.needs, reading.needs)
    return reading._replace(intent=Intent.RECOMMEND, frameworks=two, refused=(), needs=needs, aspect=None)


_FEW = 3


def one_over_the_other(
    reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog
) -> Reading | None:
    """Read "why aiohttp over Tornado?" and "why is Quart only third?" as comparing the two by what was wished."""
    del catalog
    two, first = tuple(dict.fromkeys(named(reading))), state.shown[:1]
    if state.intent not in ADVISED or len(meant) > 3 * FRAGMENT:
        return None
    behind = [name for name in two if name in state.shown[1:]] if _ONLY_THIRD.search(reading.text) else []
    if len(behind) == 1:  # "is Quart not better, it's almost Flask? why only third"
        two = (*first, *behind)
    elif len(two) != 2 or not (_OVER.search(reading.text) or (_TURNED.search(reading.text) and first[0] in two)):
        return None
    wish = tuple(need for need in state.needs if not need.refused)
    crowd = _EVERYBODY.search(reading.text) is not None  # that everybody uses the other is no need of theirs
    said = tuple(need for need in reading.needs if not (need.refused or (crowd and need.criterion == "ecosystem")))
    wish = joined(wish, said)
    return reading._replace(intent=Intent.COMPARE, frameworks=two, refused=(), needs=wish, aspect=None)


_EVERYBODY = re.compile(
    r"\b(?:every(?:body|one)|most people|all (?:people|others)|they all)(?: else)? (?:just )?"
    r"(?:uses?|takes?|is using|loves?)\b",
    re.IGNORECASE,
)
_ONLY_THIRD = re.compile(
    r"\bwhy\b[^.?!]{0,25}\b(?:only|just|not) (?:the )?(?:first|second|third|fourth|fifth|higher)\b"
    r"|\bwhy\b[^.?!]{0,25}\bso low\b",
    re.IGNORECASE,
)
# "First you said Starlette and now Django. Why?"
_TURNED = re.compile(
    r"\bchanged? your (?:mind|answer|opinion|pick)\b|\bfirst you\b|\byou (?:just |first )?said\b", re.I
)
_OVER = re.compile(r"\bwhy\b[^.?!]*\b(?:over|and not|instead of|rather than|before|above)\b", re.IGNORECASE)


def against_the_pick(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the strongest argument against your pick?" and "what would make you change your mind?" so."""
    del catalog
    if named(reading) or len(meant) > 3 * FRAGMENT or not (state.frameworks or state.shown):
        return None
    mind = _OTHER_MIND.search(reading.text) is not None
    if not mind and not _AGAINST_IT.search(reading.text):
        return None
    if state.intent is Intent.COMPARE and state.frameworks[1:]:
        return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, needs=state.needs, aspect="why")
    if state.intent in OF_ONE and state.frameworks and not mind:
        return reading._replace(intent=Intent.DESCRIBE, frameworks=state.frameworks[:1], needs=(), aspect="drawbacks")
    if state.intent in ADVISED and state.frameworks and not mind:
        return reading._replace(intent=Intent.DESCRIBE, frameworks=state.frameworks[:1], needs=(), aspect="drawbacks")
    if state.intent in ADVISED and state.needs:
        return reading._replace(intent=Intent.RECOMMEND, needs=state.needs, refused=state.refused, aspect="why")
    if state.intent in OF_ONE and state.wish and mind:
        return reading._replace(intent=Intent.RECOMMEND, needs=state.wish, refused=state.refused, aspect="why")
    return None


_OTHER_MIND = re.compile(
    r"\bwhat\b[^.?!]{0,20}\bchange your (?:mind|answer|opinion|pick|recommendation)\b", re.IGNORECASE
)
# "The top reason not to pick it?"
_NOT_TO = re.compile(
    r"\breasons? (?:why )?(?:\w+ )?(?:not to|to not|to avoid|not)\b"
    r"|\bwhy (?:should|would) (?:i|we|one) not (?:pick|use|take"
    r"|choose)\b",
    re.IGNORECASE,
)
_AGAINST_IT = re.compile(
    _NOT_TO.pattern + r"|\b(?:arguments?|reasons?|points?|case|says?|speaks?) (?:\w+ )?against "
    r"(?:your|that|the|this|it)\b(?: (?:pick|choice|recommendation|one|first))?",
    re.IGNORECASE,
)
