"""What was spoken of, set beside another: "lighter than Flask?", "or FastAPI?", "throw Litestar in too", "drop Django".

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.text.words import MOVING
from bot.understand.thread.again import with_more
from bot.understand.thread.leaning import CODE, NAME, OF_ONE, PRONOUNS, focus, named
from bot.understand.thresholds import FRAGMENT

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
SPOKEN = _MORE | _OPENS_LIKENING | _SWAPPING | {"next", "beside"}


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


def outdone(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "is Django more stable?" and "and Bottle? which of the two is in better shape?" as set beside that one."""
    ids, one = named(reading), focus(state)
    if len(ids) == 1 and ids[0] in state.shown and _THE_OTHERS.search(reading.text) and not reading.kin:
        several = (*ids, *(name for name in state.shown if name not in ids))[:_FEW]  # "… than the other two?"
        return reading._replace(intent=Intent.COMPARE, frameworks=several, refused=(), aspect=None)
    if state.intent not in OF_ONE or len(ids) != 1 or len(one) != 1 or ids == one or len(meant) > 2 * FRAGMENT:
        return None
    asks = reading.intent in (Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.RECOMMEND, Intent.COMPARE)
    if not asks or reading.refused or reading.kin:
        return None
    both = _OF_THE_TWO.search(reading.text) is not None
    if not both and not (_IS_MORE.search(reading.text) and meant[:2] != ["is", "there"] and reading.needs):
        return None
    return reading._replace(intent=Intent.COMPARE, frameworks=(*one, *ids), aspect=None)


_FEW = 3
_THE_OTHERS = re.compile(
    r"\b(?:(?<!rather )than|to|with|against|versus|vs) (?:the )?(?:other (?:two|three|ones)|others|rest)\b",
    re.IGNORECASE,
)
_OF_THE_TWO = re.compile(r"\b(?:which|who)(?: one)? (?:of|out of) (?:the two|both|them|these|those)\b", re.IGNORECASE)
_IS_MORE = re.compile(
    r"^\W*(?:\w+\W+){0,2}?(?:is|isn['’]?t|would|does|looks?|sounds?|seems?) [\w.-]+ "
    r"(?:be |really |any |much |a bit |even )*"
    r"(?:more \w+|faster|lighter|smaller|easier|simpler|safer|cheaper|quicker|slower|bigger|larger|heavier|cleaner"
    r"|healthier|stronger|harder|better|worse)\b(?! than)",
    re.IGNORECASE,
)


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
        return with_more(reading, state, more)
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
    if len(meant) > FRAGMENT and _REST.isdisjoint(meant):
        return None
    gone = named(reading) if meant[0] != "why" else ()  # "why not FastAPI?"
    out = (NAME, "is") in pairwise(meant) and "out" in meant  # "Tornado is out"
    if not gone or reading.needs or (_DROPPING.isdisjoint(meant) and not out) or not set(gone) < set(state.frameworks):
        return None
    rest = tuple(name for name in state.frameworks if name not in gone)
    intent = Intent.COMPARE if len(rest) > 1 else Intent.DESCRIBE
    return reading._replace(intent=intent, frameworks=rest, refused=(), needs=state.needs, aspect=None)


_REST = frozenset("other two rest remaining".split())  # "drop Robyn. between the other two, for a new service?"
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
