"""Questions about tools beside a framework: two held against each other ("Celery or RQ?"), or one by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.hearing import Heard
from bot.understand.text.mend import Word
from bot.understand.text.toolbox import Named, Toolbox, rivals

# Nobody holds more against each other at once.
_MOST = 3
# What has more words tells a story, in which tools are what somebody has.
_LONGEST = 30
# Who asks for suggestions with more words than this tells of a project.
_SEEKING = 12
_SEEKS = re.compile(r"\b(?:suggest\w*|recommend\w*|frameworks?|ideas)\b", re.IGNORECASE)
# What is done without both, or how something is done, holds neither against the other; nor is it ours off the web.
_UNLIKE = re.compile(
    r"\b(?:w/o|(?:do|does)n['’]?t (?:need|want|use|have|require)\b(?! (?:much|anything|a lot)\b)|no need"
    r"|not need|needn['’]?t|nothing|neither"
    r"|how (?:to|do|can)\b(?! (?:they|these|those|both)\b)(?! (?:i|we|you|one) (?:choose|decide|pick|compare)\b))\b"
    r"|\b(?:never|not|no)\b[^.?!]{0,20}\b(?:web|http)\b|\bphp\b",
    re.IGNORECASE,
)
# "Does Litestar need Pydantic or …?" asks of the framework.
_WHETHER = re.compile(r"^\W*(?:does|do|can|could|will|is|has|have|must)\b", re.IGNORECASE)
_OF_FRAMEWORKS = re.compile(
    r"\b(?:frameworks?|who (?:has|have|supports?)|which (?:ones?|of them) (?:has|have))\b", re.I
)
# A question about one tool by itself holds no other words than these, and opens or ends as one does.
_ABOUT_ONE = frozenset(
    "a an the and or but so also ok okay hm hmm well is are was it its still any some too good fine stable mature "
    "ready production prod proven battle tested reliable safe alive dead maintained unmaintained abandoned active "
    "worth worthwhile recommended recommend thoughts thought opinion opinions on about of what whats how instead "
    "rather maybe perhaps then just i we you should would could use using go take pick choose consider considering "
    "try why when not no better best bad great nice overkill enough popular outdated obsolete deprecated old modern "
    "pro pros con cons drawbacks drawback downside downsides upsides advantages disadvantages tell me us explain "
    "anyone here today now nowadays these days yet really actually point sense make makes thinking like state "
    "health know who s say says said exactly again in as option alternative idea suggest bother bothering "
    "legit decent solid people someone else colleague".split()
)
_ASKS = re.compile(
    r"\?|\b(?:worth|instead|thoughts?|opinions?|pros|cons|stable|mature|production|alive|dead|maintained|why|when"
    r"|should|what|whats|about|any good|vs)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(r"\b(?:how (?:do|to|can|would|does|should|is it|are)|who (?:uses|made)|(?:i|we) use)\b", re.I)
_STATES = re.compile(r"\W*(?:(?:and|but|ok|so|well|yes|no)\W+)*(?:it|that|this|they)(?:['’]?s|['’]?re)? ", re.I)
_EXPLAIN = re.compile(r"\b(?:what(?: is|['’]?s| are)|explain)\b", re.IGNORECASE)
# It is set beside what was told of before.
_INSTEAD = re.compile(r"\b(?:instead|or|vs|versus|rather|better|compared|over)\b", re.IGNORECASE)
# Which of those told of is ahead in something.
_WHICH = re.compile(
    r"\bwhich (?:one|of (?:the (?:two|three)|them|these|those|both))\b"
    r"|^\W*(?:(?:and|so|but|ok|then)\W+)*(?:which|what)(?:'s|s| is| has| would| do| should)? "
    r"(?:is |you |i |we )*(?:faster|slower|better|easier|simpler|lighter|more|the (?:faster|better|difference|best)"
    r"|best|pick|choose|take|recommend|prefer)\b"
    r"|\b(?:your pick|pick one|just pick|what(?: is|'s|s)? the difference)\b",
    re.IGNORECASE,
)
# ... and how they go with a framework.
_WITH = re.compile(r"^\W*(?:(?:and|what about|how about|or|but)\W+)*(?:with|in|for|on|under) [\w.]+\W*$", re.IGNORECASE)


def tools_asked(reading: Reading, heard: Heard, state: DialogueState, toolbox: Toolbox) -> Reading:
    """Return the reading with the tools it asks about, if it asks about those and no framework."""
    words = heard.words
    if len(words) > _LONGEST or state.guide is not None:
        return reading
    all_named = toolbox.named(words)
    if not (all_named or state.tools):
        return reading
    if reading.intent is Intent.RECOMMEND and len(words) > _SEEKING and _SEEKS.search(reading.text):
        return reading  # "ingestion endpoint, validation by Pydantic or msgspec, writes to Kafka. Suggestions?"
    plain = [one for one in heard.found if one.kind is EntityKind.FRAMEWORK and not one.kin]
    named = tuple(one for one in all_named if one.tool not in toolbox.addons or not _holds(one, plain))
    outside = _frameworks(heard.found, named)
    if len(outside) > 1 or _OF_FRAMEWORKS.search(reading.text):
        return reading
    told = tuple(one for one in state.tools if one in toolbox.ids)
    tools = _asked(reading, named, words, bool(outside), state, told)
    if toolbox.general.issuperset(tools) and not (outside or state.intent or _says_no_more(named, words)):
        return reading
    if not tools or (named and toolbox.addons.issuperset(tools) and set(tools) <= {*reading.kin}):
        return reading
    return reading._replace(
        intent=Intent.CONCEPT,
        confidence=1.0,
        rival=None,
        frameworks=outside or (state.frameworks if len(state.frameworks) == 1 else ()),
        refused=(),
        needs=(),
        concepts=(),
        kin=(),
        aspect=None,
        matters=(),
        recalled=None,
        near=(),
        sought=(),
        is_about_us=True,
        is_follow_up=state.intent is not None,
        tools=tools[:_MOST],
    )


def is_which(text: str) -> bool:
    """Whether it is asked which of several is ahead in something."""
    return _WHICH.search(text) is not None


def _asked(
    reading: Reading,
    named: Sequence[Named],
    words: Sequence[Word],
    with_framework: bool,
    state: DialogueState,
    told: tuple[str, ...],
) -> tuple[str, ...]:
    """Return the tools that are asked about, in the order they are told of; empty when none is.

    ``told`` are those that the turn before told of.
    """
    if not named:
        meant = told if len(told) > 1 or len(state.frameworks) < 2 else ()
        goes_on = _WITH.match(reading.text) if with_framework else is_which(reading.text)
        return meant if goes_on else ()
    if several := rivals(named, words):
        asks_of_one = with_framework and _WHETHER.search(reading.text)
        lacks = any(word.meant == "without" for word in words)  # slips included
        return () if asks_of_one or lacks or _UNLIKE.search(reading.text) else several
    if state.intent is Intent.CONCEPT and _STATES.match(reading.text) and not reading.is_question:
        return ()  # "it's in a Celery task", after an error was explained
    if with_framework or len({one.tool for one in named}) > 1 or not _is_about_one(reading, named, words):
        return ()
    if reading.concepts and _EXPLAIN.search(reading.text):  # what Mangum is a notion says in full
        return ()
    if reading.intent is Intent.FEATURE_CHECK and state.intent is Intent.FEATURE_CHECK:  # "and Mako?" checks on
        return ()
    one = named[0].tool
    before = tuple(tool for tool in told if tool != one)
    return (*before[-1:], one) if before and _INSTEAD.search(reading.text) else (one,)


def _is_about_one(reading: Reading, named: Sequence[Named], words: Sequence[Word]) -> bool:
    """Whether a text asks what to think of the one tool that it names."""
    inside = {at for one in named for at in range(one.start, one.end)}
    rest = [word.typed for at, word in enumerate(words) if at not in inside]
    asks = reading.is_question or not rest or _ASKS.search(reading.text) is not None
    known = _ABOUT_ONE.issuperset(word for word in rest if not word.isdigit())
    return asks and known and not _NOT_SO.search(reading.text)


def _says_no_more(named: Sequence[Named], words: Sequence[Word]) -> bool:
    """Whether a text names tools and says next to nothing else: "Postgres or MySQL?"."""
    return len(words) - sum(one.end - one.start for one in named) < len(named)


def _holds(one: Named, mentions: Sequence[Mention]) -> bool:
    """Whether a name holds what is mentioned by itself: "Flask + SQLAlchemy" is no Flask-SQLAlchemy."""
    return any(one.start <= mention.start < one.end for mention in mentions)


def _frameworks(found: Sequence[Mention], named: Sequence[Named]) -> tuple[str, ...]:
    """Return the frameworks that are named elsewhere than in the name of a tool ("Django ORM")."""
    inside = {at for one in named for at in range(one.start, one.end)}
    outside = [one for one in found if one.kind is EntityKind.FRAMEWORK and one.start not in inside]
    return tuple(dict.fromkeys(one.entity_id for one in outside))
