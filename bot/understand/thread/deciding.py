"""What somebody asks who has nearly decided: whether to stay, whether the answer still holds, who of those, by what.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import HOW_TO, EntityKind, Intent, Need, Reading
from bot.understand.reading.staying import asks_whether
from bot.understand.thread.leaning import ADVISED, AGAIN, LAST_WORD, OF_ONE, focus, joined, named
from bot.understand.thresholds import FRAGMENT

# "What's your second choice?", while a guide still asks.
TELL_NOW = re.compile(
    r"\b(?:your|the) (?:(?:first|second|third|best|top|next)[ -])?(?:best )?"
    r"(?:choice|pick|favou?rite|recommendation|answer)\b"
    rf"|\bfinal answer\b|\bwhich (?:one )?is it\b|{LAST_WORD}"
    r"|\bwhat would you (?:take|pick|choose|recommend|use|go)\b|\bwhich (?:one )?would you\b",
    re.IGNORECASE,
)


def staying(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so we stay on Flask, fair?" as asking whether that one suits."""
    del catalog
    if len(meant) > 2 * FRAGMENT or reading.refused or reading.kin:
        return None
    ids = tuple(dict.fromkeys(named(reading))) or focus(state)
    if len(ids) != 1 or not _STAYING.search(reading.text) or not _ASKED.search(reading.text):
        return None
    if any(need.because is None for need in reading.needs) or state.aspect in ("migration", "together"):
        return None
    wish = state.needs if state.intent in (*ADVISED, Intent.COMPARE) else state.wish
    among = state.frameworks if state.intent is Intent.COMPARE and ids[0] in state.frameworks else ids
    if wish:
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=among, needs=wish)
    return reading._replace(intent=Intent.DESCRIBE, aspect="best_for", frameworks=ids, needs=())


_STAYING = re.compile(r"\b(?:stay|stick|keep|remain|staying|sticking|keeping)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\?\W*$|\bam i (?:wrong|right|crazy)"
    r"|\b(?:fair|right|ok|okay|fine|sensible|reasonable|makes sense|good idea|agree|yes or no)\W*$",
    re.IGNORECASE,
)


def kept(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "Pyramid?? We want to keep Bottle" as how Bottle has the parts that were wished."""
    if state.intent not in (*ADVISED, Intent.COMPARE) or reading.kin or len(meant) > 3 * FRAGMENT:
        return None
    if asks_whether(reading.text):
        return None
    ours = [one.entity_id for one in reading.mentions if one.kind is EntityKind.FRAMEWORK
            and re.search(_KEPT.format(re.escape(one.matched)), reading.text, re.IGNORECASE)]  # fmt: skip
    others = {*reading.frameworks, *reading.refused}.difference(ours)
    if len(set(ours)) != 1 or not others <= {*state.shown, *state.frameworks}:
        return None
    told = [need for need in (*reading.needs, *state.needs) if need.because is None and not need.refused]
    parts = {need.criterion: need for need in told if need.criterion in catalog.features}
    if not parts:
        return None
    needs = tuple(parts.values())
    return reading._replace(intent=Intent.FEATURE_CHECK, aspect=None, frameworks=(ours[0],), refused=(), needs=needs)


_KEPT = r"\b(?:keep|keeping|stay(?:ing)? (?:on|with|in)|stick(?:ing)? (?:to|with)) (?:our |the |my )?{}\b"


def holds_still(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "is it still the same answer then?" as the last wish again, with what was said besides."""
    wish = state.needs if state.intent in ADVISED else state.wish
    same = _SAME_ANSWER.search(reading.text)
    if not wish or same is None or named(reading):
        return None
    if len(meant) > 2 * FRAGMENT and _MORE.search(reading.text[same.end() :]):  # "… Does that change it?" comes last
        return None
    if any(catalog.concepts[one].apart for one in reading.concepts):  # "it is a Pico W, does that change anything?"
        return reading._replace(intent=Intent.CONCEPT, aspect=None, frameworks=(), needs=(), refused=())
    told = tuple(need for need in reading.needs if need.criterion != "upkeep")
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=(), needs=joined(wish, told),
                            concepts=reading.concepts or state.notions, refused=state.refused)  # fmt: skip


_SAME_ANSWER = re.compile(
    r"\b(?:still|again) (?:be |get |give |stand by )?(?:the |your |its? |that )?(?:same )?"
    r"(?:same|answer|recommendation|pick|advice|verdict)\b"
    r"|\bsame (?:answer|recommendation|pick|advice|verdict)\b"
    r"|\bwould (?:you|u|ya|it) still (?:say|recommend|pick|choose|take|suggest|win|lead|be)\b"
    r"[^.?!]{0,20}?\b(?:if|when|with)\b"
    r"|\bwould (?:that|this|it) (?:also |still |even )+(?:work|hold|scale|do|fit|be fine)\b"
    r"|\b(?:does|would|do) (?:that|this|it) change (?:anything|your|the|that|it|things)\b",
    re.IGNORECASE,
)


_MORE = re.compile(r"[.!?;]\W*\w+(?:\W+\w+){2,}")


def of_that_part(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which of the ones you know do support it" after a check as a search, "which is best for it" as a wish."""
    checked = [need for need in state.needs if need.because is None and not need.refused]
    if state.intent not in (Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE) or len(checked) != 1 or named(reading):
        return None
    opens = meant[1:2] if meant[0] in AGAIN else meant[:1]
    if len(meant) > 2 * FRAGMENT or reading.concepts or {"which", "who", "what"}.isdisjoint(opens):
        return None
    if {need.criterion for need in reading.needs} - {"completeness"} or checked[0].criterion not in catalog.features:
        return None
    if _HAS_IT.search(reading.text):
        return reading._replace(intent=Intent.FIND_BY_FEATURE, aspect=None, needs=(checked[0],))
    if _BEST_AT_IT.search(reading.text):
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=(checked[0],), refused=state.refused)
    return None


_HAS_IT = re.compile(
    r"\b(?:which|who|what)\b.{0,40}\b(?:supports?|ha[sv]e?|offers?|does|do|brings?|ships?|includes?|comes? with)\b"
    r"(?: support| have| do| offer)? (?:it|that|this|one)\b",
    re.IGNORECASE,
)
_BEST_AT_IT = re.compile(
    r"\b(?:which|who|what)\b.{0,25}\b(?:best|better|strongest|good|nicest|easiest|suited)\b.{0,12}"
    r"\b(?:for|at|with|in|by) (?:it|that|this)\b",
    re.IGNORECASE,
)


def of_those_left(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "of those, which is best for an API?" as a wish among them: what was a must or refused stays so."""
    del catalog
    if state.intent not in ADVISED or not state.needs or named(reading) or len(meant) > 2 * FRAGMENT:
        return None
    if reading.intent not in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE) or not reading.needs:
        return None
    if not _AMONG.search(reading.text):
        return None
    bound = tuple(_bound(need) for need in state.needs)
    return reading._replace(
        intent=Intent.RECOMMEND, aspect=None, needs=joined(bound, reading.needs), refused=state.refused
    )


def _bound(need: Need) -> Need:
    """Return what those that are left have in common: they were found by it, so it stays a must."""
    return need if need.refused or need.because is not None else replace(need, must=True)


_AMONG = re.compile(r"\b(?:of|among|amongst|out of|from) (?:those|these|them)\b", re.IGNORECASE)


def as_talk(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how would you do that?" after an answer, which sounds like "how do you do", as a wish to be shown."""
    del catalog
    if not state.frameworks or named(reading) or len(meant) > FRAGMENT or not _DO_THAT.search(reading.text):
        return None
    part = [need for need in state.needs if need.because is None]
    if state.intent in (*OF_ONE, *ADVISED):
        needs = tuple(part[:1]) if state.intent is Intent.FEATURE_CHECK else ()
        return reading._replace(intent=Intent.EXAMPLE, aspect=None, frameworks=state.frameworks[:1], needs=needs)
    return reading._replace(intent=Intent.OUT_OF_SCOPE, aspect=None, rival=None)


_DO_THAT = re.compile(
    r"\bhow (?:would|do|should|could|can|to) (?:you |i |we |one |u )?"
    r"(?:do|build|handle|solve|implement|code|write|make) (?:that|this|it)\b",
    re.IGNORECASE,
)


def as_good_as(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "is it as powerful as in Litestar?" after a part was checked or searched as comparing the two by that."""
    del catalog
    asked = state.intent in (Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE) and len(state.needs) == 1
    ids = reading.frameworks
    if not asked or len(ids) != 1 or reading.refused or reading.needs or len(meant) > 2 * FRAGMENT:
        return None
    if not state.frameworks or ids[0] == state.frameworks[0] or not _AS_GOOD.search(reading.text):
        return None
    both = (state.frameworks[0], ids[0])
    return reading._replace(intent=Intent.COMPARE, frameworks=both, needs=state.needs, concepts=(), aspect=None)


_AS_GOOD = re.compile(
    r"\bas \w+ as\b|\b(?:better|worse|nicer|easier|weaker|stronger) (?:than|in|with)\b", re.IGNORECASE
)


def put_on(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "can I bolt it onto Flask?" after a part was searched or explained as a check of that one."""
    del catalog
    spoken = state.intent in (Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE, Intent.CONCEPT, Intent.COMPARE)
    if (
        not spoken
        or len(state.needs) != 1
        or len(reading.frameworks) != 1
        or reading.refused
        or reading.needs
        or reading.concepts
    ):
        return None
    if len(meant) > 2 * FRAGMENT or not _PUTS_ON.search(reading.text):
        return None
    return reading._replace(intent=Intent.FEATURE_CHECK, needs=state.needs, aspect=None)


_PUTS_ON = re.compile(
    r"\b(?:bolt|add|put|plug|get|use|have|hook|build|retrofit|bring) "
    r"(?:it|that|this|one|them|something like (?:it|that)) (?:on(?:to)?|in(?:to)?|to|with|for|inside)\b",
    re.IGNORECASE,
)


def grown(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what if we get to 10k users?" as asking how the one spoken of grows, of a wish as one that grows."""
    if named(reading) or not state.frameworks or len(meant) > 2 * FRAGMENT or not _GROWS.search(reading.text):
        return None
    told = [need for need in reading.needs if need.because is None]
    term = reading.intent is Intent.CONCEPT and reading.concepts and not catalog.concepts[reading.concepts[0]].needs
    if told or term or _SCALING not in catalog.qualities or state.intent is Intent.GUIDE:
        return None
    need = Need(_SCALING)
    if state.intent is Intent.RECOMMEND and state.needs:
        needs = joined(state.needs, (*reading.needs, need))
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=state.refused)
    if state.intent is Intent.COMPARE and state.frameworks[1:] and state.aspect is None:
        return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, needs=(need,), aspect=None)
    if state.intent in (*OF_ONE, Intent.CONCEPT) and len(focus(state)) == 1:
        return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=focus(state), needs=(need,), aspect=None)
    return None


_SCALING = "scaling"
_GROWS = re.compile(
    r"\b(?:what if|what happens|if|when|once|and if|suppose)\b.{0,25}\b(?:grows?|get to|gets to|reach(?:es)?|hit|hits"
    r"|scales?(?: up)?|blows? up|takes? off|go(?:es)? viral|double|triple)\b",
    re.IGNORECASE,
)


def worried(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "he's mainly worried about performance" as asking that of the one spoken of."""
    del catalog
    told = tuple(need for need in reading.needs if need.because is None)
    if not told or named(reading) or len(meant) > 2 * FRAGMENT or not _WORRIES.search(reading.text):
        return None
    if len(focus(state)) != 1 or state.intent not in (*OF_ONE, Intent.CONCEPT):
        return None
    needs = tuple(replace(need, reverse=False, refused=False) for need in told)
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=focus(state), needs=needs, refused=(), aspect=None)


_WORRIES = re.compile(
    r"\b(?:worr(?:y|ies|ied|ying)|concern(?:s|ed)?|afraid|scared|nervous|sceptical|skeptical|unsure|not sure|anxious) "
    r"(?:me |us |him |her |them )?(?:is |are )?(?:about|of|with|by|over|regarding)?\b",
    re.IGNORECASE,
)


def done_there(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and how do I return JSON?", of what is no practice, as asking for a program of the one spoken of."""
    of_one = state.intent in OF_ONE and len(focus(state)) == 1
    if not of_one or named(reading) or reading.intent is not Intent.CONCEPT or len(meant) > 2 * FRAGMENT:
        return None
    if not reading.concepts or not _HOW_DO_I.match(reading.text):
        return None
    if any(catalog.concepts[one].practice or catalog.concepts[one].general for one in reading.concepts):
        return None
    return reading._replace(intent=Intent.EXAMPLE, aspect=HOW_TO, frameworks=focus(state))


_HOW_DO_I = re.compile(
    r"\W*(?:(?:and|so|ok|then|but|now)\W+)*how (?:to|(?:do|can|would|should|could) (?:i|we|you|one))\b"
    r"(?! (?:need|know|choose|decide|pick|learn))",
    re.IGNORECASE,
)


def no_talk(reading: Reading, meant: Sequence[str], state: DialogueState) -> Reading:
    """Return "like how much?" in a thread, which sounds like "how are you", as a question we may not understand."""
    talk = reading.intent is Intent.SMALLTALK and bool(state.frameworks) and "how" in meant[:3]
    counts = reading.intent is Intent.SMALLTALK and state.intent is not None and _COUNTS.match(reading.text) is not None
    counts = counts or (reading.intent is Intent.SMALLTALK and _STILL.match(reading.text) is not None)
    if counts:  # "so 1?"
        return reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None, aspect=None)
    amounts = talk and not _AMOUNTS.isdisjoint(meant) and {"you", "u", "ya"}.isdisjoint(meant)
    return reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None, aspect=None) if amounts else reading


# "Still the same", of what does not work.
_STILL = re.compile(
    r"\W*(?:(?:no|nope|hm+|sorry)\b\W*)?(?:it(?:['’]s| is) )?still (?:the same|not|broken|fails|nothing)\b", re.I
)
_COUNTS = re.compile(r"\W*(?:so|then|ok|and|just|only|like|about) (?:\w+ )?\d+\W*\?", re.IGNORECASE)
_AMOUNTS = frozenset("much many long often far big large high heavy".split())
