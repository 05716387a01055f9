"""What more is asked of what was last answered: of a move, of both, of who else has it.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.facets import Facet, facet_in
from bot.domain.question import HOW_TO, PYTHON, EntityKind, Intent, Need, Reading
from bot.understand.text.words import MOVING
from bot.understand.thread.leaning import (
    ADVISED,
    NAME,
    OF_ONE,
    PRONOUNS,
    Way,
    comparing,
    focus,
    joined,
    moving,
    named,
    notions_of,
    without,
    without_who_says,
)
from bot.understand.thresholds import FRAGMENT

_OF_A_PART = frozenset({("what", "happen"), ("what", "about")})
# What is asked about a move that was just described.
_OF_A_MOVE = frozenset(
    "long worth hard difficult painful risk risky break breaks breaking start where step cost much painful easy "
    "big effort keep kept stay staying stays carry wise painless pain trouble "
    "hassle tedious weeks months days lose gain sense idea stupid sane".split()
)
_KEPT = frozenset("keep kept stay staying stays carry lose".split())
_JOB = frozenset("job work effort long".split())
_BREAKS = frozenset("break breaks breaking".split())
_REVERSE = frozenset({("other", "way"), ("way", "round"), ("way", "around"), ("vice", "versa"), ("in", "reverse")})
_TOGETHER = frozenset("together both combine combined mix mixed alongside coexist".split())
# "Which ones do?", "does any of them?", "what has it out of the box?": who has what was checked.
_HAVE = Way.of(
    "do does has have can supports support offers ships comes had",
    "would which who what any anyone anything is there then so one ones it that them framework frameworks product "
    "products of the out box built in included natively a better best other others some with native those tool "
    "these all another library if not else inside itself by and but alternatives alternative actually really name "
    "show me list tell give no know nobody none noone",
)
_WHO = frozenset(
    "nobody none name which who what any anyone anything ones others other alternatives there another".split()
)
_USE = frozenset(
    f"we i use already {NAME} a lot have team shop here elsewhere now currently and but existing codebase code base "
    "app application project big large legacy old an our in my".split()
)
_CODEBASE = frozenset("existing codebase code app application project legacy".split())  # it is to be moved
_OURS = _CODEBASE | {"use", "team"}
_DOES_IT = frozenset({("can", "it"), ("does", "it"), ("it", "has"), ("it", "have"), ("it", "can")})
_USED_TO = frozenset(
    {
        ("we", "use"),
        ("already", "use"),
        ("already", "have"),
        ("used", "to"),
        ("comfortable", "with"),
        ("comes", "from"),
        ("grew", "up"),
        ("good", "at"),
        ("raised", "on"),
    }
)
# Words that turn away from what was said before: what follows stands by itself.
_FORGET = (("forget", "that"), ("forget", "it"), ("never", "mind"), ("no", "wait"), ("scratch", "that"),
           ("scrap", "that"), ("drop", "that"), ("nevermind",), ("different", "question"), ("new", "question"),
           ("another", "question"), ("other", "topic"), ("different", "topic"), ("new", "topic"))  # fmt: skip
_TURNING = frozenset(words[0] for words in _FORGET)
_CORRECTS = frozenset({("no", "wait"), ("scratch", "that")})  # "no wait, it's 3.11"
_SOON = 5  # whoever turns away says so within the first words


def turns_away(meant: Sequence[str]) -> bool:
    """Whether a text says among its first words that what was talked of is done with ("forget that. what is WSGI?")."""
    soon = meant[: _SOON + 1]
    if len(meant) <= 3 or _TURNING.isdisjoint(soon):
        return False
    said = [(at + len(one), one) for one in _FORGET for at in range(_SOON) if tuple(soon[at : at + len(one)]) == one]
    return any(one not in _CORRECTS or meant[end : end + 1] not in (["it"], ["i"], ["we"]) for end, one in said)


def whether_to_leave(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so should we leave?" as asking how the one spoken of is kept up, "to FastAPI maybe" as a move there."""
    if state.intent not in OF_ONE or len(state.frameworks) != 1 or reading.needs or len(meant) > FRAGMENT:
        return None
    if meant[0] == "to" and meant[1:2] == [NAME] and len(reading.frameworks) == 1 and "compare" not in meant:
        both = (*state.frameworks, *reading.frameworks)
        return moving(reading, both)
    away = not _STAYING.isdisjoint(meant) and not {"to", "for", "by", "with"}.isdisjoint(meant)
    there = named(reading)
    if away and len(there) == 1 and there != state.frameworks and not reading.kin and meant[-1] == NAME:
        both = (state.frameworks[0], there[0])  # "we think about leaving it for FastAPI"
        return moving(reading, both)
    asks = not _STAYING.isdisjoint(meant) and not {"should", "shall", "must", "better", "worth"}.isdisjoint(meant)
    if named(reading) or not asks or not {"where", "what", "which"}.isdisjoint(meant):
        return None
    return reading._replace(intent=Intent.DESCRIBE, aspect="upkeep", frameworks=state.frameworks)


_STAYING = frozenset(
    "leave leaving stay staying migrate migrating switch switching move moving abandon drop replace replacing".split()
)


def of_the_move(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how long will it take?" and "and the other way round?" as about the move that was described or advised."""
    advised = state.intent in ADVISED and bool(state.shown)
    left: tuple[str, ...] = state.refused if len(state.refused) == 1 else ()
    if not left and state.intent is Intent.RECOMMEND and len(state.frameworks) == 1:  # "that fits better than Flask"
        left = tuple(name for name in state.frameworks if name not in state.shown[:1])
    asks = not reading.needs and not named(reading) and len(meant) <= FRAGMENT and meant[0] in ("how", "what", "is")
    unasked = {need.because for need in state.wish} <= set(left)  # nothing was wished but another than that one
    moves = not MOVING.isdisjoint(meant) or (not _JOB.isdisjoint(meant) and unasked)
    whither = tuple(meant) in {("to", "what"), ("to", "which"), ("where", "to"), ("to", "which", "one")}
    if advised and left and ((asks and moves) or whither):  # "where to?", "how big a job is it?"
        both = (left[0], state.shown[0])
        return moving(reading._replace(refused=()), both)
    if state.intent is not Intent.COMPARE or len(state.frameworks) != 2 or len(meant) > 2 * FRAGMENT:
        return None
    if reading.frameworks or reading.refused:
        return _turned(reading, meant, state)
    facet = facet_in(reading.text) if state.aspect == "migration" else None
    part = reading.intent in (Intent.CONCEPT, Intent.FEATURE_CHECK) and tuple(meant[:2]) in _OF_A_PART
    if state.aspect == "together" and part and len(meant) <= FRAGMENT:  # "what happens to sessions"
        return comparing(reading, state.frameworks, aspect="together")
    ours = state.aspect == "migration" and reading.intent is Intent.CONCEPT and meant[1:2] != ["is"]
    if ours and meant[0] in ("and", "what") and len(meant) <= FRAGMENT:  # "what happens to our WebSocket handlers?"
        return moving(reading._replace(needs=()), state.frameworks)
    # "Piece by piece", "the tests?"
    of_it = not reading.needs or facet is Facet.FIRST or meant[0] == "why" or not isinstance(facet, Facet)
    points = not MOVING.isdisjoint(meant) or not PRONOUNS.isdisjoint(meant) or meant[-1] == "first"
    if facet and of_it and (len(meant) <= FRAGMENT or (points and facet in (Facet.EFFORT, Facet.WORTH, Facet.FIRST))):
        return moving(reading._replace(needs=()), state.frameworks)
    pairs = set(pairwise(meant))
    moves = len(meant) > 3 and not MOVING.isdisjoint(meant)
    of_a_move = state.aspect == "migration" or moves or not _BREAKS.isdisjoint(meant)
    if pairs & _REVERSE and state.aspect:
        turned = state.frameworks[::-1]
        return reading._replace(intent=Intent.COMPARE, aspect=state.aspect, frameworks=turned, is_directed=True)
    of_the_work = {need.criterion for need in reading.needs if not need.because} <= {"learning"}
    of_the_work = of_the_work or (state.aspect == "migration" and not _KEPT.isdisjoint(meant))  # "can we keep the ORM?"
    if of_a_move and of_the_work and not _TOGETHER & set(meant) and _OF_A_MOVE & set(meant):
        return moving(reading, state.frameworks)
    return None


def _turned(reading: Reading, meant: Sequence[str], state: DialogueState) -> Reading | None:
    """Return the move that was described with another end: "to Flask, I mean"."""
    ids = named(reading)
    ends = meant[0] in ("to", "from") and meant[1:2] == [NAME]
    if state.aspect != "migration" or len(ids) != 1 or len(meant) > 4 or not ends:
        return None
    both = (state.frameworks[0], *ids) if meant[0] == "to" else (*ids, state.frameworks[1])
    return moving(reading._replace(refused=()), both)


def both_at_once(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "can I use both?" and "can they run together?" as about the two last compared."""
    asks = meant[0] in ("can", "cant", "could", "do", "should", "why", "what", "is", "may")
    if state.intent is not Intent.COMPARE or len(state.frameworks) != 2 or not asks or len(meant) > 2 * FRAGMENT:
        return None
    if reading.frameworks or reading.refused or reading.needs or not _TOGETHER & set(meant):
        return None
    return reading._replace(intent=Intent.COMPARE, aspect="together", frameworks=state.frameworks)


def who_does(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which ones do?" and "does any of them?" after a check as a search for what was checked."""
    checked = state.needs or (state.aspect == PYTHON and state.python)
    if state.intent is not Intent.FEATURE_CHECK or not checked or named(reading):
        return None
    out = _NO_GO.search(reading.text) is not None and len(meant) <= FRAGMENT and not reading.needs
    if out and state.needs and state.frameworks:  # "hm, that's a dealbreaker"
        refused = without(state, *state.frameworks)
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=(), refused=refused,
                                needs=joined(state.wish, state.needs))  # fmt: skip
    who = " ".join(meant) in _WHO_ELSE or _OTHERS.only(meant) or (_HAVE.only(meant) and not _WHO.isdisjoint(meant))
    if not who or (meant[:2] == ["what", "does"] and len(meant) > 2) or not _DOES_IT.isdisjoint(pairwise(meant)):
        return None
    aspect, needs = (PYTHON, ()) if state.aspect == PYTHON else (None, state.needs)
    return reading._replace(intent=Intent.FIND_BY_FEATURE, aspect=aspect, needs=needs)


_NO_GO = re.compile(r"\b(?:deal ?-?breaker|no ?-?go|show ?-?stopper|out then|out of the question)\b", re.IGNORECASE)
_OTHERS = Way.of(
    "others other rest everyone everybody remaining",
    "and the what about how ones frameworks framework all of them with for in is are do does have has any which so too "
    "else those who it that",
)
_WHO_ELSE = frozenset(
    ("who", "who is", "who is then", "and who is", "who else", "who else is", "who else does", "so who is")
)


def has_that(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "does Flask have it?" after something was explained, found or checked as a check of that."""
    spoken = state.intent in (Intent.CONCEPT, Intent.FIND_BY_FEATURE, Intent.FEATURE_CHECK)
    if not spoken or len(reading.frameworks) != 1 or reading.refused or len(meant) > FRAGMENT:
        return None
    if reading.needs or reading.concepts or not (state.needs or state.notions):
        return None
    after = meant[meant.index(NAME) + 1 :] if NAME in meant else ()
    asks = meant[0] in ("does", "do", "can", "has", "is", "did", "and", "but", "so", "how", "why", NAME)
    if not asks or _HAVING.isdisjoint(after) or not (_THAT & set(after) or after[-1] in _HAVING):
        return None
    told = notions_of(state)
    needs, mentions = state.needs, (*reading.mentions, *told)
    return reading._replace(intent=Intent.FEATURE_CHECK, needs=needs, concepts=state.notions, mentions=mentions,
                            aspect=None)  # fmt: skip


def included(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "authentication included?" after advice as a check of the first pick."""
    asked = tuple(need for need in reading.needs if need.because is None)
    if state.intent is not Intent.RECOMMEND or not state.shown or len(asked) != 1 or named(reading):
        return None
    if len(meant) > FRAGMENT or _INSIDE.isdisjoint(meant) or "?" not in reading.text:
        return None
    if asked[0].refused or asked[0].criterion not in catalog.features or not _WISHED.isdisjoint(meant):
        return None
    one = state.frameworks if len(state.frameworks) == 1 else state.shown[:1]  # the one asked about, or the first
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=one, needs=asked, aspect=None)


_INSIDE = frozenset("included inside built builtin native".split())
_WISHED = _WHO | frozenset("something sth with need needs want".split())


def write_one(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how do I write one in FastAPI?" after something was explained as how that is done there."""
    del catalog
    explained = state.intent is Intent.CONCEPT and bool(state.needs or state.notions)
    if not explained or len(reading.frameworks) != 1 or reading.refused or reading.needs or reading.concepts:
        return None
    if meant[0] != "how" or _DOING.isdisjoint(meant) or _THAT.isdisjoint(meant) or len(meant) > FRAGMENT:
        return None
    told = notions_of(state)
    return reading._replace(intent=Intent.EXAMPLE, needs=state.needs, concepts=state.notions, aspect=HOW_TO,
                            mentions=(*reading.mentions, *told))  # fmt: skip


_DOING = frozenset("write make add create build do use implement set have get".split())
_HAVING = frozenset(
    "have has support supports do does offer offers come comes bring brings speak speaks ship use on there listed "
    "included built inside builtin native".split()
)
_THAT = frozenset("it that this one some any those them such".split())


def with_what_is_known(
    reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog
) -> Reading | None:
    """Read "my team only knows Flask" as the last wish of people who know that."""
    two = state.intent is Intent.COMPARE and len(state.frameworks) > 1 and state.aspect is None
    if not (two or (state.intent in ADVISED and state.needs)) or reading.needs:
        return None
    triples = zip(meant, meant[1:], meant[2:], strict=False)
    says = (not _OURS.isdisjoint(meant) and _USE.issuperset(meant)) or any(
        (verb, to) in _USED_TO and name == NAME for verb, to, name in triples
    )
    used = reading.frameworks if says and not reading.refused and len(meant) <= FRAGMENT else ()
    met = tuple(mention.entity_id for mention in reading.mentions if mention.known)
    known = reading.known or (met if set(met) == set(reading.frameworks) and len(meant) <= FRAGMENT else used)
    if not known:
        return None
    among = state.frameworks if not _CODEBASE.isdisjoint(meant) else (*state.frameworks, *known)
    return reading._replace(
        intent=Intent.RECOMMEND,
        aspect=None,
        frameworks=tuple(dict.fromkeys(among)) if two else (),
        known=known,
        needs=state.needs,
        refused=state.refused,
    )


def unknown_to_us(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "none of us has done Django before" as the last wish of people who have to learn it."""
    compared = state.intent is Intent.COMPARE and len(state.frameworks) > 1 and state.aspect is None
    if not (compared or (state.intent is Intent.RECOMMEND and state.needs)) or reading.refused:
        return None
    if reading.is_question and not _FOR_PEOPLE.search(reading.text):  # "and for people who never touched async?"
        return None
    if not _NEW_TO_US.search(reading.text) or "learning" not in catalog.qualities or len(meant) > 2 * FRAGMENT:
        return None
    needs = joined(state.needs, (*reading.needs, Need("learning", _LEARNING_WEIGHT)))
    among = state.frameworks if compared else ()
    return reading._replace(
        intent=Intent.RECOMMEND, frameworks=among, needs=needs, refused=state.refused, aspect=None, known=()
    )


_LEARNING_WEIGHT = 2.0
_FOR_PEOPLE = re.compile(r"\bfor (?:people|ppl|devs|developers|someone|anyone|those|a team|us)\b", re.IGNORECASE)
_NEW_TO_US = re.compile(
    r"\b(?:none|nobody|no one|noone|neither|never|not|haven'?t|hasn'?t|don'?t|doesn'?t|havent|hasnt|dont)\b[^.?!]{0,30}"
    r"\b(?:done|used|touched|tried|written|seen|know|knows|worked with|experience|used to)\b"
    r"|\b(?:is|are|all|am) (?:very |quite |completely |totally )?new to\b|\bno experience\b",
    re.IGNORECASE,
)


def without_its_core(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "security says no Pydantic" as the last wish without those that are built on it."""
    refused = [catalog.concepts[m.entity_id] for m in reading.mentions if m.refused and m.kind is EntityKind.CONCEPT]
    bound = [name for concept in refused for name in concept.essential_to]
    if state.intent not in ADVISED or not bound or named(reading) or not state.needs or len(meant) > 2 * FRAGMENT:
        return None
    if any(need.because not in {one.id for one in refused} for need in without_who_says(reading, meant)):
        return None
    gone = without(state, *bound)
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=state.needs, refused=gone)


def instead(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "drop the chat, it's a blog now" as a wish of its own, in place of the last."""
    dropped = any(m.kind is EntityKind.CONCEPT and m.refused for m in reading.mentions)
    if state.intent not in ADVISED or not dropped or reading.frameworks or not reading.concepts or not reading.needs:
        return None
    if not _DROPS.search(reading.text):  # "nobody wants another password"
        return None
    return reading._replace(intent=Intent.RECOMMEND, aspect=None)


_DROPS = re.compile(
    r"\b(?:drop|forget|scrap|scratch|skip|leave out|cancel|no longer|any ?more|instead|rather|now|actually|not an?"
    r"|no)\b",
    re.IGNORECASE,
)


def another_notion(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and ASGI?" after "what is WSGI?" as asking what that is."""
    if (
        state.intent is not Intent.CONCEPT
        or named(reading)
        or len(meant) > 4
        or not (reading.needs or reading.concepts)
    ):
        return None
    if reading.needs and state.under is not None and len(state.frameworks) == 1:  # a practice of that one was told
        return None
    opens = meant[0] in ("and", "also", "same") or tuple(meant[:2]) in {("what", "about"), ("how", "about")}
    one = focus(state) if len(state.frameworks) == 1 and len(reading.needs) == 1 else ()
    if opens and one and reading.needs[0].criterion in catalog.features and not reading.concepts:  # "and HTTP/2 also?"
        return reading._replace(intent=Intent.FEATURE_CHECK, aspect=None, frameworks=one)
    return reading._replace(intent=Intent.CONCEPT, aspect=None) if opens else None


def regret_of_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "anything I'll regret in a year?" after a recommendation as asking for what speaks against it."""
    del catalog
    one = state.shown[:1] if state.intent in ADVISED else focus(state) if state.intent in OF_ONE else ()
    if len(one) != 1 or named(reading) or reading.needs or len(meant) > 2 * FRAGMENT:
        return None
    if not _REGRET.search(reading.text):
        return None
    return reading._replace(intent=Intent.DESCRIBE, aspect="drawbacks", frameworks=one, concepts=())


_REGRET = re.compile(
    r"\b(?:what|anything|something)\b[^.?!]{0,20}\bregret\b|\b(?:will|could|might|going to) bite (?:me|us)\b",
    re.IGNORECASE,
)


def what_that_is(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "I don't know what an API is, to be honest" as asking for what that is."""
    del catalog, state
    if named(reading) or len(reading.mentions) != 1 or len(meant) > 2 * FRAGMENT:
        return None
    if not _UNKNOWN.search(reading.text):
        return None
    return reading._replace(intent=Intent.CONCEPT, needs=(), aspect=None)


_UNKNOWN = re.compile(
    r"\b(?:don['’]?t|do not|dunno|no idea|not sure|never understood) (?:really |even |actually )?"
    r"(?:know |get |understand )?what (?:an? |the )?[\w ]{1,25}? (?:is|are|means?)\b",
    re.IGNORECASE,
)
