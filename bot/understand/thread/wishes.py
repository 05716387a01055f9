"""The last wish, changed: without what was named or shown, with a need more or less, more common or less so.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading
from bot.understand.reading.staying import asks_whither
from bot.understand.thread.leaning import (
    ADVISED,
    CODE,
    NAME,
    OF_ONE,
    PRONOUNS,
    Way,
    comparing,
    focus,
    joined,
    named,
    stays,
    without,
    without_who_says,
)
from bot.understand.thresholds import FRAGMENT

# What "smaller" counts as a need.
_SMALLER_WEIGHT = 3.0
# What "more mainstream" counts as needs: who can be hired and asked, and what is looked after.
_COMMON_NEEDS = (Need("ecosystem", 3.0), Need("upkeep", 2.0))
# Whoever has a mark like this for its ecosystem is no obscure framework.
_WELL_KNOWN = 4
_EXCEPT = frozenset("beside besides except excluding without not no but other drop nothing anything".split())
_ELSE = frozenset(
    {("anything", "else"), ("something", "else"), ("what", "else"), ("who", "else"), ("another", "one"),
     ("other", "option"), ("other", "options"), ("other", "ideas"), ("other", "choices"), ("other", "candidates"),
     ("other", "suggestion"), ("other", "suggestions"), ("not", "that"), ("not", "this"), ("not", "it"),
     ("dont", "like"), ("like", "either"), ("next", "one"), ("one", "more"), ("two", "more"), ("three", "more"),
     ("more", "options"), ("more", "suggestions"), ("more", "ideas"), ("similar", "ones"), ("any", "others"),
     ("any", "other"), ("a", "third"), ("a", "fourth"), ("but", "that"), ("but", "this"), ("but", "it"),
     ("apart", "from"), ("besides", "that"), ("besides", "those"), ("beside", "that"), ("hate", "both"),
     ("hate", "it"), ("hate", "that"), ("use", "instead"), ("take", "instead")}
)  # fmt: skip
# "One more thing: sign-in?" is no wish for one more framework.
_MORE_TO_ASK = frozenset({("more", "thing"), ("more", "question"), ("more", "things"), ("more", "questions")})
# Somebody is against what was advised.
_VETO = frozenset(
    {("says", "no"), ("said", "no"), ("not", "allowed"), ("isnt", "allowed"), ("hates", "it"), ("hates", "that"),
     ("doesnt", "like"), ("wont", "allow"), ("is", "forbidden"), ("not", "approved"), ("not", "possible")}
)  # fmt: skip
_ELSE_WORDS = frozenset("else alternative alternatives another neither none similar comparable closest nearest".split())
# "Anything smaller?": another pick, by what the comparative names.
_OTHER = frozenset("anything something".split())
_SMALLER = frozenset("smaller lighter simpler easier overkill".split())
_SAFER = frozenset("safer stabler maturer better newer faster".split())
_TOO_LARGE = frozenset("heavy bloated big".split())  # only with "too"
# What is said of a pick that few know, and what is wished for in its place.
_UNCOMMON = frozenset("exotic obscure niche hip unproven experimental unknown fancy hipster esoteric".split())
_COMMON = frozenset(
    "boring mainstream popular established common conservative proven mature conventional standard famous widespread "
    "traditional battle".split()
)
_RARE = frozenset("exotic obscure niche unusual underground hipster modern fresh newer lesser unknown esoteric".split())
_WISHING = frozenset("more something sth anything smth less too rather other".split())
# What nobody wants beside the framework: "but I don't want Redis".
_UNRIPE = frozenset({("0", "x"), ("pre", "release"), ("1", "0")})
_UNRIPE_WORDS = frozenset("beta alpha prerelease".split())
# What a framework that is left behind is replaced by.
_LEAVING = frozenset(
    "move moved migrate migrated switch switched replace replaces replaced replacement successor successors port "
    "ported instead".split()
)
# "What do I use instead?", asked when the answer was that it has none.
_INSTEAD = Way.of(
    "instead alternative alternatives else other better suggest recommend use take pick options gimme",
    "matter matters important with give what which should do be i we go with for if need needs that it them those "
    "one then so would could you people they folks no in case want have has really must better but any some there "
    "are is this does the a framework frameworks else me can thing things main main point part thats what u",
)


_ANOTHER_THING = re.compile(
    r"\b(?:another|other) (?:departments?|teams?|compan(?:y|ies)|servers?|systems?|services?|databases?|countr(?:y|ies)"
    r"|offices?|vendors?|suppliers?|machines?|persons?|people|colleagues?|devs?|developers?|sites?|days?|questions?"
    r"|problems?|processes|units?|groups?)\b",
    re.IGNORECASE,
)
SPOKEN = _ELSE_WORDS | _UNCOMMON | _COMMON | _RARE | _LEAVING | _INSTEAD.telling


def _is_heavy(ids: Sequence[str], catalog: Catalog) -> bool:
    """Whether a framework may be too much for something: "isn't that overkill?" is no question of Flask."""
    ratings = (catalog.frameworks[one].ratings.get(_LIGHTNESS) for one in ids)
    return any(rating is not None and rating.value < _LIGHT for rating in ratings)


_LIGHTNESS, _LIGHT = "lightness", 4
_OF = frozenset("of that these those them please thanks other".split())


def anything_else(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "not that one, anything else?" as the same wish without the first pick."""
    kinds = (*ADVISED, Intent.DESCRIBE, Intent.COMPARE)
    wished = state.intent is Intent.FEATURE_CHECK and bool(state.wish)  # "what would be the stable alternative?"
    if (state.intent not in kinds and not wished) or reading.frameworks or "uses" in meant or "called" in meant:
        return None
    if reading.kin and all(catalog.kin[one].addon for one in reading.kin):  # another add-on is asked for
        return None
    if not _MORE_TO_ASK.isdisjoint(pairwise(meant)) or not {"install", "installed"}.isdisjoint(meant):
        return None
    if "neither" in meant and _refused_concepts(reading):  # "and the database neither" gives up a part
        return None
    if _ANOTHER_THING.search(reading.text):  # "the data belongs to another department"
        return None
    if "none" in meant and len(meant) > 1 and _OF.isdisjoint(meant):  # "tests there are none"
        return None
    at_length = not _ELSE_WORDS.isdisjoint(meant) and (not reading.needs or ("what", "else") in pairwise(meant))
    if len(meant) > (2 * FRAGMENT if at_length else FRAGMENT):
        return None
    compared = state.frameworks if state.intent is Intent.COMPARE else ()
    dropped = compared or state.frameworks[:1] or state.shown[:1]
    too = "too" in meant
    smaller = not _SMALLER.isdisjoint(meant) and (too or not _OTHER.isdisjoint(meant))
    smaller = smaller or (len(meant) == 1 and meant[0] in _SMALLER and state.intent in ADVISED)
    elsewhere = bool(reading.mentions)  # "so Celery? isn't that overkill"
    smaller = smaller or (
        "overkill" in meant and not elsewhere and state.intent in ADVISED and _is_heavy(dropped, catalog)
    )
    smaller = smaller or (too and not _TOO_LARGE.isdisjoint(meant))
    compared_to = not _OTHER.isdisjoint(meant[:2]) and not _SAFER.isdisjoint(meant[:3])  # "anything safer?"
    better = compared_to or ("better", "than") in pairwise(meant) and not PRONOUNS.isdisjoint(meant)
    hates = better or bool(_refused_concepts(reading)) and "anything" in meant
    vetoed = state.intent in ADVISED and not _VETO.isdisjoint(pairwise(meant))
    asks = (
        hates
        or smaller
        or vetoed
        or ("others" in meant and "?" in reading.text)
        or not _ELSE_WORDS.isdisjoint(meant)
        or tuple(meant) in {("what", "then"), ("then", "what")}
        or not _ELSE.isdisjoint(pairwise(meant))
    )
    if not asks or not dropped or not CODE.isdisjoint(meant):
        return None
    if not (state.needs or state.shown or compared_to) and (_ELSE_WORDS.isdisjoint(meant) or len(meant) > FRAGMENT):
        return None
    if meant[0] in ("which", "who", "list", "enumerate") and len(meant) > 4:
        return None
    refused = without(state, *dropped, *reading.refused)
    lighter = (Need(_LIGHTNESS, _SMALLER_WEIGHT),) if smaller and _LIGHTNESS in catalog.qualities else ()
    wish = state.needs if state.intent in (*ADVISED, Intent.COMPARE) else state.wish or state.needs
    needs = joined(wish, (*reading.needs, *lighter))
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=refused)


def burned(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "we tried Django and hated it" and "Sanic burned us last time" as the last wish without that one."""
    del catalog
    ids = named(reading)
    if state.intent not in ADVISED or len(ids) != 1 or not state.needs or reading.is_question:
        return None
    if not _BURNED.search(reading.text) or len(meant) > 2 * FRAGMENT:
        return None
    needs, refused = joined(state.needs, reading.needs), without(state, *ids)
    return reading._replace(intent=Intent.RECOMMEND, frameworks=(), needs=needs, refused=refused, aspect=None)


_BURNED = re.compile(
    r"\b(?:hated|burn(?:ed|t)|disappointed|failed us|regret\w*|sucked|let us down|never again|no more|fed up|sick of"
    r"|(?:tried|used|had)\b[^.?!]{0,40}\b(?:was|were|got) (?:a |an )?(?:too |so |very |really |bit )?"
    r"(?:slow|bad|awful|painful|pain|mess|messy|heavy|buggy|overkill)"
    r"|(?:did not|didn['’]?t|don['’]?t|do not) like|not happy with|horrible|terrible|nightmare|is out|are out)\b",
    re.IGNORECASE,
)


def given_up(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what do I lose by skipping it?", after one was ruled out, as that one against the one advised."""
    del catalog
    ruled_out = state.refused[-1:] if state.intent in ADVISED and state.shown else ()
    if not ruled_out or named(reading) or len(meant) > 2 * FRAGMENT or not _GIVEN_UP.search(reading.text):
        return None
    return comparing(reading, (state.shown[0], *ruled_out), state.needs)


_GIVEN_UP = re.compile(
    r"\bwhat (?:do|would|will|did|am|are) (?:i|we|you) (?:really |actually )?"
    r"(?:lose|losing|miss|missing|give up|giving up)\b",
    re.IGNORECASE,
)


def to_answer(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "my CTO prefers FastAPI. How do I answer that?" as asking for what speaks for which."""
    del catalog
    ids = named(reading)
    if len(ids) > 1 or len(meant) > 3 * FRAGMENT or not _ANSWERS.search(reading.text):
        return None
    if state.intent is Intent.COMPARE and state.aspect is None and state.frameworks[1:]:
        both, aspect = state.frameworks, "why"
    elif state.intent in ADVISED and state.shown and ids and ids[0] != state.shown[0]:
        both, aspect = (state.shown[0], *ids), None
    elif state.intent in OF_ONE and len(focus(state)) == 1 == len(ids) and ids != focus(state):
        both, aspect = (*focus(state), *ids), None
    else:
        return None
    return comparing(reading, both, state.needs, aspect)._replace(known=(), kin=())


_ANSWERS = re.compile(
    r"\bhow (?:do|can|should|would|could) (?:i|we) (?:best )?(?:answer|reply|respond|argue|counter|convince|persuade)\b"
    r"|\bwhat (?:do|should|can) (?:i|we) (?:say|answer|reply|tell)\b",
    re.IGNORECASE,
)


def onward(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "tried it, the docs are confusing. next?" as the same wish without the first pick."""
    if len(meant) < 2 or meant[-1] != "next" or meant[-2] in ("is", "what", "comes", "whats"):
        return None
    return anything_else(reading._replace(needs=()), ("something", "else"), state, catalog)


def _refused_concepts(reading: Reading) -> tuple[str, ...]:
    """Return what else a text refuses than frameworks."""
    return tuple(m.entity_id for m in reading.mentions if m.refused and m.entity_id not in reading.refused)


def besides(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "apart from Django" and "no Bottle, security said no to 0.x" as the same wish without what is named."""
    kinds = (*ADVISED, Intent.COMPARE) if state.refused else ADVISED  # "I said no FastAPI", after "why not Falcon?"
    goes_back = state.intent in OF_ONE and bool(state.wish) and meant[0] in ("not", "no", "without", "anything", "but")
    if (state.intent not in kinds and not goes_back) or reading.frameworks or not reading.refused:
        return None
    if len(meant) > 2 * FRAGMENT:
        return None
    doubts = reading.is_question and any(one in _DOUBTS and other == NAME for one, other in pairwise(meant))
    if state.intent in ADVISED and reading.refused == state.shown[:1] and doubts:
        doubted = reading._replace(frameworks=reading.refused, refused=state.refused, needs=state.needs)
        too_much = doubted._replace(intent=Intent.RECOMMEND, aspect="doubt")
        return too_much if "overkill" in meant else doubted._replace(intent=Intent.DESCRIBE, aspect="drawbacks")
    states = not reading.is_question and meant[0] not in ("why", "what", "is", "how")
    if not (state.needs or state.refused or goes_back) or not (
        meant[0] in (*_EXCEPT, "also") or (states and set(reading.refused) <= {*state.shown, *state.refused})
    ):
        return None
    needs = without_who_says(reading, meant)
    unripe = not _UNRIPE.isdisjoint(pairwise(meant)) or not _UNRIPE_WORDS.isdisjoint(meant)
    needs = joined(needs, (Need("upkeep", 2.0),)) if unripe else needs
    refused, wish = without(state, *reading.refused), state.wish if goes_back else state.needs
    intent = Intent.FIND_BY_FEATURE if state.intent is Intent.FIND_BY_FEATURE else Intent.RECOMMEND
    return reading._replace(intent=intent, aspect=None, needs=joined(wish, needs), refused=refused)


_DOUBTS = frozenset("wont wouldnt isnt doesnt will would".split())  # "won't Django fight that?" refuses nothing


def allowed_again(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "forget the no async" and "actually Django is ok" as the last wish without that refusal."""
    back = set(named(reading)) & set(state.refused)
    if state.intent in ADVISED and back and back == set(named(reading)) and not _ALLOWING.isdisjoint(meant):
        kept = tuple(name for name in state.refused if name not in back)
        short = len(meant) <= FRAGMENT and not reading.is_question
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=(), needs=state.needs,
                                refused=kept) if short else None  # fmt: skip
    named_now = {m.entity_id for m in reading.mentions}
    gone = {need.criterion for need in state.needs if need.refused} & named_now
    if state.intent not in ADVISED or not gone or named(reading) or len(meant) > FRAGMENT:
        return None
    if _ALLOWING.isdisjoint(meant):
        return None
    notions = {need.because for need in state.needs if need.criterion in gone and need.because}
    needs = tuple(need for need in state.needs if need.criterion not in gone and need.because not in notions)
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=state.refused)


_ALLOWING = frozenset(
    "forget scratch drop ok okay fine allowed after actually possible alright mind again welcome".split()
)


def by_fame(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "too exotic", "something more mainstream" and "more obscure" as a wish for a better or lesser known one."""
    if state.intent not in (*ADVISED, Intent.COMPARE) or named(reading) or len(meant) > 2 * FRAGMENT:
        return None
    if {"other", "one"} <= set(meant) or (reading.is_question and "how" in meant):  # "… how big is the community?"
        return None
    wishing = not _WISHING.isdisjoint(meant)
    too = "too" in meant or "sounds" in meant
    less = "less" in meant
    common = (too and not _UNCOMMON.isdisjoint(meant)) or (wishing and not _COMMON.isdisjoint(meant) and not less)
    rare = wishing and not too and not (_COMMON if less else _RARE).isdisjoint(meant)
    if not (common or rare) or "framework" in meant or not (state.shown or state.frameworks):
        return None
    shown = (state.shown or state.frameworks)[:3] if not PRONOUNS.isdisjoint(meant) else state.shown[:1]
    pair = state.frameworks if state.intent is Intent.COMPARE and meant[0] in ("which", "who") and not too else ()
    if common and pair[1:]:  # "which one is more mature?"
        return reading._replace(intent=Intent.COMPARE, aspect=None, frameworks=pair, needs=_COMMON_NEEDS)
    if common:
        first = () if not _COMMON.isdisjoint(meant) and not too else shown
        needs = joined(state.needs, _COMMON_NEEDS)
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=without(state, *first))
    known = (name for name in catalog.frameworks if _is_well_known(name, catalog))
    refused = without(state, *shown, *known)
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=state.needs, refused=refused)


def _is_well_known(name: str, catalog: Catalog) -> bool:
    """Whether a framework's ecosystem is rated so well that it can't be obscure."""
    return catalog.frameworks[name].mark("ecosystem") >= _WELL_KNOWN


def taken_back(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "I don't need the light install anymore" as the last wish, or comparison, without that part of it."""
    given_up = set(_refused_concepts(reading))
    if state.intent is Intent.COMPARE and state.aspect is None and state.frameworks[1:]:
        return _compared_without(reading, meant, state)
    kept = tuple(need for need in state.needs if not {need.criterion, need.because} & given_up)
    if state.intent not in ADVISED or reading.needs or named(reading) or len(meant) > 2 * FRAGMENT:
        return None
    if len(kept) == len(state.needs):
        return None
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=kept, refused=state.refused)


def _compared_without(reading: Reading, meant: Sequence[str], state: DialogueState) -> Reading | None:
    """Return "scrap the realtime", said of some that are compared by it, as their comparison without that."""
    gone = {one.criterion for one in reading.needs} | set(_refused_concepts(reading))
    drops = not _DROPS.isdisjoint(meant[:2]) and not reading.is_question
    gone |= {need.because for need in state.needs if need.because and need.criterion in gone}  # and what came with it
    kept = tuple(need for need in state.needs if not {need.criterion, need.because} & gone)
    if not drops or named(reading) or len(meant) > FRAGMENT or len(kept) == len(state.needs):
        return None
    return comparing(reading, state.frameworks, kept)


_DROPS = frozenset("scrap forget drop scratch skip ditch leave without remove".split())


def moved_on(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what should I move to, then?" after a description as the wish for another."""
    if state.intent not in (Intent.DESCRIBE, Intent.FEATURE_CHECK) or len(meant) > 2 * FRAGMENT or not state.frameworks:
        return None
    if stays(reading.text, meant):
        return None
    where = list(meant) in (["where", "to"], ["to", "where"], ["to", "what"], ["and", "where", "to"])
    leaves = where or not _LEAVING.isdisjoint(meant) or not _AWAY.isdisjoint(pairwise(meant))
    wished = (
        bool(reading.needs)
        and tuple(meant[-2:]) not in _ENDS_TO
        and meant[0] not in ("replacement", "successor")
        and "instead" not in meant
    )  # "replacement? with WebSockets"
    if (
        not leaves
        or set(named(reading)) - set(focus(state))
        or wished
        or (named(reading) and asks_whither(reading.text))
    ):
        return None
    to_what = meant[-1] == "what" or tuple(meant[-2:]) in {("to", "what"), ("where", "to"), ("to", "where")}
    opens = where or meant[0] in ("what", "which", "where", "in", "replacement", "successor", "how")
    opens = opens or not _AWAY.isdisjoint(pairwise(meant))
    if not opens and len(meant) > 3 and not to_what:
        return None
    needs = reading.needs or (state.needs if state.intent is Intent.FEATURE_CHECK else ())
    return reading._replace(
        intent=Intent.RECOMMEND, aspect=None, frameworks=(), needs=needs, refused=without(state, *focus(state))
    )


_ENDS_TO = frozenset({("move", "to"), ("switch", "to"), ("go", "to"), ("migrate", "to"), ("change", "to")})
_AWAY = frozenset(
    {("from", "there"), ("get", "off"), ("get", "away"), ("getting", "off"), ("move", "off"), ("way", "out")}
)


def who_instead(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so what do I use instead if I need them?" after a check as a search for what was checked."""
    if state.intent is not Intent.FEATURE_CHECK or not state.needs or named(reading) or not _INSTEAD.only(meant):
        return None
    if meant[0] == "can" or (meant[0] in ("how", "do") and "instead" not in meant):
        return None
    return reading._replace(intent=Intent.FIND_BY_FEATURE, aspect=None, needs=state.needs, refused=focus(state))
