"""The choice that a person asks for after an answer: which of them, why, the second best, which is ahead.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, product

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import BRIEF, OPTIONS, SECOND, Intent, Reading
from bot.understand.reading.choosing import UNCOUNTED
from bot.understand.text.normalise import words_of
from bot.understand.text.words import stem
from bot.understand.thread.by_what import told_needs
from bot.understand.thread.leaning import (
    ADVISED,
    NAME,
    OF_ONE,
    PRONOUNS,
    Way,
    focus,
    joined,
    named,
    side_by_side,
    without,
)
from bot.understand.thresholds import FRAGMENT

# "So which?", "your verdict?", "and if you had to?": the choice among what was compared.
_VERDICT = Way.of(
    "tie which verdict winner wins win least less pick choose choosing choice decide decision better best conclusion "
    "call pager opinion recommendation recommend favourite favorite preference prefer preferred line had suggest "
    "suggestion story overall answer tldr gun were word left remains advice",
    "breaker clear so and then now ok your you the a one ones of these those them two both is it would should do "
    "does i we me my us for to with go going use using take if have must only just in short long bottom end final "
    "overall all what who whats that this be any case finally day cant cannot make please between out on bet "
    "framework option after could say or other need want give tl dr head sentence yes there then on but name tell "
    "boss client senior expert experts yourself personally sum summarize summarise sentences two 2 one 1 team "
    "bot actually really honestly simply pls our my place shoes position money was least painful pain hassle effort "
    "work less more fits",
)
_TAKES = frozenset("take go going use do say call pick".split())
_WOULD = frozenset({("would", "you"), ("you", "would"), ("do", "you"), ("should", "i"), ("should", "we"), ("do", "i"),
                    ("do", "we"), ("your", "take"), ("you", "say"), ("you", "think"), ("you", "take")})  # fmt: skip
# "What do you think?", "your honest opinion?", "any thoughts?"
_OPINION = Way.of(
    "think opinion opinions thoughts",
    "what whats is do does you your yours actually really honestly honest personally personal own any of about on it "
    "them that those these this both two ok okay well but and so then now",
)
_ASKS_OPINION = frozenset("what whats your any".split())
# "TL;DR", "that's a lot. short version?"
_IN_SHORT = frozenset(
    {
        ("tl", "dr"),
        ("main", "points"),
        ("key", "points"),
        ("the", "gist"),
        ("too", "long"),
        ("short", "version"),
        ("shorter", "version"),
        ("a", "nutshell"),
        ("short", "answer"),
        ("2", "sentences"),
        ("two", "sentences"),
        ("one", "sentence"),
        ("a", "sentence"),
        ("sum", "up"),
        ("summarize", "it"),
        ("summarise", "it"),
        ("summarize", "for"),
        ("summarise", "for"),
        ("summarize", "that"),
        ("sum", "it"),
        ("sum", "this"),
        ("sum", "that"),
        ("summarize", "this"),
        ("summarise", "this"),
        ("3", "lines"),
        ("three", "lines"),
        ("3", "bullets"),
        ("three", "bullets"),
        ("3", "points"),
        ("three", "points"),
    }
)
# A choice is made among few.
_FEW = 4
_COMPARE = Way.of(
    "compare comparison table diff diffs difference differences differ different side head versus",
    "them they these those the two both three first top all each other to with one another and by can you could "
    "please me show as now what is between do how ok in a of their 2 3 whats up against main key for next so much "
    "practice practise real really actual actually again once more give list",
)
# "What do they share?", "and in common?"
_ALIKE = Way.of(
    "common share shared alike similar similarities similarity commonalities overlap parallels",
    "what which where how much do does they have has in the is are both these those two three all of them between a "
    "each other so and now ok features things anything that one s whats got there any",
)
_SECOND = frozenset(
    {("second", "best"), ("next", "best"), ("plan", "b"), ("option", "b"), ("number", "two"), ("number", "2"),
     ("comes", "second"), ("is", "second"), ("in", "line"), ("comes", "next"), ("silver", "medal"), ("no", "2"),
     ("2nd", "best"), ("second", "place"), ("second", "choice"), ("2nd", "choice"), ("second", "option"),
     ("2nd", "option"), ("second", "pick"), ("2nd", "pick"), ("2nd", "place")}
)  # fmt: skip
_RESERVE = frozenset("fallback backup runnerup".split())
# "The top 3?", "give me two options".
_BEST_FEW = Way.of(
    "top option options choice choices pick picks candidate candidates suggestion suggestions recommendation "
    "recommendations",
    "2 3 4 5 two three four five and the me give show list name what are is your best tell please so ok now then would "
    "be a can you could i get for this that my project we have framework maybe just only",
)
_ABOUT = frozenset("tell describe explain code example show snippet about cons pros downsides".split())
_CASE = frozenset("if unless case when suppose assuming".split())
_UNUSABLE = frozenset(
    "cant cannot not no refuse refuses refused reject rejects rejected forbidden blocked veto vetoed dies fails falls "
    "allowed objects object wont impossible unavailable".split()
)
_NEITHER = frozenset("none neither other else nothing hate".split())
# "Explain your choice", "what makes you think that".
_REASONING = Way.of(
    "explain reasoning basis makes justify reason reasons consider considered",
    "what you think that so sure your choice pick the is on please can it this say me for behind answer why "
    "believe and else did have",
)
# "Says who?", "source?", "measured by whom, on what machine?"
_SOURCES = Way.of(
    "source sources evidence measured measurement says said according cite citation citations reference references "
    "link links numbers figures",
    "who whom where did do you get got that from this it by what machine on and how the your any is are was those "
    "numbers number figures figure these for which hardware they come data have has got to please show me a so there "
    "some can could give possible if please as",
)
SPOKEN = _SOURCES.telling | _VERDICT.telling | _COMPARE.telling | _ALIKE.telling | _RESERVE
_REASONS = frozenset(
    "reason|reasons|how|explain|why not|but why not|and why not|how so|because|but why|and why|justify|justify that|"
    "justify it|your reasons".split("|")
)


def verdict(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so which?" and "your verdict?" as a pick among those compared, or as the last wish with its reasons."""
    facts = reading.needs if state.intent is Intent.COMPARE and _asks_and_tells(reading.text) else None
    asks = _asks_to_choose(meant) and (len(meant) <= 2 * FRAGMENT or _asks_in_short(meant))
    if named(reading) or not (asks or facts is not None):
        return None
    if state.aspect == "migration" and _asks_opinion(meant):  # whether the move is worth it
        return None
    if state.intent in OF_ONE and _asks_opinion(meant) and len(focus(state)) == 1:
        return reading._replace(intent=Intent.DESCRIBE, aspect="best_for", frameworks=focus(state))
    if state.intent in OF_ONE and state.wish:  # the last wish again, whatever was asked of its outcome
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, refused=state.refused, needs=state.wish)
    if state.intent is Intent.DESCRIBE and state.aspect == "deploy" and focus(state):  # "which one?" of two servers
        return reading._replace(intent=Intent.DESCRIBE, aspect="deploy", frameworks=focus(state)[:1])
    if state.intent in OF_ONE and not state.before:  # "pros? cons? and the verdict?"
        sums_up = not {"verdict", "conclusion", "bottom", "place", "shoes"}.isdisjoint(meant) or _asks_in_short(meant)
        alone = state.intent in (Intent.DESCRIBE, Intent.FEATURE_CHECK) and sums_up
        return reading._replace(intent=Intent.DESCRIBE, aspect="best_for", frameworks=focus(state)) if alone else None
    if state.intent is Intent.CONCEPT and _SERVERS in state.notions and focus(state):  # "which one?" of two servers
        return reading._replace(intent=Intent.DESCRIBE, aspect="deploy", frameworks=focus(state)[:1], needs=())
    told = state.intent is Intent.CONCEPT and bool(state.before and state.frameworks)  # of one, then of the other
    among = side_by_side(state) if state.intent is Intent.COMPARE or state.intent in OF_ONE or told else ()
    if 1 < len(among) <= _FEW:
        needs = joined(state.needs, facts or ()) if state.intent is Intent.COMPARE else ()
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=among, needs=needs)
    if state.intent not in ADVISED:
        return None
    if state.needs:
        aspect = BRIEF if _asks_in_short(meant) else "why"
        return reading._replace(intent=Intent.RECOMMEND, aspect=aspect, refused=state.refused, needs=state.needs)
    if state.refused:  # "not Flask, not Django. ok, which?"
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, refused=state.refused, needs=())
    few = state.shown if 1 < len(state.shown) <= _FEW else ()
    return reading._replace(intent=Intent.RECOMMEND if few else Intent.GUIDE, aspect=None, frameworks=few, needs=())


_SERVERS = "which_worker"


def _asks_to_choose(meant: Sequence[str]) -> bool:
    """Whether words ask for nothing but a choice."""
    if (len(meant) <= 4 and tuple(meant[:2]) in _IN_WHICH) or _LEFT_WITH.search(" ".join(meant)):
        return True
    if _VERDICT.only(meant) or _asks_opinion(meant) or _asks_in_short(meant):
        return True
    wonders = "what" in meant[:3] and not _WOULD.isdisjoint(pairwise(meant)) and not _TAKES.isdisjoint(meant)
    return (
        (wonders or meant[:2] == ["your", "take"])
        and meant != ["what", "do", "you", "do"]
        and _VERDICT.known.issuperset(meant)
    )


def _asks_and_tells(text: str) -> bool:
    """Whether one sentence asks for nothing but a choice and another tells: "so which? We're on uvicorn today"."""
    asked, *told = re.split(r"(?<=[?!.])\s+", text.strip(), maxsplit=1)
    return bool(told) and asked.endswith("?") and _asks_to_choose(tuple(map(stem, words_of(asked))))


# "So where does that leave us?", "let's say Python. What framework then?"
_LEFT_WITH = re.compile(
    r"\bwhere does (?:that|this|it) leave\b|\b(?:what|which) framework(?: then| now)?$"
    r"|\bif (?:you|i|we) (?:had|have) to (?:choose|pick|take|decide|bet)\b|\bwould you or (?:would you not|wouldnt)\b"
)
_IN_WHICH = frozenset(product(("in", "with"), ("what", "which")))


def _asks_in_short(meant: Sequence[str]) -> bool:
    """Whether a few words ask for what it comes to."""
    if len(meant) <= 3 * FRAGMENT and _SUMMED_UP.search(" ".join(meant)):
        return True
    return len(meant) <= FRAGMENT + 4 and ("tldr" in meant or not _IN_SHORT.isdisjoint(pairwise(meant)))


_SUMMED_UP = re.compile(
    r"^(?:please |pls |ok |so |then )*(?:summari[sz]e|sum (?:it|that|this) up)\b|"
    r"\b(?:two|2|three|3|one|1|single|short|quick|brief)(?: line| sentence| bullet| paragraph)? summary\b"
    r"|\b(?:in|as) (?:two|2|three|3|a few) (?:short )?(?:bullets?|bullet points|lines?|sentences?|points?)\b"
    r"|\bwhat (?:would|should|do|can) (?:you|i|we) (?:tell|say to|answer|reply to) (?:him|her|them|my|the|our)\b"
    r"|\bgive (?:me|us) (?:just |only )?(?:one|1|a|a single) (?:name|pick|framework|answer)\b"
    r"|\b(?:one|1|a|single) (?:short )?(?:line|sentence|liner)\b|\b(?:one|1|single) (?:name|answer) not a list\b"
    r"|\b(?:on|onto|for|in) (?:the|a|my|our) (?:slide|deck|memo)\b"
    r"|\b(?:paste|forward|send|show|explain|pitch|sell) (?:it |that |this )?to (?:my|the|our|a) "
    r"(?:boss|manager|team|cto|lead|client)\b"
    r"|\bwhat would an? (?:senior|experienced|good|seasoned)(?: \w+)? (?:say|do|pick|choose|take|use|recommend)\b"
)


def _asks_opinion(meant: Sequence[str]) -> bool:
    """Whether words ask for nothing but what we think."""
    return _OPINION.only(meant) and not _ASKS_OPINION.isdisjoint(meant)


def in_common(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what do they have in common?" as asking that of those that were compared or shown."""
    del catalog
    both = () if named(reading) or len(meant) > 2 * FRAGMENT else side_by_side(state, meant)
    built = state.intent is Intent.COMPARE and len(both) == 2 and not _BUILT.isdisjoint(meant)
    if built and reading.choice is None and not reading.needs and _ON_THE_OTHER & set(meant) and len(meant) <= FRAGMENT:
        return reading._replace(
            intent=Intent.COMPARE, aspect="built_on", frameworks=both, needs=()
        )  # "one on the other?"
    if len(both) < 2 or not _ALIKE.only(meant) or {"any", "ones"} <= set(meant):
        return None
    return reading._replace(intent=Intent.COMPARE, aspect="alike", frameworks=both, needs=())


_BUILT = frozenset("built based subset superset extension wrapper fork".split())
_ON_THE_OTHER = frozenset("other one same".split())


def compared(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "compare them", "top three side by side" and "the difference?" as a comparison of what was shown."""
    if named(reading) or len(meant) > FRAGMENT:
        return None
    if reading.aspect == "worst" and state.intent is Intent.COMPARE and state.frameworks[1:]:  # of these, not of all
        return reading._replace(intent=Intent.COMPARE, aspect=None, frameworks=state.frameworks, needs=state.needs)
    differs = state.intent is Intent.COMPARE and not {"difference", "differences", "differ"}.isdisjoint(meant)
    if not _COMPARE.only(meant) and not (differs and reading.needs):
        return None
    both = side_by_side(state, meant)
    needs = reading.needs or (state.needs if state.intent in (*ADVISED, Intent.COMPARE) else ())
    return reading._replace(intent=Intent.COMPARE, aspect=None, frameworks=both, needs=needs) if both[1:] else None


def of_the_two(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which of the two is updated more often?" as a comparison of the two last shown."""
    if named(reading) or len(meant) > 2 * FRAGMENT or not _NEITHER.isdisjoint(meant):
        return None
    pairs = set(pairwise(meant))
    two = not {("the", "two"), ("first", "two"), ("top", "two")}.isdisjoint(pairs)
    two = two or (len(state.shown) == 2 and not {("of", "them"), ("of", "these")}.isdisjoint(pairs))
    both = side_by_side(state)[:2] if two else ()
    if len(both) != 2:
        return None
    if reading.concepts == (UNCOUNTED,):
        return reading._replace(intent=Intent.CONCEPT, frameworks=both, aspect=None)
    needs = reading.needs or told_needs(meant)
    return reading._replace(intent=Intent.COMPARE, frameworks=both, needs=needs, aspect=None)


def why(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "why?", "why Tornado?" and "why not Django?" as asking for the reasons of what was answered."""
    longest = 2 * FRAGMENT if _explains(meant) else FRAGMENT
    if _MIND.search(reading.text) and state.intent is Intent.RECOMMEND and state.needs and not reading.needs:
        return of_the_advice(reading, (), state)  # "what would change your mind in favour of Flask?"
    if _MIND.search(reading.text) and state.intent is Intent.COMPARE and state.frameworks[1:] and state.aspect is None:
        return reading._replace(intent=Intent.COMPARE, aspect="why", frameworks=state.frameworks, choice=None)
    sources = (_SOURCES.only(meant) or _WHENCE.search(reading.text) is not None) and not named(reading)
    if len(meant) > (2 * FRAGMENT if sources else longest) or reading.refused[1:] or reading.needs:
        return None
    asks = meant[0] == "why" or tuple(meant[:2]) in {("how", "come"), ("explain", "why")} or " ".join(meant) in _REASONS
    changes = "change" in meant and "would" in meant and not {"mind", "that", "it", "this", "pick"}.isdisjoint(meant)
    asks = asks or (state.intent in ADVISED and (_REASONING.only(meant) or _explains(meant) or changes))
    checked = state.intent is Intent.FEATURE_CHECK and bool(state.needs) and bool(state.frameworks)
    if sources and checked:
        return reading._replace(
            intent=Intent.FEATURE_CHECK, frameworks=state.frameworks, needs=state.needs, aspect=None
        )
    if sources and state.intent is Intent.COMPARE and state.frameworks[1:]:
        return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, needs=state.needs, aspect="why")
    if sources and state.intent is Intent.DESCRIBE and state.frameworks:
        return reading._replace(intent=Intent.DESCRIBE, frameworks=state.frameworks[:1], aspect=state.aspect)
    if not (asks or (sources and state.intent in ADVISED)):
        return None
    ids = named(reading)[:1]
    if tuple(meant[:2]) == ("why", "not") and reading.concepts and not ids:  # "why not Python's http.server?"
        return None
    if state.intent in ADVISED and state.shown:
        return of_the_advice(reading, ids, state)
    doubts = tuple(meant[:2]) == ("why", "not") and state.intent is Intent.COMPARE and state.aspect is None
    among = ids and NAME in meant and set(ids) <= set(state.frameworks)
    if doubts and among and state.frameworks[1:]:  # "why not FastAPI?" of those compared
        return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, refused=(), needs=state.needs)
    bare = not ids and len(meant) <= 4 and (len(meant) <= 2 or not PRONOUNS.isdisjoint(meant) or "so" in meant)
    if not bare:
        return None
    if state.intent is Intent.COMPARE and state.frameworks[1:] and state.aspect not in ("migration", "together"):
        return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, needs=state.needs, aspect="why")
    if state.intent is Intent.FEATURE_CHECK and state.frameworks:
        return reading._replace(intent=Intent.DESCRIBE, frameworks=state.frameworks[:1], aspect=None)
    return None


_WHENCE = re.compile(r"\bwhere (?:do|does|did|is|are|have) [^?!]{0,30}\bfrom\b", re.IGNORECASE)
_MIND = re.compile(
    r"\bchange (?:your|the) (?:mind|opinion|answer|pick|choice|recommendation|advice)\b"
    r"|\bwhat would make (?:you|it|that|me) (?:choose|chose|pick|take|recommend|prefer|change|say|go (?:with|for))\b",
    re.IGNORECASE,
)


def _explains(meant: Sequence[str]) -> bool:
    """Whether words ask for more on a choice, whatever else is said: "could you elaborate on that choice?"."""
    return not _TELL_MORE.isdisjoint(meant) and not _CHOICE.isdisjoint(meant)


_TELL_MORE = frozenset("elaborate explain justify reason reasons reasoning defend".split())
_CHOICE = frozenset("choice pick recommendation suggestion decision advice".split())


def of_the_advice(reading: Reading, ids: tuple[str, ...], state: DialogueState) -> Reading | None:
    """Return the reasons for the first pick, against the one named if it is another."""
    if ids and ids[0] != state.shown[0]:  # "why not Flask?": what the first pick does better
        both = (state.shown[0], *ids)
        return reading._replace(intent=Intent.COMPARE, frameworks=both, refused=(), needs=state.needs)
    if not state.needs:
        return reading._replace(intent=Intent.COMPARE, frameworks=state.shown[:2], refused=(), aspect="why")
    few = state.shown if 1 < len(state.shown) < _FEW else ()
    return reading._replace(
        intent=Intent.RECOMMEND, aspect="why", frameworks=few, refused=state.refused, needs=state.needs
    )


def best_few(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the top 3?" and "give me two options" after advice as the same wish, for which so many are named."""
    if state.intent not in ADVISED or not state.needs or named(reading):
        return None
    if not _BEST_FEW.only(meant) or not OPTIONS.search(reading.text):
        return None
    needs = joined(state.needs, reading.needs)
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=state.refused, choice=None)


def second_best(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the second best?" and "and if we can't use that?" as the wish without the first pick."""
    if state.intent not in ADVISED or not state.shown or named(reading):
        return None
    asks = not _SECOND.isdisjoint(pairwise(meant)) or not _RESERVE.isdisjoint(meant)
    asks = asks or ("runner", "up") in pairwise(meant)
    asks = asks or any(first == "second" and word.endswith("est") for first, word in pairwise(meant))  # "second safest"
    asks = asks or (state.aspect == SECOND and not _NEXT.isdisjoint(meant) and len(meant) <= FRAGMENT)
    if not (asks or _is_unusable(meant)) or not _ABOUT.isdisjoint(meant) or len(meant) > 3 * FRAGMENT:
        return None
    needs = joined(state.needs, reading.needs)
    passed = (*(state.before if state.aspect == SECOND else ()), state.shown[0])  # those who come before it
    return reading._replace(
        intent=Intent.RECOMMEND,
        aspect=SECOND if asks else None,
        needs=needs,
        refused=without(state, *passed),
        choice=None,
    )


_NEXT = frozenset("next third 3rd fourth".split())


def _is_unusable(meant: Sequence[str]) -> bool:
    """Whether words suppose that what was advised can't be had: "and if they say no to it?"."""
    if _CASE.isdisjoint(meant[:3]) or _UNUSABLE.isdisjoint(meant) or len(meant) > 2 * FRAGMENT:
        return False
    return not {*PRONOUNS, "one", "first", "winner", "pick"}.isdisjoint(meant)
