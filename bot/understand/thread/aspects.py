"""More of the one last spoken of: an aspect in a word or two, code, a check of one thing more, or the same once more.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.catalog import Catalog, Support
from bot.domain.dialogue import DialogueState
from bot.domain.question import AGAINST, HOW_TO, SIDES, EntityKind, Intent, Need, Reading
from bot.understand.reading.meaning import defines, tells_of_project
from bot.understand.reading.worded import says_how_it_runs
from bot.understand.thread.leaning import ADVISED, AGAIN, CODE, NAME, OF_ONE, PRONOUNS, Way, focus, is_pointed, named
from bot.understand.thresholds import FRAGMENT, FRAGMENT_RESEMBLES

_BESIDE = (
    "see else roughly rough approximately any the some only just and what is whats are its it that this of with about "
    "list me give tell show please pls more all biggest main major top known real big other points point parts part "
    "bits bit side sides who how an a there do does i should know to for in his their they still often things thing "
    "when current latest next new which has have under one guy person was were them these hidden not your be on or "
    "where at each both either why so my really choice pick recommendation first honest honestly short quick brief "
    "quickly briefly"
)
# What a word or two ask of the one spoken of: "cons?", "any gotchas", "licence?".
_ASPECTS = {
    "drawbacks": Way.of(
        "breakers breaker cons con downsides downside drawbacks drawback gotchas gotcha pitfalls pitfall caveats "
        "caveat limits limitations weaknesses weakness weak bad sucks suck catch negatives disadvantages "
        "disadvantage annoyances minuses problems issues criticism warts traps footguns away avoid hate dislike "
        "against warn warned warning warnings beware shortcomings nobody complaining complaints complain annoying "
        "risk risks risky",
        _BESIDE + " stay people deal anything you youd would boss team manager client note document report mention",
    ),
    "strengths": Way.of(
        "pros upsides upside advantages advantage strengths strength strong benefits benefit good pluses positives "
        "selling shines shine special unique",
        _BESIDE,
    ),
    "upkeep": Way.of(
        "license licence licensed licenced mit gpl bsd apache version versions release releases released alive "
        "dead maintained maintainer maintainers maintaining maintains active abandoned developed development "
        "updated update updates upgrade upgrades breaking changelog roadmap bus commits commit "
        "contributors contributor age old lts eol behind stable",
        _BESIDE + " company factor changes change last date many actively years year python supported happens made",
    ),
    "best_for": Way.of(
        "users uses used people usecases usecase companies case cases reach good",
        _BESIDE + " use anyone anybody production prod would",
    ),
    "learning": Way.of(
        "learn learning curve steep tutorial tutorials steps course courses video videos book books",
        _BESIDE + " good hard easy quickly fast first next",
    ),
    "deploy": Way.of("deploy deployment deploying hosting host hosted", _BESIDE + " prod production options"),
}
_TELLING = frozenset[str]().union(*(way.telling for way in _ASPECTS.values()))
_MORE = Way.of(
    "more on continue details detail elaborate expand further", "tell me go and a bit some please about it that this in"
)
# "How do I write one?", "show me", "how does that look": code of the one spoken of.
_CODE = Way.of(
    "code example snippet sample helloworld write look looks show see start started quickstart demo boilerplate "
    "skeleton syntax minimal smallest begin program",
    "possible of how do does would i one it that this a an of those these them small tiny simple short little app "
    "apps me can could you let us in like what the with to get just some quick give gimme and for so want need "
    "any real is basic very begin begins work works something route routes endpoint view page file project lets "
    "say take so like lines line few ten 10 couple both each same " + NAME,
)
# "How do I add that?", when a part was checked.
_ADDING = Way.of("add use enable do", "how do would can could i we you one it them that this then to so and ok")
_NO_CODE = frozenset({"how it works", "what is it like", "how does it work", "how does that work"})
# "Now as a websocket" after an example: the same code with that in it.
_NOW_WITH = frozenset("now with same using as".split())
_CHECKING = frozenset("does do has have is can could which who what any".split())
# "With which package?", "really?", "out of the box?" after a check: the same once more, which says by what.
_ONCE_MORE = Way.of(
    "lib libs official officially install installed really sure certain seriously built native natively box "
    "included plugin plugins package packages extension extensions addon addons library libraries add source "
    "proof",
    "in out of the which what with how do i it that one via through by is are you this an a who says there and any "
    "nothing then no to called get need for so core without extra itself or not name recommended recommend good best "
    "popular usual ready made readymade still maintained thats decent exists existing prebuilt",
)
SPOKEN = _TELLING | _MORE.telling | _CODE.telling | _ONCE_MORE.telling


def aspect_alone(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "cons?", "any gotchas" and "licence?" as asking for that of the one last spoken of."""
    if _AGAINST.search(reading.text) and state.intent in OF_ONE and state.frameworks and not named(reading):
        return reading._replace(intent=Intent.DESCRIBE, aspect="drawbacks", frameworks=state.frameworks[:1], needs=())
    excludes = "not" in meant and not {"who", "when", "whom"}.isdisjoint(meant)
    for_what = sorted(set(meant) - {"and", "so", "good"}) == ["for", "what"]
    telling = not _TELLING.isdisjoint(meant) or excludes or for_what
    if not telling or len(meant) > 2 * FRAGMENT or named(reading) or not state.frameworks:
        return None
    asked = [aspect for aspect, way in _ASPECTS.items() if not way.telling.isdisjoint(meant)]
    asked += ["drawbacks"] if excludes else ["best_for"] if for_what else []
    owned = [aspect for before, word in pairwise(meant) for aspect in asked
             if before in ("its", "their") and word in _ASPECTS[aspect].telling]  # fmt: skip
    if owned and len(focus(state)) == 1:  # "the auditors ask for its weaknesses"
        return reading._replace(intent=Intent.DESCRIBE, aspect=owned[0], frameworks=focus(state), needs=())
    said = tuple(need for need in reading.needs if need.because is None)
    if state.intent not in (*OF_ONE, Intent.COMPARE, *ADVISED) or (state.intent in ADVISED and said):
        return None
    if not for_what and not any(_is_of(aspect, meant) for aspect in asked) and not _both_sides(asked, meant):
        return None
    spoken_of = focus(state)
    if len(spoken_of) > 1 and asked != ["deploy"]:
        sides = SIDES if _both_sides(asked, meant) else AGAINST if "drawbacks" in asked else None
        sides = "why" if asked == ["strengths"] else sides
        if _RATED.get(asked[0]) in catalog.qualities and len(asked) == 1 and not said:  # "how active are they?"
            said = (Need(_RATED[asked[0]]),)
        return reading._replace(
            intent=Intent.COMPARE,
            frameworks=spoken_of,
            needs=said or (() if sides else state.needs),
            aspect=sides or reading.aspect,
        )
    spoken_of = spoken_of[:1]
    whole = next((aspect for aspect in asked if _is_of(aspect, meant)), "best_for")
    told = state.intent is Intent.DESCRIBE and state.aspect is None  # all of it, with what speaks for it
    aspect = ("drawbacks" if told else None) if _both_sides(asked, meant) else whole
    return reading._replace(intent=Intent.DESCRIBE, aspect=aspect, frameworks=spoken_of, needs=())


_RATED = {"upkeep": "upkeep", "learning": "learning"}
_AGAINST = re.compile(
    r"\breasons? (?:not to|against)\b|\bwhy (?:do|does|would) (?:\w+ ){0,2}(?:say|says|claim|think|call) (?:that )?"
    r"(?:it|its|it's|it is|this)\b", re.I
)  # fmt: skip


def _is_of(aspect: str, meant: Sequence[str]) -> bool:
    """Whether a text is made of an aspect's words; two that tell it outweigh one that is foreign."""
    way = _ASPECTS[aspect]
    if aspect == "drawbacks" and "not" in meant and way.known.issuperset(meant):
        return True
    return way.only(meant) or (len(way.telling & set(meant)) > 1 and len(set(meant) - way.known) == 1)


def _both_sides(asked: Sequence[str], meant: Sequence[str]) -> bool:
    """Whether good and bad sides are asked for: "pros and cons"."""
    known = _ASPECTS["drawbacks"].known | _ASPECTS["strengths"].known
    return {"drawbacks", "strengths"} <= set(asked) and known.issuperset(meant)


def more_of_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "tell me more" and "go on" as asking for all of the one last spoken of."""
    else_of_it = _ELSE_OF_IT.search(reading.text) is not None and not named(reading) and len(meant) <= FRAGMENT
    if not (_MORE.only(meant) or else_of_it) or not state.frameworks:
        return None
    if state.intent is Intent.COMPARE:
        return reading._replace(intent=Intent.COMPARE, aspect="why", frameworks=state.frameworks, needs=state.needs)
    if state.intent not in (*OF_ONE, Intent.RECOMMEND):
        return None
    aspect = None if state.aspect or state.intent is not Intent.DESCRIBE else "strengths"
    return reading._replace(intent=Intent.DESCRIBE, aspect=aspect, frameworks=state.frameworks[:1], needs=())


_ELSE_OF_IT = re.compile(
    r"\bwhat else (?:does|can|is|has|do) (?:it|that|they)\b"
    r"|\bwhat (?:other|more) (?:things|stuff|features) (?:does|can|has)\b", re.I
)  # fmt: skip


def no_more(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "that's it?" and "is that all?" as the same question once more, to which it is said if no more is known."""
    del catalog
    if not _ALL_OF_IT.match(reading.text) or state.intent not in OF_ONE or not state.frameworks:
        return None
    return reading._replace(
        intent=state.intent, aspect=state.aspect, frameworks=state.frameworks, needs=state.needs, refused=()
    )


_ALL_OF_IT = re.compile(
    r"\W*(?:so |and |hm+ |oh |only |just )?(?:is )?(?:that|this)(?:['’]?s| is)? (?:it|all|everything)\W*\?\W*$", re.I
)


_WHATS_THAT = re.compile(r"\bwhat(?:['’]?s| is) (?:that|it|this)\W*$", re.IGNORECASE)


_SMALLEST = re.compile(r"\bhello ?world\b|\b(?:smallest|minimal|shortest|starter|skeleton)\b", re.IGNORECASE)


def code_of_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how do I write one then", "show me" and "how does that look" as a wish for code."""
    adds = state.intent is Intent.FEATURE_CHECK and meant[0] in ("how", "and", "so", "ok") and _ADDING.only(meant)
    if not (adds or _CODE.only(meant)) or reading.refused or not state.frameworks or " ".join(meant) in _NO_CODE:
        return None
    chosen = reading.frameworks and state.intent in (Intent.COMPARE, *ADVISED)
    if (
        (reading.frameworks and not (chosen and reading.frameworks[1:] == ()))
        or state.intent in (Intent.LIST, Intent.CONCEPT, Intent.GUIDE)
        or reading.choice is not None
    ):
        return None
    part = state.intent is Intent.FEATURE_CHECK or (state.intent is Intent.FIND_BY_FEATURE and len(state.needs) == 1)
    part = part and _SMALLEST.search(reading.text) is None
    return reading._replace(
        intent=Intent.EXAMPLE,
        aspect=HOW_TO if adds else None,
        mentions=tuple(mention for mention in reading.mentions if mention.kind is not EntityKind.CONCEPT),
        frameworks=reading.frameworks or (state.frameworks[:2] if not _BOTH.isdisjoint(meant) else focus(state)[:1]),
        needs=state.needs if part and not reading.frameworks else (),
    )


_BOTH = frozenset("both each".split())


def how_then(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how?" after a check as a wish for a program that shows it, or for what adds it."""
    if state.intent is not Intent.FEATURE_CHECK or list(meant) not in (["how"], ["but", "how"], ["and", "how"]):
        return None
    feature = catalog.features.get(state.needs[0].criterion) if state.needs and state.frameworks else None
    if feature is None:
        return None
    inside = catalog.frameworks[state.frameworks[0]].features[feature.id].support is Support.BUILTIN
    intent = Intent.EXAMPLE if inside else Intent.FEATURE_CHECK
    return reading._replace(intent=intent, aspect=None, frameworks=state.frameworks[:1], needs=state.needs)


def now_with(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "now as a websocket" after an example as one with that in it."""
    shown = state.intent is Intent.EXAMPLE or (meant[0] == "now" and state.intent in OF_ONE)
    if not shown or not reading.needs or named(reading) or len(meant) > FRAGMENT:
        return None
    if reading.choice is not None and len(state.shown) >= reading.choice > 0:  # "now the third one with validation"
        return reading._replace(intent=Intent.EXAMPLE, aspect=None, frameworks=(state.shown[reading.choice - 1],))
    opens = meant[0] in _NOW_WITH or (meant[0] in AGAIN and not _NOW_WITH.isdisjoint(meant[:3]))
    opens = opens or ("version" in meant and (meant[-1] == "version" or not {"same", "it", "that"}.isdisjoint(meant)))
    if not opens or not _CHECKING.isdisjoint(meant[:2]):
        return None
    return reading._replace(intent=Intent.EXAMPLE, aspect=None, frameworks=focus(state)[:1])


def once_more(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "with which package?", "really?" and "do they survive a restart?" after a check as the same check."""
    if state.intent is not Intent.FEATURE_CHECK or not state.needs or not state.frameworks or named(reading):
        return None
    if any(" or " in m.matched or " vs " in m.matched for m in reading.mentions):  # "Flask-Login or JWT?"
        return None
    feature = catalog.features.get(state.needs[0].criterion)
    asked = reading.text.casefold()
    finer = feature is not None and any(one in asked for several in feature.fine_print.values() for one in several)
    if not (_ONCE_MORE.only(meant) or (finer and reading.is_question and len(meant) <= FRAGMENT)):
        return None
    return reading._replace(intent=Intent.FEATURE_CHECK, aspect=None, frameworks=state.frameworks, needs=state.needs)


def pointed_aspect(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "is anybody still looking after it?" as that aspect of the one last described, whatever else is said."""
    if state.intent not in OF_ONE or named(reading) or reading.needs or len(state.frameworks) != 1:
        return None
    if reading.intent is not Intent.OUT_OF_SCOPE or reading.aspect is None or len(meant) > 2 * FRAGMENT:
        return None
    if "it" not in meant or not _OWN.isdisjoint(meant) or _asks_a_favour(meant) or not _says_its_aspect(reading):
        return None
    return reading._replace(intent=Intent.DESCRIBE, frameworks=state.frameworks)


def _says_its_aspect(reading: Reading) -> bool:
    """Whether a text that resembles questions of how one is run holds a word of running."""
    return reading.aspect != "deploy" or says_how_it_runs(reading.text)


# Somebody's own matter; "does it matter?" asks for none of its aspects.
_OWN = frozenset("my our me us matter matters".split())
_OWN_WISH = frozenset({*ADVISED, Intent.CONCEPT, Intent.GUIDE})


def of_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "does it have websockets?", "code for that", "pros and cons?" as about what was last spoken of."""
    alone = state.intent in OF_ONE and not set(named(reading)) & set(state.frameworks) and named(reading)
    if alone and "it" in meant[:4] and ("without", NAME) in pairwise(meant):  # "can I use it without FastAPI?"
        return reading._replace(intent=Intent.DESCRIBE, aspect="best_for", frameworks=state.frameworks, refused=())
    if named(reading) or not state.frameworks or len(meant) > 2 * FRAGMENT:
        return None
    if reading.intent is Intent.SMALLTALK or _asks_a_favour(meant) or defines(reading):
        return None
    if ("not", "helloworld") in pairwise(meant):  # "with a database, not hello world"
        return None
    if state.intent in ADVISED and tells_of_project(reading):  # "it would be a JSON service"
        return None
    spoken_of = focus(state)
    pronoun = not PRONOUNS.isdisjoint(meant)
    if not CODE.isdisjoint(meant) and (len(meant) <= FRAGMENT or reading.intent is Intent.EXAMPLE):
        of_part = state.intent is Intent.FEATURE_CHECK and _SMALLEST.search(reading.text) is None
        asked = reading.needs or (state.needs if of_part else ())
        return reading._replace(intent=Intent.EXAMPLE, frameworks=spoken_of[:1], needs=asked)
    if reading.needs:
        if not pronoun and "my" in meant:
            return None
        denies = meant[0] in ("no", "without", "not") or not pronoun
        if any(need.refused for need in reading.needs) and not reading.is_question and denies:
            return None  # "no async, please" checks nothing
        told = any(need.because is None for need in reading.needs)
        if reading.intent is Intent.CONCEPT and _WHATS_THAT.search(reading.text):  # "msgspec? what's that?"
            return None
        points = not {"it", "its", "they", "them", "that"}.isdisjoint(meant)
        again = meant[0] in AGAIN or meant[-1] in ("too", "also")  # "sessions on the server too?"
        fragment = again and len(meant) <= FRAGMENT // 2
        if not (told or points or fragment):  # "who is on call this weekend" asks nothing of the framework
            return None
        if len(spoken_of) > 1 and state.intent is Intent.COMPARE and not reading.is_question:
            return reading._replace(intent=Intent.COMPARE, frameworks=spoken_of, aspect=None)
        checks = _checks(reading, meant, state)
        return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=spoken_of) if checks else None
    if not pronoun and not {"my", "our"}.isdisjoint(meant):  # somebody's own matter
        return None
    if reading.intent is Intent.FEATURE_CHECK and pronoun and reading.concepts:  # "does it need nginx in front"
        return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=spoken_of)
    told_of = reading.aspect is not None and _says_its_aspect(reading)
    if reading.intent in (Intent.CONCEPT, Intent.COMPARE) and pronoun and told_of:  # "how is it deployed?"
        return reading._replace(intent=Intent.DESCRIBE, frameworks=spoken_of[:1])
    if reading.intent is Intent.EXAMPLE and pronoun:
        return reading._replace(intent=Intent.EXAMPLE, frameworks=spoken_of[:1])
    states = not reading.is_question and "?" not in reading.text and tuple(meant[:2]) in {("it", "is"), ("that", "is")}
    if states and reading.aspect is None and not reading.needs:  # "it's 200k lines"
        return None
    if reading.intent in (Intent.DESCRIBE, Intent.EXAMPLE) and (pronoun or len(meant) <= FRAGMENT):
        if reading.aspect is None and (ALL_OF_ONE.isdisjoint(meant) or _IS_NONE_OF_ALL.search(reading.text)):
            return None  # all of it was asked for by nobody
        return reading._replace(intent=Intent.DESCRIBE, frameworks=spoken_of[:1])
    narrows = reading.aspect is not None or (reading.guess is Intent.DESCRIBE and not ALL_OF_ONE.isdisjoint(meant))
    resembles = reading.guess_score >= FRAGMENT_RESEMBLES
    if reading.intent is Intent.OUT_OF_SCOPE and narrows and len(meant) <= 5 and resembles:
        return reading._replace(intent=Intent.DESCRIBE, frameworks=spoken_of[:1])
    return None


# Words of somebody who wants all that is told of a framework.
ALL_OF_ONE = frozenset(
    "what whats tell describe explain about more details detail overview info information summary summarize summarise "
    "introduce introduction who pros cons good bad strengths weaknesses features feature pitch sell brief story".split()
)


# "About 25k lines", "what breaks silently?", "what if the user closes the tab?"
_IS_NONE_OF_ALL = re.compile(
    r"^\W*(?:(?:and|so|but|ok|hm+|well)\W+)*"
    r"(?:about \d|more than \w+|what (?:if|breaks|happens|exactly breaks|goes|stops|fails)\b)",
    re.IGNORECASE,
)


def _asks_a_favour(meant: Sequence[str]) -> bool:
    """Whether words ask us for what we don't do: "can you translate this?", but not "can you show me?"."""
    triples = zip(meant, meant[1:], (*meant[2:], ""), strict=False)
    return any(can in ("can", "could") and who in ("you", "u") and verb not in _OURS for can, who, verb in triples)


_OURS = frozenset(
    "show tell explain compare recommend give list elaborate say name suggest describe please also just use run "
    "do have deploy write be mount make summarize summarise go add point link send help".split()
)


def _checks(reading: Reading, meant: Sequence[str], state: DialogueState) -> bool:
    """Whether a text with needs asks about the focus ("does it have …?", "and sessions?") and is no wish of its own."""
    if reading.intent is Intent.SMALLTALK or (reading.intent in _OWN_WISH and not is_pointed(meant)):
        return state.intent in OF_ONE and _opens_check(meant, reading)
    if reading.intent is Intent.OUT_OF_SCOPE and len(meant) > 3 and not is_pointed(meant):
        named = any(need.because is None for need in reading.needs) and reading.is_question
        return state.intent in OF_ONE and (meant[0] in AGAIN or named) and len(meant) <= FRAGMENT
    if meant[0] in ("which", "who", "list", "explain", "define") or not {"framework", "ones"}.isdisjoint(meant):
        return False
    if not {"it", "its", "that", "this", "they", "both", "winner"}.isdisjoint(meant):
        return True
    return state.intent in OF_ONE and len(meant) <= FRAGMENT


def _opens_check(meant: Sequence[str], reading: Reading) -> bool:
    """Whether a text that reads as a wish of its own opens as one more thing asked of the focus: "and sessions?"."""
    if meant[0] in ("which", "who", "list", "explain", "define") or not {"framework", "ones"}.isdisjoint(meant):
        return False
    if len(meant) > FRAGMENT or reading.intent is Intent.SMALLTALK:
        return False
    about = tuple(meant[:2]) in {("what", "about"), ("how", "about")}
    asks_meaning = reading.intent is Intent.CONCEPT and meant[0] == "what"
    opens = meant[0] in AGAIN or meant[0] in ("any", "has", "have", "does", "with") or meant[-1] in ("too", "also")
    opens = opens or (meant[0] == "anything" and "for" in meant)
    return about or ((opens or len(meant) <= 3) and not asks_meaning)
