"""What a thread is about, asked of another framework or once more: "is there anything similar for FastAPI?".

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import HOW_TO, EntityKind, Intent, Mention, Reading
from bot.understand.thread.again import again, asked_again
from bot.understand.thread.leaning import ADVISED, NAME, focus, named, notions_of
from bot.understand.thresholds import FRAGMENT

# Readings of a text whose name is all that was understood.
_UNTOLD = frozenset((Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.OUT_OF_SCOPE, Intent.EXAMPLE))


def there_as_well(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "is there anything similar for FastAPI?" and "we have Django" as the last part or notion, of that one."""
    del catalog
    if len(reading.frameworks) != 1 or reading.refused or reading.needs or reading.concepts or reading.choice:
        return None
    said = " ".join(meant)
    points = _POINTS.search(said) is not None
    untold = reading.intent in _UNTOLD and reading.aspect in (None, "upkeep", "best_for")
    if len(meant) > 2 * FRAGMENT or not (points or (untold and (meant == [NAME] or _THEIRS.match(said)))):
        return None
    if _OF_ITSELF.search(said) or not (state.needs or state.notions):
        return None
    if state.intent is Intent.COMPARE:
        checked = [need for need in state.needs if need.because is None]
        if len(checked) != 1 or reading.frameworks[0] not in state.frameworks or meant == [NAME]:
            return None
        return reading._replace(intent=Intent.FEATURE_CHECK, needs=tuple(checked), aspect=None)
    wished = state.intent is Intent.RECOMMEND and points and state.needs[:1] and state.needs[0].because is None
    if (state.intent is Intent.FIND_BY_FEATURE or wished) and len(state.needs) == 1:
        return reading._replace(intent=Intent.FEATURE_CHECK, needs=state.needs, aspect=None)
    if state.intent is Intent.FEATURE_CHECK or (state.intent is Intent.CONCEPT and len(state.needs) <= 1):
        return again(reading._replace(aspect=None), state)
    return None


_POINTS = re.compile(
    r"\bhow (?:is|does) (?:it|that|this) (?:done |handled |look |work )?(?:in|with|for) \{"
    r"|\b(?:same|that|this|it) (?:be |is )?(?:done|possible|achieved|built|work) (?:in|with|for|on) \{"
    r"|\b(?:anything|something|sth|smth) (?:similar|like that|like this|like it|comparable)\b|\bsimilar\b.*\bfor \{"
    r"|\{framework\} (?:even |also |just )?(?:do|does|have|has) (?:it|this|that|one|the same)\b"
    r"|\b(?:add|handle|need|bring|support|use|offer|manage) (?:it|this|that|one|the same)\b"
    r"|\bsame (?:thing|way|story|question)\b|\bif (?:i|we) (?:use|take|used|took) \{framework\} .*\b(?:that|it|this)\b"
    r"|\bwhat do (?:people|ppl|folks|others|most|you|they) use (?:with|for|in|on) \{"
    r"|^(?:and |but |so |well |hm )*(?:for|in|with) \{framework\} (?:its|it is|thats|that is|i guess|i think)\b"
)
_THEIRS = re.compile(
    r"^(?:ok |and |but |so |well )*(?:we|i|our team) (?:have|run|use|are on|am on|got|work with) \{framework\}$"
)
# What asks of the framework as a whole, or for one thing more.
_OF_ITSELF = re.compile(
    r"^(?:so |and |ok )*(?:what|whats|who|why|tell|describe|explain|is|isnt) (?:is |are |me |about )*\{framework\}$"
    r"|\b(?:why|who|instead|better|worse|faster|switch|migrate|move|compare|versus|vs|than|when|relate|related)\b"
)


def judged(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "would Flask even handle it?" and "Django ok, or overkill?" after a wish as asking whether it suits."""
    del catalog
    wish = state.needs if state.intent in ADVISED else state.wish
    ids = tuple(dict.fromkeys(reading.frameworks))
    if not wish or len(ids) != 1 or reading.refused or len(meant) > 2 * FRAGMENT:
        return None
    if any(need.because is None for need in reading.needs) or not _JUDGES.search(" ".join(meant)):
        return None
    return reading._replace(intent=Intent.RECOMMEND, frameworks=ids, needs=wish, concepts=(), aspect=None)


_JUDGES = re.compile(
    r"\bhow (?:bad|good|well) (?:is|would|does) \{framework\}|\boverkill\b|\btoo (?:big|heavy|much|small)\b"
    r"|\b(?:would|will|can|could|does) \{framework\} (?:even |still )?"
    r"(?:handle|cope|manage|survive|take|be enough|suffice|keep up)\b"
)


def next_to_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "could I put a small FastAPI next to it?" as asking how both live together."""
    del catalog
    one = focus(state)
    if len(reading.frameworks) != 1 or reading.refused or len(one) != 1 or reading.frameworks == one:
        return None
    if len(meant) > 2 * FRAGMENT or not _BESIDE.search(" ".join(meant)):
        return None
    return reading._replace(intent=Intent.COMPARE, frameworks=(*one, *reading.frameworks), needs=(), aspect="together")


_BESIDE = re.compile(
    r"\b(?:next to|beside|besides|alongside|along side|inside|within|on top of|into) (?:it|that|this|the same app)\b"
    r"|\bside by side\b"
)


def one_of_that(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "show one in Starlette", after middleware was explained, as a wish for code of that."""
    del catalog
    asks = reading.intent is Intent.EXAMPLE and state.intent is Intent.CONCEPT and bool(state.notions)
    if not asks or len(reading.frameworks) != 1 or reading.needs or reading.concepts or len(meant) > 2 * FRAGMENT:
        return None
    if {"one", "it", "that", "this"}.isdisjoint(meant):
        return None
    told = (*reading.mentions, *notions_of(state))
    return reading._replace(intent=Intent.EXAMPLE, aspect=HOW_TO, concepts=state.notions, mentions=told)


def only_that(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "just that one?" after a search as the same search: it names those that have it by an add-on, too."""
    del catalog
    if state.intent is not Intent.FIND_BY_FEATURE or not state.needs or named(reading) or reading.needs:
        return None
    if len(meant) > FRAGMENT or not _ONLY.search(" ".join(meant)):
        return None
    return reading._replace(intent=Intent.FIND_BY_FEATURE, needs=state.needs, refused=state.refused, aspect=None)


_ONLY = re.compile(r"^(?:really |so |and |hm |is it |is that )*(?:just|only) (?:that|this|the|it|one|those)(?: one)?\b")


def what_is_used(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so what do people use?" and "is there a library?" after a check as the same check, which says by what."""
    del catalog
    checked = state.intent is Intent.FEATURE_CHECK and bool(state.needs) and bool(state.frameworks)
    if not checked or named(reading) or reading.needs or reading.concepts or len(meant) > 2 * FRAGMENT:
        return None
    return asked_again(reading, state, state.frameworks) if _BY_WHAT.search(" ".join(meant)) else None


_BY_WHAT = re.compile(
    r"\bwhat (?:do|does|would|should) (?:people|ppl|folks|others|most|everyone|everybody|they) "
    r"(?:normally |usually |actually |mostly )?use\b"
    r"|\bis there (?:a|an|any|some|no) (?:good |known |common |proper |nice )?"
    r"(?:lib|library|libraries|package|plugin|extension|tool|add-?on|module)\b"
)


def async_too(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and the ORM?" after "does Django support async?" as asking whether the database is reached so, too."""
    if (
        state.intent is not Intent.FEATURE_CHECK
        or named(reading)
        or len(meant) > 5
        or _IN_ASYNC not in catalog.concepts
    ):
        return None
    both = ([need.criterion for need in state.needs], {need.criterion for need in reading.needs})
    if both not in ((["async"], {"orm"}), (["orm"], {"async"})):
        return None
    told = Mention.unsaid(EntityKind.CONCEPT, _IN_ASYNC)
    return reading._replace(
        intent=Intent.CONCEPT, frameworks=focus(state), needs=(), concepts=(_IN_ASYNC,), mentions=(told,), aspect=None
    )


_IN_ASYNC = "async_orm"


def how_run(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how do I run that?" after a program as asking how one starts with that framework."""
    if state.intent is not Intent.EXAMPLE or named(reading) or len(meant) > FRAGMENT or _START not in catalog.concepts:
        return None
    if not _RUNS.search(" ".join(meant)) or not state.frameworks:
        return None
    told = Mention.unsaid(EntityKind.CONCEPT, _START)
    return reading._replace(intent=Intent.CONCEPT, frameworks=state.frameworks[:1], needs=(), concepts=(_START,),
                            mentions=(told,), aspect=None)  # fmt: skip


_START = "starting_a_project"
_RUNS = re.compile(r"\bhow (?:do|can|to|would|should)\b.*\b(?:run|start|execute|launch) (?:that|it|this|the code)\b")


def laughs(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "sounds like a fun sprint lol" and "found it, thanks anyway" as talk: nothing is asked."""
    del catalog
    if state.guide is not None:
        return None
    solved = _SOLVED.match(reading.text) is not None and len(meant) <= 2 * FRAGMENT and not _STILL_ASKS & set(meant)
    unclear = (reading.intent is Intent.OUT_OF_SCOPE and not reading.needs) or _ANYWAY.search(reading.text) is not None
    unclear = unclear or solved
    if not unclear or named(reading) or "?" in reading.text:
        return None
    topic = (
        "thanks" if _THANKING.search(reading.text) else "acknowledgement" if _LAUGHING.search(reading.text) else None
    )
    if topic is None and solved:
        topic = "acknowledgement"
    if topic is None:
        return None
    return reading._replace(intent=Intent.SMALLTALK, aspect=topic, concepts=(), rival=None, rival_confidence=0.0)


_STILL_ASKS = frozenset("how what why but which where is does".split())
# "Got it working, it was my db url lol".
_SOLVED = re.compile(
    r"\W*(?:(?:ok|okay|ah|oh|nice|yes|yay|cool|perfect|great)\W+)*"
    r"(?:(?:i |we )?got it (?:working|to work|running)|(?:it |that )?works now"
    r"|(?:i |we )?(?:fixed|solved|found) (?:it|the bug)|that (?:did it|was it|fixed it|solved it))\b",
    re.IGNORECASE,
)
_ANYWAY = re.compile(r"\b(?:thanks|thank you|thx) anyway\W*$", re.IGNORECASE)
_LAUGHING = re.compile(
    r"(?:\b(?:lol|haha\w*|hehe|lmao|rofl|xd)|:joy:|:smile:|:grin:|\U0001f602|\U0001f604|\U0001f605)\W*$", re.IGNORECASE
)
_THANKING = re.compile(
    r"\b(?:thanks|thank you|thx|cheers|ty)(?: anyway| a lot| so much| again| mate| man| guys| all)?\W*$", re.IGNORECASE
)
