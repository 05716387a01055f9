"""A further need: the last wish with one more or one less, by one first of all, or as it was.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, pairwise

from bot.domain.catalog import Catalog, Support
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading
from bot.understand.reading.meaning import defines
from bot.understand.thread.leaning import (
    ADVISED,
    CODE,
    NAME,
    OF_ONE,
    PRONOUNS,
    joined,
    named,
    without,
    without_who_says,
)
from bot.understand.thresholds import FRAGMENT

_ADDING = frozenset(("make", "drop", "exclude", "skip", "remove")) | frozenset(
    "assume assuming and also plus on but if without with need suppose then now only actually we i it add "
    "include".split()
)
_OF_IT = frozenset(
    {
        ("does", "it"),
        ("can", "it"),
        ("has", "it"),
        ("is", "it"),
        ("is", "that"),
        ("does", "that"),
        ("will", "it"),
        ("do", "they"),
        ("isnt", "it"),
        ("isnt", "that"),
        ("doesnt", "it"),
        ("cant", "it"),
        ("hasnt", "it"),
        ("isnt", "this"),
    }
)
_SPEAKING = frozenset("we i our us my".split())
# "I don't want async" is a wish for none, "no websockets needed after all" is not.
_NOT_NEEDED = frozenset("needed need longer required necessary anymore after more".split())
_UNWANTED = frozenset("want hate avoid never hard cant cannot couldnt wont".split())
# Words of somebody who goes on with what was advised.
_GOING_ON = frozenset("forgot mention too also though however suggestion advice recommendation".split())
_OF_THE_ADVICE = frozenset("forgot suggestion advice recommendation change".split())


def said_before(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "I said no Django", of one that is left out already, as the same wish: it stays so."""
    del catalog
    out = reading.refused and set(reading.refused) <= set(state.refused) and not reading.frameworks
    if state.intent not in ADVISED or not out or reading.needs or not _SAID.search(reading.text):
        return None
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=state.needs, refused=state.refused)


_SAID = re.compile(r"\b(?:said|told you|asked for|wrote|meant)\b", re.IGNORECASE)


def other_project(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "ok and for a microservice?", after advice for something else, as a wish of its own."""
    found = _FOR_ANOTHER.match(reading.text)
    kinds = [catalog.concepts[one] for one in reading.concepts]
    projects = [one for one in kinds if one.needs and not one.backdrop and not one.wish]
    if state.intent not in ADVISED or found is None or not projects or named(reading) or len(meant) > FRAGMENT + 2:
        return None
    needs = tuple(need for need in reading.needs if need.because)
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=state.refused)


_FOR_ANOTHER = re.compile(r"\W*(?:(?:ok|okay|and|so|what about|how about|cool|thanks|but)\W+)+for an? ", re.IGNORECASE)


# "And why wouldn't I just use http.server?" adds no need.
_WHY_NOT = re.compile(
    r"\W*(?:(?:and|but|so|ok|then)\W+)*why (?:not|can|could|would|should|don|do)(?:n?['’]?t)?\b", re.IGNORECASE
)


def more_needs(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and if I also need an admin site?" as the last wish with a need added (or dropped)."""
    spoken_of = state.needs if state.intent in ADVISED else state.frameworks[1:]
    dated = reading.python is not None and bool(spoken_of)
    if state.intent not in (*ADVISED, Intent.COMPARE) or not (reading.needs or dated) or reading.frameworks:
        return None
    if not _OF_IT.isdisjoint(pairwise(meant[:3])):  # "and does it bring a login?"
        return None
    if defines(reading):  # "but what is an ORM, and why do I need it"
        return None
    if _ANOTHER.search(reading.text) or _WHY_NOT.match(reading.text):
        return None
    if len(meant) <= FRAGMENT and _held_apart(reading):  # "RQ vs Celery"
        return None
    if reading.refused and not _NEGATED.isdisjoint(pairwise(meant)):  # "but isn't Pyramid dead?"
        return None
    supposes = tuple(meant[:2]) in _SUPPOSING
    further = (
        {"too", "also", "either"} & set(meant)
        or ("as", "well") in pairwise(meant)
        or any(m.must for m in reading.mentions)
    )
    by_that = state.intent is Intent.COMPARE and tuple(meant[:3]) in {("in", "term", "of"), ("in", "terms", "of")}
    opens = meant[0] in _ADDING and (meant[0] not in ("we", "i", "it", "now") or bool(further))
    if meant[0] == "for" and state.intent is Intent.COMPARE and not reading.is_question:  # "for a small team"
        opens = True
    told = any(need.because is None for need in reading.needs) and not reading.concepts
    states = (
        told
        and not reading.is_question
        and CODE.isdisjoint(meant)
        and len(meant) <= 3 * FRAGMENT
        and state.intent in ADVISED
    )
    own = not reading.is_question and meant[0] in _SPEAKING and CODE.isdisjoint(meant)  # "we need it in three weeks"
    states = states or (own and state.intent in ADVISED and len(meant) <= 2 * FRAGMENT)
    follows = bool(reading.needs) and all(need.because is not None for need in reading.needs)
    implied = follows and not reading.is_question and "?" not in reading.text  # "the frontend will be React"
    states = states or (implied and state.intent in ADVISED and len(meant) <= FRAGMENT and meant[0] not in _OPENS_ANEW)
    speaks = not _SPEAKING.isdisjoint(meant) and not _DEMANDING.isdisjoint(meant)  # "so we need keys and rate limits"
    demands = speaks and not reading.is_question and any(need.because is None for need in reading.needs)
    states = states or (demands and state.intent in ADVISED and len(meant) <= 2 * FRAGMENT and CODE.isdisjoint(meant))
    goes_on = (
        states
        or _CHANGES.search(reading.text) is not None
        or not (_GOING_ON if len(meant) <= 3 * FRAGMENT else _OF_THE_ADVICE).isdisjoint(meant)
    )
    goes_on = goes_on and "framework" not in meant
    asked = {need.criterion for need in state.needs}
    picks = state.intent is Intent.COMPARE and not _PICKING.isdisjoint(meant) and "framework" not in meant
    opens = opens or picks or by_that or (dated and meant[0] not in ("which", "what", "who"))
    opens = opens or any(need.refused and need.criterion in asked for need in reading.needs)  # taken back
    of_python = reading.python is not None and len(meant) <= FRAGMENT  # "Python 3.8 only"
    fragment = (len(meant) <= 3 or of_python) and meant[0] not in _ASKING_ANEW
    if not goes_on and (not (opens or supposes or fragment) or len(meant) > 2 * FRAGMENT):
        return None
    opens = opens or goes_on
    if reading.intent in (Intent.CONCEPT, Intent.LIST) and not (opens or supposes):
        return None
    # What is added later is what the person now asks about: it weighs double, and what merely follows from it does not.
    hard_no = _refuses(meant)
    added = tuple(
        replace(
            need,
            weight=need.weight if need.because and _GOING_ON.isdisjoint(meant) else 2 * need.weight,
            must=need.must or (hard_no and need.refused),
        )
        for need in without_who_says(reading, meant)
    )
    # "No websockets needed after all" takes a need back; that is not yet a wish for none.
    unneeded = set() if hard_no else {need.criterion for need in added if need.refused}
    withdrawn = unneeded & asked
    needs = tuple(need for need in joined(state.needs, added) if need.criterion not in withdrawn)
    by_it = not _BY.isdisjoint(meant[:2]) or ("terms", "of") in pairwise(meant)  # "and by memory?": that alone
    if by_it and told:
        intent = Intent.COMPARE if state.intent is Intent.COMPARE else Intent.RECOMMEND
        among = state.frameworks if intent is Intent.COMPARE else ()
        return reading._replace(intent=intent, frameworks=among, refused=state.refused, aspect=None)
    if state.intent is Intent.COMPARE:
        states = told and not reading.is_question and not _SPEAKING.isdisjoint(meant)  # "assume we want sessions"
        bound = (
            dated
            or states
            or ((supposes or "without" in meant[:2]) and any(need.because for need in state.needs))  # for a project
            or meant[0] == "but"
            or not _PICKING.isdisjoint(meant)
            or any(mention.must for mention in reading.mentions)
        )
        intent = Intent.RECOMMEND if bound and state.frameworks[1:] else Intent.COMPARE
        needs = reading.needs if by_that else needs
        if intent is Intent.RECOMMEND and state.wish and state.needs == state.wish:  # "we also need an admin site"
            return reading._replace(intent=intent, frameworks=(), needs=needs, refused=state.refused, aspect=None)
        return reading._replace(intent=intent, frameworks=state.frameworks, needs=needs, aspect=None)
    refused = without(state, *reading.refused)
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=refused)


_ANOTHER = re.compile(
    r"\b(?:now for|and for|now to) something (?:else|different)\b"
    r"|\b(?:another|different|separate|second|other) project\b",
    re.IGNORECASE,
)


def _held_apart(reading: Reading) -> bool:
    """Whether two of one sort are held against each other, which is no wish for either."""
    several = {m.matched for m in reading.mentions if not m.refused}
    return len(several) > 1 and len({m.entity_id for m in reading.mentions}) == 1 and bool(_RIVALS.search(reading.text))


_RIVALS = re.compile(r"\b(?:or|vs\.?|versus)\b", re.IGNORECASE)


def wish_goes_on(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "we'd need roles as well", said after something was asked of one, as the last wish with that added."""
    del catalog
    goes_on = (*OF_ONE, Intent.CONCEPT)
    if state.intent not in goes_on or not state.wish or not reading.needs or named(reading):
        return None
    supposes = _SUPPOSES.match(reading.text) is not None or _CHANGES.search(reading.text) is not None
    if "?" in reading.text and not supposes:
        return None
    if not supposes and _DEMANDING.isdisjoint(meant) or len(meant) > 3 * FRAGMENT or not PRONOUNS.isdisjoint(meant[:3]):
        return None
    needs, refused = joined(state.wish, reading.needs), without(state, *reading.refused)
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=(), needs=needs, refused=refused)


def told_more(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "those people never did web work, and I get them two days a week", after advice, as more of the last wish.

    It tells of who builds it, and how, in many words; who describes another project says so, or asks for one.
    """
    del catalog
    asides = state.intent in _GOES_ON and "?" not in reading.text
    wished = state.needs if state.intent in ADVISED else state.wish if asides else ()
    wishes = reading.intent is Intent.RECOMMEND and bool(reading.needs) and reading.aspect in _SAID_OF_ONE
    if not (wishes and wished) or named(reading) or len(meant) > 6 * FRAGMENT:
        return None
    if _WHY_NOT.match(reading.text):
        return None
    if _ASKS_ANEW.search(reading.text) or not (_TELLS.search(reading.text) or meant[0] in _BARE):
        return None
    hard_no = _refuses(list(dropwhile(_BINDING.__contains__, meant)) or meant)
    told = [replace(need, must=need.must or (hard_no and need.refused)) for need in without_who_says(reading, meant)]
    refused = without(state, *reading.refused)
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=joined(wished, told), refused=refused)


def is_of_the_wish(reading: Reading, state: DialogueState) -> bool:
    """Whether a text in a thread with a wish is about that, and describes no other project."""
    return bool(state.wish) and _ASKS_ANEW.search(reading.text) is None


def is_empty(reading: Reading) -> bool:
    """Whether a text that reads as a wish wishes for nothing we know."""
    told = reading.needs or reading.python or reading.choice or reading.aspect or reading.kin
    return reading.intent is Intent.RECOMMEND and not (told or named(reading) or reading.is_follow_up)


def _refuses(meant: Sequence[str]) -> bool:
    """Whether what is refused must not be there: "no async", but not "no async needed"."""
    opens = meant[0] in ("no", "without", "not") and _NOT_NEEDED.isdisjoint(meant)
    return opens or not _UNWANTED.isdisjoint(meant)


_BINDING = frozenset("and but so then well".split())
_BARE = _BINDING | frozenset("no not only just also".split())
_GOES_ON = (*OF_ONE, Intent.CONCEPT)
# What a wish that says something of a framework is no less a wish for.
_SAID_OF_ONE = frozenset((None, "deploy", "drawbacks", "upkeep", "best_for", "strengths", "learning"))
_TELLS = re.compile(
    r"\b(?:we|i|i['’]?m|we['’]?re|they|it|he|she|those|these|our|my|there|nobody|no ?one|everybody|everyone|half|most"
    r"|(?:is|are|was|has|have|had|must|will|can|can['’]?t|cannot|do|don['’]?t|does|should))\b",
    re.IGNORECASE,
)
# Who is asked to choose once more, or tells of something else to be built.
_ASKS_ANEW = re.compile(
    r"\b(?:which|what|wich|whats|any)\b[^.?!]{0,30}\b(?:frameworks?|one|ones|should|would|pick|take|use|choose|fits?"
    r"|recommend\w*|suggest\w*|best|better|good|right|stack|easy|easiest|simplest)\b"
    r"|^\W*an? \w+"
    r"|\b(?:frameworks?|recommend|suggest|advise|instead|alternatives?|something else|different|new|next"
    r"|second|separate|forget|scrap|scratch|skip|drop|leave|actually|rather|wrong|not a|no longer"
    r"|replaces?|now (?:i|we))\b"
    r"|\b(?:i|we|im|i['’]?m|we['’]?re|they|client|customer|boss)(?: am| are)? (?:now |also |just )?"
    r"(?:build\w*|creat\w+|mak(?:e|ing)|develop\w*|writ(?:e|ing)|plan\w*|start\w*|(?:want|wants|need|needs)"
    r"(?: to (?:build|make|create|write|develop))? an?)\b"
    r"|\b(?:another|other) (?:frameworks?|ones?|projects?|apps?|applications?|ideas?|thing|tool|option)\b"
    r"|\bfor an? \w+",
    re.IGNORECASE,
)


# "And if there is a mobile app later?"
_SUPPOSES = re.compile(
    r"\W*(?:(?:hm+|ok|but|so|well|thanks)\W+)*(?:and (?:what )?if|what if|suppose|assuming|say) "
    r"(?:we|i|they|there|it)\b",
    re.IGNORECASE,
)
# "Does your answer change if …?"
_CHANGES = re.compile(
    r"\b(?:does|would|will|do) (?:that|this|it|your (?:answer|pick|advice|recommendation)|the (?:answer|pick|advice"
    r"|recommendation)|anything) (?:still )?(?:change|hold|stand)\b"
    r"|\bchange (?:your|the) (?:answer|pick|advice|recommendation)\b|\bstill (?:your|the) (?:same )?(?:answer|pick)\b",
    re.IGNORECASE,
)
_OPENS_ANEW = frozenset("what which who how why give show list explain tell compare recommend suggest pick".split())
_ASKING_ANEW = frozenset("which what who recommend suggest".split())
_DEMANDING = frozenset("need needs must want wants require requires required mandatory have should also".split())
_NEGATED = frozenset((word, NAME) for word in ("isnt", "arent", "wasnt", "doesnt", "hasnt", "didnt", "cant"))
_SUPPOSING = frozenset({("what", "if"), ("what", "about"), ("how", "about"), ("even", "if"), ("and", "if")})
_PICKING = frozenset("pick choose decide recommend suggest".split())
_BY = frozenset("by regarding".split())


def as_before(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and if we had three months to learn?" as the last wish: it changes nothing that we can weigh."""
    wish = reading.intent in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE) and not reading.needs and reading.python is None
    if not wish or state.intent not in ADVISED or not state.needs or named(reading) or reading.aspect == "worst":
        return None
    if len(meant) > FRAGMENT or not _ANEW.isdisjoint(meant):
        return None
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=state.needs, refused=state.refused)


def changes_nothing(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "does that change if we open it to partners?", of which nothing can be weighed, as the last wish."""
    del catalog
    wished = state.intent is Intent.RECOMMEND and bool(state.needs) and not reading.needs and reading.python is None
    if not wished or named(reading) or len(meant) > 3 * FRAGMENT or not _CHANGES.search(reading.text):
        return None
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=state.needs, refused=state.refused)


_ANEW = frozenset("framework frameworks recommend suggest python another list which who".split())
# "The smallest of those": the wish again, by that first of all.
MOST = {
    "smallest": "lightness", "tiniest": "lightness", "lightest": "lightness", "simplest": "learning",
    "easiest": "learning", "fastest": "speed", "safest": "upkeep", "commonest": "ecosystem",
}  # fmt: skip
_SUPERLATIVES = frozenset(MOST)


def most_of_all(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the smallest of those" as the last wish, by that first of all."""
    if state.intent not in ADVISED or _SUPERLATIVES.isdisjoint(meant) or named(reading) or not state.needs:
        return None
    if len(meant) > FRAGMENT or PRONOUNS.isdisjoint(meant) or not CODE.isdisjoint(meant) or meant[0] == "show":
        return None
    criterion = next(MOST[word] for word in meant if word in MOST)
    if criterion not in catalog.qualities:
        return None
    found = [name for name in state.shown if all(_is_inside(name, need, catalog) for need in state.needs)]
    if state.intent is Intent.FIND_BY_FEATURE and found[1:]:  # of those found, and by nothing else
        intent = Intent.COMPARE if len(found) <= _COMPARED else Intent.RECOMMEND
        return reading._replace(intent=intent, aspect=None, frameworks=tuple(found), needs=(Need(criterion, 2.0),))
    needs = joined(state.needs, (*reading.needs, Need(criterion, 2.0)))
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=state.refused)


_COMPARED = 4  # so many does a comparison hold


def _is_inside(name: str, need: Need, catalog: Catalog) -> bool:
    """Whether a framework has what was searched for inside it, and whole."""
    entry = catalog.frameworks[name].features.get(need.criterion)
    return entry is None or (entry.support is Support.BUILTIN and not entry.limited)
