"""What takes up one thing of the last answer: how it is done in the one advised, by how much, the smallest with that.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.facets import facet_in
from bot.domain.question import PYTHON, EntityKind, Intent, Mention, Need, Reading
from bot.understand.text.words import MOVING
from bot.understand.thread.leaning import ADVISED, OF_ONE, focus, moving, named
from bot.understand.thread.wishing import MOST
from bot.understand.thresholds import FRAGMENT

_OUTRIGHT = 2.0  # what a part weighs that is searched for by name


def in_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and how do I do dependency injection in it?", after a recommendation, as a check of the one advised."""
    one = focus(state) if state.intent is Intent.RECOMMEND and state.shown else ()
    parts = tuple(need for need in reading.needs if need.because is None and not need.refused)
    if len(one) != 1 or named(reading) or reading.kin or len(meant) > 3 * FRAGMENT or not MOVING.isdisjoint(meant):
        return None
    known = tuple(one_of for one_of in reading.concepts if one[0] in catalog.practice.get(one_of, ()))
    in_it, asks = _IN_IT.search(reading.text) is not None, _ASKS_ON.match(reading.text) is not None
    named_parts = {m.entity_id for m in reading.mentions if m.kind is EntityKind.FEATURE}
    whether = _WHETHER.match(reading.text) is not None and any(need.criterion in named_parts for need in parts)
    if known and not whether and (in_it or (asks and _CHOOSES.isdisjoint(meant))):  # "it is CPU bound, won't it block?"
        told = Mention.unsaid(EntityKind.CONCEPT, known[0])
        there = reading._replace(frameworks=one, needs=(), concepts=known[:1], mentions=(told,))
        return there._replace(intent=Intent.CONCEPT, aspect=None)
    if not in_it or len(meant) > 2 * FRAGMENT:
        return None
    if not parts or any(need.criterion not in catalog.features for need in parts):
        return None
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=one, needs=parts, concepts=(), aspect=None)


_IN_IT = re.compile(
    r"\b(?:how|way to)\b[^.?!]{3,60}\b(?:(?:in|with|using|inside) (?:it|that|that one|this)|there)\W*$"
    r"|\bis there (?:something|anything|some|any|a) [^.?!]{0,20}(?:like|similar|for)\b"
    r"|\bcan (?:we|i) (?:just |also |simply |even )?use (?:the|its)\b"
    r"|^\W*(?:and )?what about [^?]{3,20}\?.*\b(?:on|for) it\b"
    r"|\bdoes (?:it|that one) (?:have|do|support|come with|bring|handle|cope with|deal with|know)\b",
    re.IGNORECASE,
)


_WHETHER = re.compile(r"\W*(?:(?:hm+|ok|and|but|so)\W+)*(?:can|does|do|is|has|will) (?:it|that)\b", re.IGNORECASE)
# What asks on about the one advised, and what asks for another.
_ASKS_ON = re.compile(
    r"\W*(?:(?:hm+|ok|and|but|so|well|nice|cool|also|great)\W+)*"
    r"(?:how|where|when|does|do|is|are|can|could|will|would|won['’]?t|doesn['’]?t|isn['’]?t"
    r"|should|what (?:happens|about))\b"
    r"|.*\b(?:won['’]?t|doesn['’]?t|will|does) (?:it|that|this)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHOOSES = frozenset(
    "which framework frameworks pick choose choice recommend recommendation suggest instead else other another better "
    "best change changes switch need needs want must".split()
)


def some_lines(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "show me ~15 lines", after advice or a check, as a wish for a program of that."""
    one = focus(state) if state.intent in (Intent.RECOMMEND, Intent.FEATURE_CHECK, Intent.CONCEPT) else ()
    if len(one) != 1 or named(reading) or len(meant) > FRAGMENT or not _LINES.search(reading.text):
        return None
    parts = tuple(need for need in state.needs if need.criterion in catalog.features and need.because is None)
    return reading._replace(intent=Intent.EXAMPLE, frameworks=one, needs=parts[:1], concepts=(), aspect=None)


_LINES = re.compile(r"\b(?:show|give|write) (?:me |us )?[^.?!]{0,12}\blines\b", re.IGNORECASE)


def or_lighter(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "background jobs, celery or something lighter", of the one spoken of, as asking where such work is done."""
    one = focus(state) if state.intent in (Intent.RECOMMEND, *OF_ONE, Intent.CONCEPT) else ()
    if len(one) != 1 or named(reading) or len(meant) > 2 * FRAGMENT or not _QUEUE_OR.search(reading.text):
        return None
    if one[0] not in catalog.practice.get(_QUEUE, ()):
        return None
    told = Mention.unsaid(EntityKind.CONCEPT, _QUEUE)
    there = reading._replace(frameworks=one, refused=(), needs=(), concepts=(_QUEUE,), mentions=(told,))
    return there._replace(intent=Intent.CONCEPT, aspect=None)


_QUEUE = "queue_or_inside"
_QUEUE_OR = re.compile(
    r"\b(?:celery|rq|dramatiq|arq|huey|taskiq)\b[^.?!]{0,20}\bor (?:is there )?(?:something|anything|sth|smth) "
    r"(?:lighter|simpler|smaller|easier|else|less)\b",
    re.IGNORECASE,
)


def first_few(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "put the first two next to each other", after advice or a list, as comparing those."""
    del catalog
    found = _FIRST_FEW.search(reading.text) if state.shown[1:] and len(meant) <= 2 * FRAGMENT else None
    if found is None or named(reading) or reading.intent is Intent.EXAMPLE:
        return None
    several = state.shown[: 3 if (found[1] or found[2]).casefold() in ("three", "3") else 2]
    needs = reading.needs or (state.needs if state.intent in ADVISED else ())
    return reading._replace(intent=Intent.COMPARE, frameworks=several, refused=(), needs=needs, aspect=None)


_FIRST_FEW = re.compile(
    r"\b(?:first|top|best) (two|three|2|3)\b[^.?!]{0,20}"
    r"\b(?:next to|side by side|beside|against|together|in a table)\b"
    r"|^\W*(?:(?:just|only|and|ok) )*(?:show )?(?:me )?(?:just |only )?the (?:first|top|best) (two|three|2|3)"
    r"(?: only| please| of (?:them|these|those))*\W*$",
    re.IGNORECASE,
)


def by_how_much(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "by how much roughly?" after a comparison by a quality as that comparison again, which gives the figures."""
    del catalog
    if state.intent is not Intent.COMPARE or not state.needs or state.aspect is not None or named(reading):
        return None
    if len(meant) > FRAGMENT or not _HOW_MUCH.match(reading.text):
        return None
    return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, needs=state.needs, aspect=None)


_HOW_MUCH = re.compile(
    r"\W*(?:(?:and|so|ok|but|hm+)\W+)*(?:by how (?:much|far)|by what factor|how much \w+er|how big (?:a|is the) "
    r"(?:difference|gap)|what(?:['’]s| is) the (?:gap|factor))\b",
    re.IGNORECASE,
)


def who_has_that(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and in which framework is it included then?", after a check or a search, as the search for that part."""
    del catalog
    checked = state.intent in (Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE) and bool(state.needs)
    if not checked or named(reading) or reading.needs or len(meant) > 2 * FRAGMENT:
        return None
    if not _IN_WHICH.search(reading.text):
        return None
    return reading._replace(intent=Intent.FIND_BY_FEATURE, frameworks=(), needs=state.needs, concepts=(), aspect=None)


_IN_WHICH = re.compile(
    r"\bin (?:which|what|wich) (?:\w+ )?(?:is|are|was|does|do|can|has|have) (?:it|that|this|one|they|such)\b"
    r"|\b(?:do|does|has|have|is there|are there) any(?:one|body)? ?(?:other |else )?(?:frameworks?|ones?)?(?: else)? ?"
    r"(?:have|has|do|does|with|offer|support|bring|come with)\b[^.?!]{0,20}\b(?:this|that|it|such|one)\b"
    r"|\bhow many (?:other|others|more|of them|frameworks)\b[^.?!]{0,20}\b(?:have|has|do|does|support)\b"
    r"|\b(?:is|are) (?:it|that|this|they) (?:built[ -]?in|included|inside|native) (?:\w+ )?(?:anywhere|somewhere)\b"
    r"|^\W*(?:and )?how many (?:others|more|in all|in total)\W*$"
    r"|^\W*(?:(?:ok|so|and|but|then|well)\W+)*(?:which|who|wich)(?: ones?| frameworks?)? (?:do|does|can)\b(?: then)?"
    r"(?=\W*$|\s*,)"
    r"|\b(?:which|what|wich) (?:frameworks?|ones?) (?:does|do|can|would) (?:it|that|this|they) "
    r"(?:plug|fit|work|go|support|integrate|run)\b",
    re.IGNORECASE,
)


def who_else(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the DI part appeals to us. Anyone else do that well?", after advice, as the search for others with it."""
    one = focus(state) if state.intent in (Intent.RECOMMEND, *OF_ONE) else ()
    asked = tuple(need for need in reading.needs if need.because is None and not need.refused) or state.needs[:1]
    if len(one) != 1 or named(reading) or len(meant) > 3 * FRAGMENT or not _WHO_ELSE.search(reading.text):
        return None
    if not asked or any(need.criterion not in catalog.features for need in asked):
        return None
    return reading._replace(
        intent=Intent.FIND_BY_FEATURE, frameworks=(), refused=one, needs=asked, concepts=(), aspect=None
    )


_WHO_ELSE = re.compile(
    r"\b(?:any ?(?:one|body)|who|which ones?) else\b[^.?!]{0,20}\b(?:do|does|has|have|supports?|offers?)\b",
    re.IGNORECASE,
)


def smallest_with(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "ok so no. what's the smallest thing that does?", after a check, as a wish for that and for little."""
    checked = state.intent in (Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE) and bool(state.needs)
    if not checked or named(reading) or len(meant) > 2 * FRAGMENT or not _THAT_DOES.search(reading.text):
        return None
    criterion = next((MOST[word] for word in meant if word in MOST), None)
    if criterion is None or criterion not in catalog.qualities:
        return None
    parts = tuple(replace(need, weight=_OUTRIGHT, must=True) for need in state.needs if not need.refused)
    return reading._replace(
        intent=Intent.RECOMMEND, frameworks=(), needs=(*parts, Need(criterion, _OUTRIGHT)), concepts=(), aspect=None
    )


_THAT_DOES = re.compile(
    r"\b\w+est (?:\w+ )?(?:that|which|who) (?:does|do|has|have|can|supports?|offers?|comes? with|brings?)\b",
    re.IGNORECASE,
)


def of_what_is_left(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "can we do it handler by handler?", after advice on what to leave one for, as asking of that move."""
    del catalog
    left = state.refused if state.intent in ADVISED and len(state.refused) == 1 and state.shown else ()
    if len(left) != 1 or named(reading) not in ((), left) or len(meant) > 2 * FRAGMENT or state.shown[0] in left:
        return None
    said = any(need.because is None and need.criterion != "async" for need in reading.needs)
    asked = not said and facet_in(reading.text) is not None and _OF_THE_MOVE.search(reading.text) is not None
    if not asked:
        return None
    return moving(reading._replace(needs=(), refused=(), concepts=()), (left[0], state.shown[0]))


_OF_THE_MOVE = re.compile(
    r"\b(\w+) (?:by|after) \1\b|\bbig bang\b|\b(?:at once|in one go|gradual\w*|incremental\w*)\b"
    r"|\bhow (?:long|much work|hard|painful|big)\b|\b(?:we|i) (?:keep|lose|reuse)\b",
    re.IGNORECASE,
)


def time_of_both(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how long for two devs?", after how two run beside each other was told, as asking that of the move."""
    del catalog
    beside = state.intent is Intent.COMPARE and state.aspect == "together" and len(state.frameworks) == 2
    if not beside or named(reading) or len(meant) > 2 * FRAGMENT or not _HOW_LONG.match(reading.text):
        return None
    return moving(reading._replace(needs=(), concepts=()), state.frameworks)


def time_to_learn(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how long would that take?", after it was told how one is learnt, as asking how long that takes."""
    learns = state.aspect == _LEARNING or any(need.criterion == _LEARNING for need in state.needs)
    ids = state.frameworks
    if not learns or not ids or named(reading) or len(meant) > FRAGMENT or not _IT_TAKES.search(reading.text):
        return None
    one = max(ids, key=lambda name: catalog.frameworks[name].mark(_LEARNING))  # of two the one that is easier to learn
    if one not in catalog.practice.get(_TIME, ()):
        return None
    about = Mention.unsaid(EntityKind.CONCEPT, _TIME, technical=True)
    told = reading._replace(frameworks=(one,), needs=(), refused=(), concepts=(_TIME,), mentions=(about,))
    return told._replace(intent=Intent.CONCEPT, aspect=None)


_IT_TAKES = re.compile(
    r"\bhow (?:long|much time)(?: (?:does|would|will|do|did))?(?: (?:it|that|this|i|we|one))?"
    r"(?: (?:take|need)\w*)?\W*$",
    re.IGNORECASE,
)
_LEARNING, _TIME = "learning", "time_to_learn"
_HOW_LONG = re.compile(
    r"\W*(?:(?:and|so|ok|but|hm+)\W+)*how (?:long|much (?:work|time|effort)|many (?:weeks|months|days))\b",
    re.IGNORECASE,
)


def while_both_run(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how do we keep sessions shared while both run?", of a move, as how the two stand beside each other."""
    del catalog
    moves = state.intent is Intent.COMPARE and state.aspect == "migration" and len(state.frameworks) == 2
    if not moves or named(reading) or len(meant) > 2 * FRAGMENT or not _BOTH_RUN.search(reading.text):
        return None
    beside = reading._replace(frameworks=state.frameworks, refused=(), needs=(), concepts=())
    return beside._replace(intent=Intent.COMPARE, aspect="together")


_BOTH_RUN = re.compile(
    r"\b(?:while|when|as long as) (?:both|they) (?:run|are|live)\b|\bboth (?:run|live) (?:side|in parallel|together)\b"
    r"|\bshared? (?:\w+ ){0,3}(?:between|across|by) (?:both|the two|them)\b",
    re.IGNORECASE,
)


def learnt_by(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "would they cope with it? what'd they struggle with?" as asking how hard the one spoken of is to learn."""
    one = focus(state) if state.intent in (Intent.RECOMMEND, Intent.DESCRIBE, Intent.FEATURE_CHECK) else ()
    if len(one) != 1 or named(reading) or len(meant) > 3 * FRAGMENT or not _COPE.search(reading.text):
        return None
    if not {"leaves", "leave", "quits", "quit", "retires"}.isdisjoint(meant):  # "if he leaves, who could pick it up?"
        return None
    if "learning" not in catalog.qualities or not (reading.is_question or "?" in reading.text):
        return None
    if any(need.because is None and need.criterion not in ("learning", "quick_start") for need in reading.needs):
        return None
    return reading._replace(intent=Intent.DESCRIBE, frameworks=one, needs=(), concepts=(), aspect="learning")


_COPE = re.compile(
    r"\b(?:would|will|can|could|do|does|is|are|how (?:long|soon|fast))\b[^.?!]{0,60}"
    r"\b(?:cope|productive|up to speed|get along|struggle|pick (?:it|that|this) up|useful in it)\b",
    re.IGNORECASE,
)


def used_by(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "who else uses this, any big names?" of the one spoken of as asking whom it is for."""
    del catalog
    one = focus(state) if state.intent in (*ADVISED, Intent.DESCRIBE, Intent.FEATURE_CHECK) else ()
    if len(one) != 1 or named(reading) or len(meant) > 2 * FRAGMENT or not _WHO_USES.search(reading.text):
        return None
    return reading._replace(intent=Intent.DESCRIBE, frameworks=one, needs=(), concepts=(), aspect="best_for")


_WHO_USES = re.compile(
    r"\bwho (?:else )?(?:actually |really |even )?(?:uses?|runs?|is using|is running) (?:it|that|this)\b"
    r"|\bany (?:big|known|famous) (?:names|users|companies)\b",
    re.IGNORECASE,
)


def of_another_python(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "no wait, it's 3.11", after advice for another Python, as the last wish with that one."""
    del catalog
    found = _IS_PYTHON.search(reading.text)
    if _OLD in state.notions and (exactly := _EXACTLY.match(reading.text)):
        return reading._replace(intent=Intent.FIND_BY_FEATURE, aspect=PYTHON, python=(3, int(exactly[1])), needs=())
    if state.python is None or state.intent is not Intent.RECOMMEND or found is None or named(reading) or reading.needs:
        return None
    python = (3, int(found[1]))
    if not state.needs:  # "which run on 3.8?", "we could go to 3.11"
        return reading._replace(intent=Intent.FIND_BY_FEATURE, aspect=PYTHON, python=python, frameworks=(), concepts=())
    return reading._replace(
        intent=Intent.RECOMMEND, needs=state.needs, refused=state.refused, python=python, aspect=None
    )


# "Which still run on an old Python?", "3.6 to be exact".
_OLD = "old_python"
_EXACTLY = re.compile(r"\W*(?:(?:python|it['’]?s|it is|we have|on|that is|i mean|like|say)\W+)*3\.(\d{1,2})\b", re.I)
_IS_PYTHON = re.compile(
    r"\b(?:it['’]?s|is|on|have|got|actually|to|use|with) (?:python )?3\.(\d{1,2})\b(?!\.\d)", re.IGNORECASE
)


def from_release(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the upgrade path then?", after "upgrade or rewrite?", as how the one that runs is brought up to date."""
    moves = state.intent is Intent.COMPARE and state.aspect == "migration" and len(state.frameworks) == 2
    if not moves or named(reading) or _STEPS not in reading.concepts or len(meant) > 2 * FRAGMENT:
        return None
    if state.frameworks[0] not in catalog.practice.get(_STEPS, ()):
        return None
    told = Mention.unsaid(EntityKind.CONCEPT, _STEPS)
    there = reading._replace(intent=Intent.CONCEPT, frameworks=state.frameworks[:1], concepts=(_STEPS,), needs=())
    return there._replace(mentions=(told,), aspect=None)


_STEPS = "upgrade_steps"
