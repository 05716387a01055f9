"""Reads a story or a question that names nothing as asking of the practice that it shares most words with.

"When I upload files of 2 GB the memory goes up" names no practice, and was taken for a wish or a description. What a
text says outright is left: a part that is checked, a choice, code, an aspect.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, HOW_TO, EntityKind, Intent, Mention, Reading
from bot.understand.reading.nearest import Near, Notes
from bot.understand.reading.troubles import surely
from bot.understand.reading.worded import asks_if_fine
from bot.understand.text.mend import Word
from bot.understand.text.words import content, root, stem
from bot.understand.thread.leaning import ADVISED, focus
from bot.understand.thresholds import (
    FAULTY,
    FAULTY_THERE,
    FRAGMENT,
    NEAR,
    NEAR_ALL,
    NEAR_ALONE,
    NEAR_BESIDE,
    NEAR_FULL,
    NEAR_HOW,
    NEAR_NAMED,
    NEAR_SAID,
    NEAR_SENTENCE,
    NEAR_SHARE,
    NEAR_SHORT,
    NEAR_STORY,
    NEAR_WHOLE,
    NEAR_WORDS,
    NEARBY,
    NEAREST,
    NEAREST_BY_FAR,
    OUTDONE,
    SETTLED,
    STORY_SHARE,
    STORY_WEIGHT,
    STORY_WORDS,
    SURELY_NEAREST,
)


class Told(NamedTuple):
    """Of which frameworks a text is, and how that is known.

    They are ``named``, stand there as ``plain`` English, or a name ``owned`` by them does; else they were spoken of.
    Without ``ids`` a text is of no framework.
    """

    ids: tuple[str, ...]
    named: bool
    plain: bool
    owned: bool


def recalled(
    reading: Reading,
    words: Sequence[Word],
    found: Sequence[Mention],
    state: DialogueState,
    notes: Notes,
    owners: Sequence[str] = (),
) -> Reading:
    """Return a reading as one of the practice nearest to the text, if one is near enough and nothing else is said.

    ``found`` is all that the text names, also what was taken for plain English: "env variables in Quart"; ``owners``
    are those whose own names stand in it, where none is named.
    """
    told = _told_of(reading, found, owners, state)
    if told is None or reading.matters or state.guide is not None or notes.is_apart(reading.kin):
        return reading
    if not told.owned and _is_answered(reading, words, state, notes):
        return reading
    if not told.ids and reading.aspect != FAULT and not _may_ask_of_all(reading):
        return reading
    asked, leans = roots_asked(found, words), not (told.named or told.plain or told.owned)
    if not told.ids:  # that it is of a web app goes without saying
        asked = tuple(word for word in asked if word not in OF_THE_TRADE) or asked
    near = notes.nearest(asked)
    goes_on = leans and state.intent is Intent.CONCEPT
    if (
        near is None
        or _is_of_the_part(near, reading, notes)
        or near.concept_id in state.notions
        or not (_is_near(near, reading, told, asked, notes, goes_on=goes_on) or _names_it(near, reading, told, notes))
    ):
        unread = reading.intent is Intent.OUT_OF_SCOPE and not (told.plain or told.owned or told.ids[1:])
        return _nearest_sentence(reading, told, found, words, state, notes) if unread and state.notions else reading
    kept = tuple(m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK or m.entity_id == near.concept_id)
    about = reading._replace(
        frameworks=told.ids, refused=(), needs=(), concepts=(near.concept_id,), mentions=kept, kin=()
    )
    return surely(about._replace(is_follow_up=leans), Intent.CONCEPT, *Intent, aspect=None)


def _nearest_sentence(
    reading: Reading, told: Told, found: Sequence[Mention], words: Sequence[Word], state: DialogueState, notes: Notes
) -> Reading:
    """Return what nothing answers with the sentence nearest to it, as answered by that where it holds nearly all."""
    nearest = notes.sentence((*roots_asked(found, words), *statuses(words)), state)
    if nearest is None:
        return reading
    reading = reading._replace(recalled=nearest.sentence)
    if nearest.share < NEAR_SENTENCE or reading.aspect == FAULT:
        return reading
    about = reading._replace(frameworks=told.ids, needs=(), refused=(), concepts=(nearest.notion,), is_follow_up=True)
    return surely(about, Intent.CONCEPT, *Intent)


def _asks(reading: Reading) -> bool:
    """Whether a text asks or complains, and does not only tell more ("the table has 80M rows")."""
    return reading.is_question or reading.aspect == FAULT or _ASKS.search(reading.text) is not None


_ASKS = re.compile(
    r"\?|\b(?:what|which|who|how|why|where|when|whether|should|could|can|show|tell|give|explain|needs?|wants?|must"
    r"|have to|please|pls|help|fails?|failing|failed|breaks?|broken|error|slow|wrong|problem|issue|getting|keeps?"
    r"|still|logged out|lost|dies|drops)\b",
    re.IGNORECASE,
)


def _told_of(reading: Reading, found: Sequence[Mention], owners: Sequence[str], state: DialogueState) -> Told | None:
    """Return of whom a text is, or None where its reading or its names leave nothing to look for."""
    unread = reading.intent is Intent.OUT_OF_SCOPE
    names = tuple(dict.fromkeys(m.entity_id for m in found if m.kind is EntityKind.FRAMEWORK))
    compares = reading.intent is Intent.COMPARE and reading.is_follow_up and reading.aspect is None and not names
    said = any(need.because is None for need in reading.needs)  # "I'd lose the OpenAPI docs, no?"
    compares = compares and (bool(reading.concepts) or not said)
    of_nobody = not (owners or names or state.frameworks)
    if not (compares or reading.intent in (_OF_NOBODY if of_nobody else _OWNED if owners else _OPEN)):
        return None
    named = reading.frameworks or reading.refused
    plain = names if unread and not named else ()
    ids = named or plain or tuple(owners) or focus(state) or (state.frameworks if unread else ())
    several = _MOST if compares or (unread and not named) else 1
    if reading.refused and _is_wished(reading):
        return None
    nobody = not ids and (reading.aspect == FAULT or not reading.language)
    return Told(ids, bool(named), bool(plain), bool(owners)) if nobody or 0 < len(ids) <= several else None


# A practice is told of so many at once.
_MOST = 3


def _is_near(near: Near, reading: Reading, told: Told, asked: Collection[str], notes: Notes, *, goes_on: bool) -> bool:
    """Whether what a text shares with a concept outdoes what it was read as.

    ``goes_on``: a practice was just told; what only tells more leads to another one where it is all of the text.
    """
    if not told.ids and reading.aspect != FAULT:
        return _is_near_to_all(near, reading)
    if near.concept_id in _WITH.get(reading.aspect, ()) or near.words < NEAR_WORDS:
        return False
    if goes_on and near.share < NEAR_WHOLE and not _asks(reading):
        return False
    if reading.kin or (
        told.plain and near.share < NEAR_WHOLE
    ):  # the add-on is introduced; "a wine bottle for the boss"
        return near.weight >= SURELY_NEAREST
    if reading.aspect == FAULT:
        sure = near.weight >= SURELY_NEAREST and near.share >= NEAR_WHOLE
        sure = sure or (told.named and near.concept_id in reading.concepts and near.share >= NEAR_SHARE)
        return sure or (told.named and near.weight >= FAULTY_THERE and near.share >= NEAR_SHARE)
    if near.weight >= SURELY_NEAREST and near.share >= NEAR_STORY and reading.intent is Intent.RECOMMEND:
        return True
    if reading.intent is Intent.CONCEPT and notes.is_told(reading.concepts):
        outdone = OUTDONE * notes.weight(reading.concepts[0], asked)
        return near.share >= NEAR_SHARE and near.weight >= max(NEAREST, outdone)
    story = told.named and reading.intent is Intent.OUT_OF_SCOPE and near.words >= STORY_WORDS  # in many words
    return (story and near.share >= STORY_SHARE and near.weight >= STORY_WEIGHT) or (
        near.share >= NEAR_SHARE and near.weight >= _least(near, reading, told)
    )


def _is_of_the_part(near: Near, reading: Reading, notes: Notes) -> bool:
    """Whether what a text shares with a practice is little more than the name of a part, of which it asks how."""
    parts = [m.matched for m in reading.mentions if m.kind is EntityKind.FEATURE]
    if not parts or reading.intent is not Intent.FEATURE_CHECK or near.share >= NEAR_WHOLE:
        return False
    named = {root(stem(word)) for part in parts for word in part.split()}
    return near.weight - notes.weight(near.concept_id, named) < NEAR_BESIDE


def _names_it(near: Near, reading: Reading, told: Told, notes: Notes) -> bool:
    """Whether a short text of a thread about one framework is nothing but a word of a practice: "and secrets?"."""
    if len(told.ids) != 1 or told.named or told.plain or reading.words > _NAMING or reading.refused:
        return False
    if reading.intent is not Intent.OUT_OF_SCOPE or _STATED.match(reading.text) or reading.aspect == FAULT:
        return False
    if reading.is_follow_up and reading.confidence >= SETTLED:  # "link please"
        return False
    return near.share >= NEAR_FULL and near.weight >= NEARBY and notes.is_there(near.concept_id, told.ids[0])


# What states something, and what asks for the proof of the last answer.
_STATED = re.compile(
    r"\W*(?:(?:and|but|so|ok)\W+)*(?:we|i|they|he|she|it|our|my|no|not)\b"
    r"|.*\b(?:proofs?|prove|would|will|could)\b",
    re.IGNORECASE,
)


def _may_ask_of_all(reading: Reading) -> bool:
    """Whether a text that is of no framework is short, or asks how something is done, and chooses nothing."""
    if reading.words > 3 * FRAGMENT or reading.intent is Intent.FEATURE_CHECK:
        return False
    asks = reading.words <= _NAMING or _HOW_IS_IT_DONE.search(reading.text) is not None
    return asks and not _RIVALS.search(reading.text)


def _is_near_to_all(near: Near, reading: Reading) -> bool:
    """Whether a text that is of no framework asks how something is done that is on record: "how do I send mail?"."""
    how = _HOW_IS_IT_DONE.search(reading.text) is not None
    if how and near.words == 1:
        return near.share == 1.0 and near.weight >= NEAR_ALONE
    if near.words < NEAR_WORDS or near.share < NEAR_HOW:
        return False
    if any(need.because is None for need in reading.needs):  # a part is named, and may be all that is meant
        return near.share >= NEAR_ALL and near.weight >= (NEAREST if how else FAULTY)
    if how and near.share >= NEAR_FULL:
        return near.weight >= NEAR_SAID
    if how:
        return near.weight >= (NEAR if near.share >= NEAR_ALL else FAULTY)
    brief = reading.words <= _NAMING  # "blue green deployment"
    return (
        brief
        and near.share >= NEAR_FULL
        and near.weight >= (FAULTY if reading.intent is Intent.RECOMMEND else NEAR_NAMED)
    )


OF_THE_TRADE = frozenset(map(root, map(stem, "web app application website site project backend".split())))
# A text of so many words may do no more than name what it is about: "blue green deployment".
_NAMING = 5
_HOW_IS_IT_DONE = re.compile(
    r"\bhow (?:do|does|can|could|should|would|to|is|are)\b|\bbest (?:way|practices?)\b"
    r"|\b(?:right|proper|clean|usual|good|recommended) way\b"
    r"|\bwhere (?:do|should|to)\b|\bwhat (?:can|should) (?:i|we) do\b",
    re.IGNORECASE,
)
_RIVALS = re.compile(r"\b(?:or|vs|versus|than|better|choos\w+|decid\w+|convinc\w+|needs?|wants?)\b", re.IGNORECASE)


def _least(near: Near, reading: Reading, told: Told) -> float:
    """Return how much has to be shared with a concept, the less the more of the text it explains."""
    if told.owned:
        return NEAR_SHORT
    aspect, whole = reading.aspect, near.share >= NEAR_WHOLE
    if whole and (told.named or told.plain) and reading.words <= 2 * FRAGMENT and reading.intent is not Intent.COMPARE:
        if aspect not in (None, "deploy", "upkeep", HOW_TO):
            return NEAREST
        said = any(need.because is None for need in reading.needs)
        sure = said or reading.intent is Intent.RECOMMEND or aspect in ("upkeep", HOW_TO)
        return NEAREST_BY_FAR if sure else NEAR_SHORT
    if reading.intent is Intent.OUT_OF_SCOPE:
        return NEAR
    if whole and aspect is None and not told.named and reading.intent is not Intent.COMPARE:
        return NEAR
    return NEAREST if aspect is None else SURELY_NEAREST


def _is_answered(reading: Reading, spoken: Sequence[Word], state: DialogueState, notes: Notes) -> bool:
    """Whether what a text was read as is what it says: it names a part, wants a choice, code or an aspect."""
    words = {one for word in spoken for one in (word.typed, word.meant)}
    said = any(need.because is None for need in reading.needs)
    match reading.intent:
        case Intent.FEATURE_CHECK:
            return (said and _HOW.isdisjoint(words)) or _WHETHER.match(reading.text) is not None
        case Intent.RECOMMEND:
            goes_on = not reading.frameworks and (state.intent in ADVISED or bool(state.wish))
            goes_on = goes_on and (said or not reading.is_question)
            several = sum(need.because is None for need in reading.needs) > 1
            goes_on = goes_on or (several and not _NEEDING.isdisjoint(words))  # "we need OpenAPI docs and DI"
            return goes_on or not CHOOSES.isdisjoint(words) or asks_if_fine(reading.text)
        case Intent.EXAMPLE:
            brief = reading.words <= 2 * FRAGMENT
            return not _SHOWN.isdisjoint(words) or (brief and notes.is_told(reading.concepts, practised=False))
        case Intent.DESCRIBE:
            meant = reading.aspect in (None, "upkeep") and _WHAT_IS.match(reading.text) is not None
            meant = meant or (reading.aspect == "upkeep" and not _KEPT_UP.isdisjoint(words))
            return meant or reading.aspect not in _VAGUE
        case Intent.CONCEPT:
            means = _WHAT_IS.match(reading.text) is not None and reading.words <= FRAGMENT
            return not reading.concepts or means
    return False


def _is_wished(reading: Reading) -> bool:
    """Whether something is wished without what was refused: "OpenAPI, no Django", "checked bodies, no Pydantic"."""
    named = any(mention.kind is EntityKind.FRAMEWORK for mention in reading.mentions)
    outright = any(need.because is None for need in reading.needs)
    told = len({need.because for need in reading.needs}) >= _TOLD_AT_LENGTH and reading.intent is Intent.RECOMMEND
    return bool(reading.frameworks) or not named or outright or told


_TOLD_AT_LENGTH = 3  # so many notions make a project


# Readings that may have missed what was asked.
_OPEN = frozenset(
    (Intent.RECOMMEND, Intent.DESCRIBE, Intent.EXAMPLE, Intent.OUT_OF_SCOPE, Intent.FEATURE_CHECK, Intent.CONCEPT)
)
# And those of a text in which something of a framework is named, and not the framework.
_OWNED = _OPEN | {Intent.GUIDE, Intent.FIND_BY_FEATURE, Intent.LIST, Intent.COMPARE}
# And those of a text that is of no framework at all.
_OF_NOBODY = _OPEN | {Intent.GUIDE, Intent.HELP}
# Aspects that much is read as which asks for something else ("what is wrong?").
_VAGUE = frozenset((None, "drawbacks", "best_for", "strengths", "upkeep", "deploy"))
# What is told with an aspect of a framework anyhow.
_WITH: Mapping[str | None, Collection[str]] = {
    "deploy": (
        "docker_image", "on_windows", "which_worker", "how_many_workers", "websockets_serverless", "hosting_cost",
        "static_in_production", "server_timeouts", "worker_memory", "cloud_run", "lambda_cold_start"
    ),
    "upkeep": ("upgrade_steps",),
}  # fmt: skip
CHOOSES = frozenset(
    "which recommend recommendation suggest pick choose choosing choice best better alternative alternatives instead "
    "framework frameworks fits fit switch rewrite rewriting rewritten replace replacing regret regrets leave "
    "move thinner slimmer leaner lighter".split()
)
_NEEDING = frozenset("need want require".split())
_HOW = frozenset("how where what".split())
_KEPT_UP = frozenset("maintained unmaintained abandoned dead dying alive discontinued".split())
_WHETHER = re.compile(
    r"\W*(?:(?:hi|hey|so|and|ok|but)\W+)*(?:can|could|does|do|did|is|are|has|have|will|would|isn['’]?t|doesn['’]?t)\b",
    re.I,
)
_WHAT_IS = re.compile(r"\W*(?:so |and )?what(?:['’]?s| is)\b(?! the (?:right|best|proper|clean|usual) )", re.IGNORECASE)
_SHOWN = frozenset(
    "code example examples snippet sample show demo scaffold skeleton boilerplate minimal template starter".split()
)


def roots_asked(found: Sequence[Mention], words: Sequence[Word]) -> tuple[str, ...]:
    """Return the roots of the words that tell something, without names of frameworks, each once."""
    named = {
        place
        for mention in found
        if mention.kind is EntityKind.FRAMEWORK
        for place in range(mention.start, mention.end)
    }
    told = [
        root(stem(word.meant))
        for place, word in enumerate(words)
        if place not in named and len(word.meant) > 1 and not word.is_grammar
    ]
    return content(tuple(dict.fromkeys(told))) if told else ()


def statuses(words: Sequence[Word]) -> tuple[str, ...]:
    """Return the numbers that may be an HTTP status: "303, not 302"."""
    return tuple(word.meant for word in words if _STATUS.fullmatch(word.meant))


_STATUS = re.compile(r"[2-5]\d\d")
