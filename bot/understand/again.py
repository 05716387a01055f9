"""The last question again: of another framework, of one more, of one in another's place, of the one that was meant.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import MARK, PYTHON, EntityKind, Intent, Reading
from bot.understand.leaning import ADVISED, AGAIN, CODE, NAME, OF_ONE, PRONOUNS, Way, focus, moving, named, notions_of
from bot.understand.thresholds import FRAGMENT
from bot.understand.words import MOVING

# "Falcon?", "does Django?", "Tornado have?", "same for Quart", "what about it in Quart": nothing but the name is new.
_SAME = Way.of(
    NAME,
    "and ditto same for in with also too as well does do did has have had got can could what about how of then "
    "now but question thing repeat likewise try check one it that this the so say to on by at version again "
    "similarly side support supports offer offers there case next here both alone regarding concerning whats hows "
    "there ok please pls me i guess bet think suppose probably surely must should right though any different "
    "neither either sure or no yes is least if",
)
_CAN = frozenset("does do has have can".split())
_OWN = frozenset({("what", "is"), ("tell", "me"), ("say", "about"), ("what", "can"), ("how", "do"), ("how", "can")})
# A correction: "oops, Falcon", "not Bottle, Falcon".
_MISTAKEN = frozenset("oops whoops typo wrong correction autocorrect misspelled mistyped mean meant".split())
# One more beside those spoken of: "throw Litestar in too", "put that next to FastAPI".
_MORE = frozenset("add throw toss include plus put mix extend bring".split())
_TOO = frozenset({("as", "well"), ("in", "too"), ("the", "mix"), ("in", "there"), ("third", "option"), ("a", "third")})
_NEXT_TO = frozenset(
    {("next", "to"), ("side", "by"), ("up", "against"), ("stack", "up"), ("compare", "to"), ("fit", "in"),
     ("compare", "with"), ("compared", "to")}
)  # fmt: skip
_PLACING = frozenset("put hold set place compare lay stand see".split())
_RELATING = frozenset("next beside against with alongside".split())
# One in another's place: "forget Bottle, put Sanic in its place".
_SWAPPING = frozenset(
    "scratch swap replace forget drop leave instead exchange place skip not rather scrap lose remove out".split()
)

# One less: "drop Django", "without Flask".
_DROPPING = frozenset("drop without forget skip remove leave lose scrap minus not no kick delete exclude".split())
# What the one spoken of is like: "isn't that just FastAPI minus docs", "so like a smaller Django?".
_LIKENING = frozenset("just like similar merely same".split())
_ALIKE = frozenset(
    "basically essentially kinda clone fork copy ripoff difference differences differ differs different".split()
)
# "What does FastAPI add on top of that?"
_ADDS = frozenset("add adds top extra improve improves".split())
# What ties the one spoken of to another: "is it built on Starlette?", "what does it share with Flask?".
_TIES = {
    "alike": frozenset("common share shares similarities overlap relate relates related relation relationship".split()),
    "built_on": frozenset("built based wrapper fork".split()),
    "made_by": frozenset("made makers people author authors".split()),
}
_OPENS_LIKENING = frozenset("so isnt sounds kinda basically like is essentially looks thats".split())
_RATHER = frozenset("better worse rather comparison compared nicer preferable why option".split())
_NO_LIKENING = frozenset("something anything other alternative alternatives need want show".split())
_OWN_ASKING = frozenset("what which who where when how".split())
_BESIDE = frozenset(
    "than vs versus over against instead compare compared differ different difference better like".split()
)
_AGAINST = frozenset("vs versus or against compared compare add include".split())
SPOKEN = (_SAME.telling | _MISTAKEN | _MORE | _OPENS_LIKENING | _SWAPPING | {"repeat", "next", "beside"}) - {NAME}
# What a table of a comparison holds at most.
_MOST = 4


def again(reading: Reading, state: DialogueState) -> Reading:
    """Return the last question asked of the reading's framework instead."""
    if state.intent is Intent.COMPARE and state.frameworks:
        return _beside(reading, state, reading.frameworks)
    if state.aspect == PYTHON and state.python:
        return reading._replace(intent=Intent.FEATURE_CHECK, aspect=PYTHON, needs=())
    if state.intent is Intent.FEATURE_CHECK and state.needs:
        concepts = reading.concepts or state.notions
        return reading._replace(intent=Intent.FEATURE_CHECK, needs=state.needs, concepts=concepts)
    if state.intent is Intent.FEATURE_CHECK and state.notions:
        return asked_again(reading, state, reading.frameworks)
    if state.intent is Intent.CONCEPT and state.notions and not state.needs:  # "n+1 queries?" "and what about Django?"
        return reading._replace(intent=Intent.CONCEPT, concepts=state.notions, mentions=notions_of(state), aspect=None)
    if state.intent in (Intent.FIND_BY_FEATURE, Intent.CONCEPT) and state.needs and len(reading.frameworks) == 1:
        return reading._replace(intent=Intent.FEATURE_CHECK, needs=state.needs, aspect=None)
    if state.intent in ADVISED and state.shown and state.shown[0] not in reading.frameworks:
        both = (state.shown[0], *reading.frameworks)
        return reading._replace(intent=Intent.COMPARE, frameworks=both, needs=state.needs, aspect=None)
    if state.intent is Intent.RECOMMEND and state.needs:  # "is Django good for an API? and FastAPI?"
        return reading._replace(intent=Intent.RECOMMEND, needs=state.needs, aspect=None)
    if state.intent is Intent.EXAMPLE:  # "how do I add CORS in Flask? and in Falcon?"
        told = notions_of(state)
        return reading._replace(intent=Intent.EXAMPLE, needs=reading.needs or state.needs, concepts=state.notions,
                                mentions=(*reading.mentions, *told), aspect=state.aspect)  # fmt: skip
    if state.aspect == MARK:
        return reading._replace(intent=Intent.DESCRIBE, aspect=MARK, needs=state.needs)
    return reading._replace(intent=Intent.DESCRIBE, aspect=state.aspect if state.intent is Intent.DESCRIBE else None)


def asked_again(reading: Reading, state: DialogueState, frameworks: tuple[str, ...]) -> Reading:
    """Return the last check asked of some frameworks: of what was needed, or of a notion that no need stands for."""
    told = notions_of(state)
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=frameworks, needs=state.needs, aspect=None,
                            concepts=state.notions, mentions=(*reading.mentions, *told))  # fmt: skip


def _beside(reading: Reading, state: DialogueState, more: Sequence[str]) -> Reading:
    """Return a comparison of those compared and ``more``; of a move, of where it began and the other way to go."""
    if state.aspect == "migration":
        one = tuple(dict.fromkeys((*state.frameworks[:1], *more)))[:2]
        return moving(reading._replace(refused=()), one)
    kept = [name for name in state.frameworks if name not in more][: _MOST - len(more)]
    ids = (*kept, *more)
    intent = Intent.COMPARE if len(ids) > 1 else Intent.DESCRIBE
    return reading._replace(intent=intent, frameworks=ids, refused=(), needs=reading.needs or state.needs, aspect=None)


_TYPED = frozenset({("i", "said"), ("i", "wrote"), ("i", "typed")})
_NO_SLIP = frozenset("or because boss not".split())


def correction(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "no, I meant Sanic", "oops, Sanic" and "not Bottle, Sanic" as the last question, asked of that one."""
    ids = reading.frameworks or reading.refused
    instead = state.intent is Intent.COMPARE and reading.frameworks[1:] and not reading.refused
    if instead and not {"mean", "meant"}.isdisjoint(meant):  # "sorry, I meant Flask vs Pyramid"
        return reading._replace(intent=Intent.COMPARE, needs=reading.needs or state.needs)
    if not ids and "mean" in meant and reading.concepts and reading.needs and state.intent in ADVISED:
        judged = state.frameworks if len(state.frameworks) == 1 else ()
        return reading._replace(intent=Intent.RECOMMEND, frameworks=judged, aspect=None)  # "CRM, I mean"
    code = not CODE.isdisjoint(meant) and len(reading.frameworks) == 1
    if code and not {"mean", "meant"}.isdisjoint(meant):  # "the code, the Pyramid one I mean"
        return reading._replace(intent=Intent.EXAMPLE, refused=(), aspect=None)
    if not ids or len(meant) > FRAGMENT:
        return None
    typed = [m.entity_id for m in reading.mentions if m.kind is EntityKind.FRAMEWORK]
    corrected = not _TYPED.isdisjoint(pairwise(meant)) and not reading.refused and _NO_SLIP.isdisjoint(meant)
    if len(typed) == 2 and typed[0] in state.frameworks and corrected and state.intent in OF_ONE:
        # "I said Bottle, it is Falcon"
        return again(reading._replace(frameworks=(typed[1],), refused=(), aspect=None), state)
    left = state.refused if state.intent is Intent.RECOMMEND and len(state.refused) == 1 else ()
    if left and not {"mean", "meant"}.isdisjoint(meant) and len(reading.frameworks) == 1 and not state.wish:
        both = (*left, *reading.frameworks)  # "away from CherryPy" - "to FastAPI I meant"
        return moving(reading._replace(refused=()), both)
    turned = len(reading.frameworks) == 1 and set(reading.refused) == set(state.frameworks) and state.intent in OF_ONE
    if turned and "not" in meant and not reading.needs:
        return again(reading._replace(refused=()), state)
    waits = tuple(meant[:2]) in {("no", "wait"), ("nope", "wait"), ("wait", "no"), ("no", "sorry")}
    starred = reading.text.lstrip().startswith("*")  # "*to Flask"
    if starred and state.aspect == "migration" and len(state.frameworks) == 2 and len(ids) == 1:
        kept = state.frameworks[1:] if meant[0] == "from" else state.frameworks[:1]
        both = (*ids, *kept) if meant[0] == "from" else (*kept, *ids)
        return moving(reading._replace(refused=()), both)
    if _MISTAKEN.isdisjoint(meant[:2]) and {"mean", "meant"}.isdisjoint(meant) and not waits:
        return None
    return again(reading._replace(frameworks=ids[-1:], refused=()), state)


def than(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "is it lighter than Flask?" as a comparison of what was last spoken of with Flask."""
    ids = named(reading)
    if (
        len(ids) != 1
        or not state.frameworks
        or meant[0] == NAME
        or (PRONOUNS.isdisjoint(meant) and not _is_outdone(meant))
        or len(meant) > 2 * FRAGMENT
    ):
        return None
    several = not {"them", "both", "these", "those"}.isdisjoint(meant)
    spoken_of = [name for name in (*state.frameworks, *state.refused, *state.before) if name not in ids]
    first = state.frameworks[:3] if several else tuple(spoken_of[:1])
    both = tuple(dict.fromkeys((*ids, *first) if several else (*first, *ids)))
    if len(both) < 2 or _BESIDE.isdisjoint(meant) or not CODE.isdisjoint(meant):
        return None
    checked = state.needs if state.intent is Intent.FEATURE_CHECK else ()  # "is that better than in FastAPI?"
    return reading._replace(intent=Intent.COMPARE, frameworks=both, refused=(), needs=reading.needs or checked)


def _is_outdone(meant: Sequence[str]) -> bool:
    """Whether a fragment only sets what was spoken of against a name: "faster than Starlette?"."""
    return ("than", NAME) in pairwise(meant) and len(meant) <= FRAGMENT and _SEEKS.isdisjoint(meant)


_SEEKS = frozenset("which what who something anything any one ones else other want need rather".split())


def likened(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "isn't that just FastAPI minus docs", "sounds like Flask" and "is Flask any better" as a comparison."""
    ids = named(reading)
    if len(ids) != 1 or state.intent not in OF_ONE or len(meant) > 2 * FRAGMENT or not state.frameworks:
        return None
    if reading.intent is Intent.EXAMPLE or reading.kin or NAME not in meant:
        return None
    better = not {"safer", "better", "ahead"}.isdisjoint(meant) and state.intent is Intent.FEATURE_CHECK
    if ids[0] == state.frameworks[0] and better and state.before and meant[0] in ("so", "is", NAME):
        both = (ids[0], *state.before[:1])  # "so Litestar is safer?", after a check of both
        return reading._replace(intent=Intent.COMPARE, frameworks=both, refused=(), needs=state.needs, aspect=None)
    if ids[0] == state.frameworks[0] or reading.concepts or not _NO_LIKENING.isdisjoint(meant):
        return None
    tied = not PRONOUNS.isdisjoint(meant) and any(not words.isdisjoint(meant) for words in _TIES.values())
    adds = not _ADDS.isdisjoint(meant) and not {"that", "it", "this"}.isdisjoint(meant)
    pointed = meant[0] in _OPENS_LIKENING or not {"that", "it", "this"}.isdisjoint(meant)
    before = meant[: meant.index(NAME)]
    likens = (
        (not _LIKENING.isdisjoint(before) and pointed)
        or (meant[0] in ("is", "isnt") and "same" in meant)
        or not _ALIKE.isdisjoint(meant)
        or adds
        or tied
    )
    weighs = (
        meant[0] not in _OWN_ASKING
        and not _RATHER.isdisjoint(meant)
        and (meant[0] != "why" or "use" in meant)
        and len(meant) <= FRAGMENT
    )
    helps = meant[0] in ("would", "will", "could") and not {"help", "solve", "fix"}.isdisjoint(meant)
    if not (likens or weighs or helps):
        return None
    checked = state.needs if state.intent is Intent.FEATURE_CHECK else ()  # "is Django slow? compared to Flask"
    wished = reading.needs or checked or (state.needs if helps else ())  # "would FastAPI help?"
    needs = tuple(need for need in wished if not need.refused)
    both = (state.frameworks[0], ids[0])
    angle = next((angle for angle, words in _TIES.items() if not words.isdisjoint(meant)), None)
    return reading._replace(intent=Intent.COMPARE, frameworks=both, refused=(), needs=needs, aspect=angle)


def against(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "vs Tornado?" and "or FastAPI?" as a comparison with what was last spoken of."""
    asks_how = not {"compare", "compared"}.isdisjoint(meant)
    held = state.intent in OF_ONE and not _HELD_AGAINST.isdisjoint(pairwise(meant)) and _SPEAKS.isdisjoint(meant)
    if not (meant[0] in _AGAINST or asks_how or held) or len(reading.frameworks) != 1 or not state.frameworks:
        return None
    if len(meant) > FRAGMENT:
        return None
    before = state.frameworks[: 3 if state.intent is Intent.COMPARE else 1]
    named_first = asks_how and _NAMED_LAST.isdisjoint(pairwise(meant))
    both = tuple(dict.fromkeys((*reading.frameworks, *before) if named_first else (*before, *reading.frameworks)))
    needs = reading.needs or (state.needs if state.intent is Intent.FEATURE_CHECK else ())
    return reading._replace(intent=Intent.COMPARE, frameworks=both, needs=needs) if len(both) > 1 else None


# "Pros and cons against Flask?"
_SPEAKS = frozenset(
    "speaks speak have has anything people say says arguments argument reasons reason decided decide vote voted".split()
)
_HELD_AGAINST = frozenset({("against", NAME), ("versus", NAME), ("vs", NAME)})
_NAMED_LAST = _HELD_AGAINST | {("with", NAME), ("to", NAME)}


def added(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "throw Litestar in too" and "put that next to FastAPI" as a comparison with one more."""
    more = named(reading)
    if (
        not 1 <= len(more) <= 2
        or not state.frameworks
        or (reading.intent is Intent.EXAMPLE and not CODE.isdisjoint(meant))
        or (reading.refused and not _holds_against(meant))
    ):
        return None
    compared = state.intent is Intent.COMPARE and len(state.frameworks) > 1
    pairs = set(pairwise(meant[: 2 * FRAGMENT]))
    holds = _holds_against(meant)
    beside = len(more) == 1 and (holds or (not _NEXT_TO.isdisjoint(pairs) and len(meant) <= 2 * FRAGMENT))
    adds = compared and (not _TOO.isdisjoint(pairs) or meant[-1] == "too")
    opens = not _MORE.isdisjoint(meant[:3]) and len(meant) <= FRAGMENT and not reading.concepts
    opens = opens and meant[0] not in ("does", "do", "can", "is")  # "does Flask include a debugger?"
    if not ((adds or opens) and len(meant) <= 2 * FRAGMENT) and not (
        beside and (compared or not PRONOUNS.isdisjoint(meant[:FRAGMENT]))
    ):
        return None
    if compared:
        return _beside(reading, state, more)
    both = tuple(dict.fromkeys((*state.frameworks[:1], *more)))
    reading = reading._replace(intent=Intent.COMPARE, frameworks=both, refused=(), aspect=None)
    return reading if len(both) > 1 else None


def _holds_against(meant: Sequence[str]) -> bool:
    """Whether "it" is put beside something: "hold it against", "put that next to"."""
    return any(
        verb in _PLACING and pronoun in PRONOUNS and relation in _RELATING
        for verb, pronoun, relation in zip(meant, meant[1:], meant[2:], strict=False)
    )


def swapped(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "forget Bottle, put Sanic in its place" as the comparison with the one in the other's place."""
    if state.intent is not Intent.COMPARE or len(meant) > 2 * FRAGMENT or _SWAPPING.isdisjoint(meant):
        return None
    ids = dict.fromkeys(named(reading))
    old = [name for name in ids if name in state.frameworks]
    new = [name for name in ids if name not in state.frameworks]
    if len(old) != 1 or len(new) != 1 or "from" in meant or not MOVING.isdisjoint(meant):
        return None
    instead = tuple(new[0] if name == old[0] else name for name in state.frameworks)
    return reading._replace(intent=Intent.COMPARE, frameworks=instead, refused=(), needs=state.needs, aspect=None)


def dropped(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "drop Django" after a comparison of three as the comparison of the others."""
    placed = _at_its_place(meant, state)
    if state.intent is not Intent.COMPARE or len(state.frameworks) < 3:
        return None
    if placed and not named(reading) and len(meant) <= 2 * FRAGMENT and not reading.needs:
        rest = tuple(name for name in state.frameworks if name != placed)
        asks = Intent.RECOMMEND if "which" in meant else Intent.COMPARE
        return reading._replace(intent=asks, frameworks=rest, refused=(), needs=state.needs, aspect=None)
    if len(meant) > FRAGMENT:
        return None
    gone = named(reading) if meant[0] != "why" else ()  # "why not FastAPI?"
    out = (NAME, "is") in pairwise(meant) and "out" in meant  # "Tornado is out"
    if not gone or reading.needs or (_DROPPING.isdisjoint(meant) and not out) or not set(gone) < set(state.frameworks):
        return None
    rest = tuple(name for name in state.frameworks if name not in gone)
    intent = Intent.COMPARE if len(rest) > 1 else Intent.DESCRIBE
    return reading._replace(intent=intent, frameworks=rest, refused=(), needs=state.needs, aspect=None)


_KEEPING = frozenset("why to in nothing me as is not keep stay stays".split())
_PLACED = frozenset(("", "one", "framework", "option", "candidate", "which"))
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}


def _at_its_place(meant: Sequence[str], state: DialogueState) -> str | None:
    """Return the one of those compared that "drop the middle one" leaves out; None when none is."""
    soon = meant[:4]
    if not _KEEPING.isdisjoint(meant) or _DROPPING.isdisjoint(soon) and ("all", "but") not in pairwise(soon):
        return None
    following = [*soon[1:], *meant[4:5], ""]
    pointed = [word for word, after in zip(soon, following, strict=False) if after in _PLACED]
    places = [len(state.frameworks) // 2 if word == "middle" else _PLACES.get(word) for word in pointed]
    return next((state.frameworks[at] for at in places if at is not None and at < len(state.frameworks)), None)


def what_about(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what about Sanic?", "and Flask?", "same for CherryPy" as the last question asked again."""
    if not reading.frameworks or len(meant) > FRAGMENT or reading.needs or reading.intent is Intent.EXAMPLE:
        return None
    if reading.concepts and meant[0] == "what" and reading.concepts != state.notions:  # "what about HTTPS in it?"
        return None
    opens = meant[0] in AGAIN or tuple(meant[:2]) in {("what", "about"), ("how", "about")}
    holds = meant[-1] == NAME and not {"true", "hold", "holds", "apply", "applies"}.isdisjoint(meant)
    if len(reading.frameworks) > 1:
        several = state.intent is Intent.FEATURE_CHECK and opens and "or" not in meant and not reading.refused
        return again(reading, state) if several else None
    if state.intent is Intent.COMPARE and "instead" in meant and len(state.frameworks) > 1:
        one = (*state.frameworks[:1], *reading.frameworks)
        return _beside(reading, replace(state, frameworks=one), reading.frameworks)
    return again(reading, state) if opens or meant[-1] in ("too", "also") or "same" in meant or holds else None


def same(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "Tornado have?", "ditto Tornado" and "Falcon?" after what was told of one as the same of that one."""
    found = state.intent is Intent.FIND_BY_FEATURE and bool(state.needs) and meant[0] in _CAN
    if not (state.intent in OF_ONE or found) or len(reading.frameworks) != 1:
        return None
    if _SAME_QUESTION.search(reading.text) and len(meant) <= 2 * FRAGMENT:  # whatever it runs on
        return again(reading._replace(aspect=None, needs=(), concepts=()), state)
    if not _SAME.only(meant) or reading.needs or not _OWN.isdisjoint(pairwise(meant)):
        return None
    if found:  # "does BlackSheep?" after who has it
        return reading._replace(intent=Intent.FEATURE_CHECK, needs=state.needs, aspect=None)
    if reading.frameworks == focus(state) and len(meant) > 1:
        return None
    return again(reading._replace(aspect=None), state)


_SAME_QUESTION = re.compile(r"\b(?:same|that) (?:question|thing|q)\b[^.?!]{0,12}\b(?:for|if|with|in|about)\b", re.I)

# "Would Django do?", "so Django is out?": whether another could take the place of the one advised.
_FITS = Way.of(
    "ok okay fine do work works fit suffice out enough option possible wouldnt isnt cant couldnt said thought "
    "expected guessed good",
    NAME + " been just as would could is be ok okay fine good an too not then so but why can we i use it for this that "
    "with here job instead also either really no the have had a",
)
_DOUBTING = frozenset("so isnt wouldnt cant couldnt would could i".split())
_COMPARATIVES = frozenset("easier better simpler faster lighter smaller safer nicer enough".split())


def would_it_do(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "would Django do?" after a recommendation as the first pick against that one."""
    ids = named(reading)
    if state.intent not in ADVISED or len(ids) != 1 or not state.needs or not state.shown:
        return None
    doubts = reading.is_question or meant[0] in _DOUBTING
    if ids[0] == state.shown[0] or not doubts:
        return None
    may = meant[0] in _DOUBTING or (meant[0] == NAME and not {"would", "might", "is"}.isdisjoint(meant))
    weighs = may and not _COMPARATIVES.isdisjoint(meant) and len(meant) <= 5
    if not weighs and (reading.needs or not (_FITS.only(meant) or list(meant) == ["not", NAME])):
        return None
    both, needs = (state.shown[0], ids[0]), reading.needs or state.needs
    return reading._replace(intent=Intent.COMPARE, frameworks=both, refused=(), needs=needs, aspect=None)
