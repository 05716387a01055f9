"""The last question again: of another framework, of the one that was meant, of one that might do instead.

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
from bot.understand.thread.leaning import (
    ADVISED,
    AGAIN,
    CODE,
    NAME,
    OF_ONE,
    Way,
    focus,
    moving,
    named,
    notions_of,
)
from bot.understand.thresholds import FRAGMENT

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
SPOKEN = (_SAME.telling | _MISTAKEN | {"repeat"}) - {NAME}
# What a table of a comparison holds at most.
_MOST = 4


def again(reading: Reading, state: DialogueState) -> Reading:
    """Return the last question asked of the reading's framework instead."""
    if state.intent is Intent.COMPARE and state.frameworks:
        return with_more(reading, state, reading.frameworks)
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


def with_more(reading: Reading, state: DialogueState, more: Sequence[str]) -> Reading:
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


def what_about(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what about Sanic?", "and Flask?", "same for CherryPy" as the last question asked again."""
    for_that = len(reading.frameworks) == 1 and len(meant) <= 3 * FRAGMENT and _ABOUT_FOR_THAT.search(reading.text)
    if for_that and not reading.needs and not reading.concepts:  # "Nobody here knows it. What about Django for that?"
        return again(reading, state)
    if not reading.frameworks or len(meant) > FRAGMENT or reading.needs or reading.intent is Intent.EXAMPLE:
        return None
    if reading.concepts and meant[0] == "what" and reading.concepts != state.notions:  # "what about HTTPS in it?"
        return None
    if reading.intent is Intent.CONCEPT and reading.concepts != state.notions:  # "and is Stripe ok with Django?"
        return None
    opens = meant[0] in AGAIN or tuple(meant[:2]) in {("what", "about"), ("how", "about")}
    holds = meant[-1] == NAME and not {"true", "hold", "holds", "apply", "applies"}.isdisjoint(meant)
    if len(reading.frameworks) > 1:
        several = (
            state.intent is Intent.FEATURE_CHECK
            and opens
            and {"or", "vs", "versus"}.isdisjoint(meant)
            and not reading.refused
        )
        return again(reading, state) if several else None
    if state.intent is Intent.COMPARE and "instead" in meant and len(state.frameworks) > 1:
        one = (*state.frameworks[:1], *reading.frameworks)
        return with_more(reading, replace(state, frameworks=one), reading.frameworks)
    return again(reading, state) if opens or meant[-1] in ("too", "also") or "same" in meant or holds else None


def same(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "Tornado have?", "ditto Tornado" and "Falcon?" after what was told of one as the same of that one."""
    found = state.intent is Intent.FIND_BY_FEATURE and bool(state.needs) and meant[0] in _CAN
    asks_same = _SAME_QUESTION.search(reading.text) is not None and len(meant) <= 2 * FRAGMENT
    told = state.intent is Intent.CONCEPT and bool(state.notions) and ("same" in meant or asks_same)  # "same in Quart"
    if not (state.intent in OF_ONE or found or told) or len(reading.frameworks) != 1:
        return None
    if asks_same:  # whatever it runs on
        return again(reading._replace(aspect=None, needs=(), concepts=()), state)
    if not _SAME.only(meant) or reading.needs or not _OWN.isdisjoint(pairwise(meant)):
        return None
    if found:  # "does BlackSheep?" after who has it
        return reading._replace(intent=Intent.FEATURE_CHECK, needs=state.needs, aspect=None)
    if reading.frameworks == focus(state) and len(meant) > 1:
        return None
    return again(reading._replace(aspect=None), state)


_ABOUT_FOR_THAT = re.compile(
    r"[.!?,]\s*(?:so |and |but )?(?:what|how) about [\w.-]+(?: for (?:that|this|it))?\W*$", re.I
)
_SAME_QUESTION = re.compile(
    r"\b(?:same|that) (?:question|thing|q)\b[^.?!]{0,12}\b(?:for|if|with|in|about)\b"
    r"|\b(?:equivalent|counterpart|pendant|analog\w*)\b[^.?!]{0,12}\b(?:for|with|in|of)\b"
    r"|^\W*(?:(?:and|ok|so)\W+)*(?:the |a )?[\w.-]+ (?:equivalent|counterpart)\W*$"
    r"|\b(?:translates?|maps?|corresponds?) (?:to )?(?:in|into|to)\b",
    re.IGNORECASE,
)

# "Would Django do?", "so Django is out?": whether another could take the place of the one advised.
_FITS = Way.of(
    "ok okay fine do work works fit suffice out enough option possible wouldnt isnt cant couldnt said thought "
    "expected guessed good",
    NAME + " been just as would could is be ok okay fine good an too not then so but why can we i use it for this that "
    "with here job instead also either really no the have had a",
)
_WORSE_HERE = re.compile(
    r"\b(?:would|is|isn['’]?t|wouldn['’]?t|will)\b[^.?!]{0,20}\b(?:worse|better|slower|simpler|harder|wrong|a mistake"
    r"|bad)(?: choice| fit| idea)? (?:here|then|for (?:this|that|us|it))\b",
    re.IGNORECASE,
)
_DOUBTING = frozenset("so isnt wouldnt cant couldnt would could i".split())
_STRUGGLES = re.compile(
    r"\b(?:wo|would|does|is)n['’]?t (?:\w+ )?[\w.]+ (?:\w+ )?"
    r"(?:fight|choke|struggle|suffer|buckle|collapse|resist|hate|get in (?:the|my|our|your) way)\b",
    re.IGNORECASE,
)
_COMPARATIVES = frozenset("easier better simpler faster lighter smaller safer nicer enough".split())


def would_it_do(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "would Django do?" after a recommendation as the first pick against that one."""
    ids = named(reading)
    if state.intent not in ADVISED or len(ids) != 1 or not state.needs or not state.shown:
        return None
    if _WORSE_HERE.search(reading.text) and not reading.needs:  # "and Flask would really be worse here?"
        both = (state.shown[0], ids[0])
        if ids[0] != state.shown[0]:
            return reading._replace(intent=Intent.COMPARE, frameworks=both, refused=(), needs=state.needs, aspect=None)
    doubts = reading.is_question or meant[0] in _DOUBTING
    fits = _FITS.only(meant) or _STRUGGLES.search(reading.text)
    if ids[0] == state.shown[0] and doubts and reading.frameworks and fits:  # "FastAPI ok?", "won't Django fight that?"
        return reading._replace(intent=Intent.RECOMMEND, needs=state.needs, refused=state.refused, aspect=None)
    if ids[0] == state.shown[0] or not doubts:
        return None
    may = meant[0] in _DOUBTING or (meant[0] == NAME and not {"would", "might", "is"}.isdisjoint(meant))
    weighs = may and not _COMPARATIVES.isdisjoint(meant) and len(meant) <= 5
    if not weighs and (reading.needs or not (_FITS.only(meant) or list(meant) == ["not", NAME])):
        return None
    both, needs = (state.shown[0], ids[0]), reading.needs or state.needs
    return reading._replace(intent=Intent.COMPARE, frameworks=both, refused=(), needs=needs, aspect=None)
