"""What people say when an answer does not settle it: "sure?", "so?", "does it matter?", "do I need one?", "so Sanic?".

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import NEEDED, EntityKind, Intent, Mention, Need, Reading
from bot.understand.thread.leaning import ADVISED, CODE, NAME, OF_ONE, PRONOUNS, Way, focus, joined, named
from bot.understand.thread.verdicts import verdict, why
from bot.understand.thresholds import FRAGMENT

# "Sure?", "not convinced", "I doubt it": the reasons are wanted.
_DOUBTS = Way.of(
    "sure really convinced certain seriously doubt disagree believe skeptical sceptical persuaded persuade convince "
    "trust dubious questionable unconvinced kidding joking",
    "not you am i is that it so of about this still me we quite entirely fully totally dont cant and but how can hm "
    "yet a bit on be are to the if why should your do for us one really",
)
# "So?", "then?", "and?": what follows.
_SO = frozenset("so then and but well now what".split())
# "Does it matter?", "who cares?", "is that important?"
_MATTERS = Way.of(
    "matter matters important relevant cares care relevance noticeable notice worry irrelevant problem bother "
    "difference",
    "does do it that this is are they really at all in practice for me us my we i you should to so how much why but "
    "and real life world even actually the would will who anybody anyone here there production make a an any app "
    "project small big normal need",
)
# "Do I even need one?", "can I do without?", "who needs that?"
_NEEDED_WAY = Way.of(
    "need needs needed required necessary require without worth want wants",
    "everyone everybody anyone people use something thing pure simple plain small big do does i we you one ones it "
    "that this them these some any anybody even really actually ever at all so but is and "
    "who can could would should have to use for my our the a an app project if not when why what must it's then",
)
# "Should I start a new project with it?", "would you bet on it?", "can I rely on that?"
_TAKING = Way.of(
    "use take start rely trust bet build choose pick recommend invest adopt good safe should would go worth wise smart "
    "choice idea new begin",
    "should would could can do does i we you it that this them with on in for is a an the new project projects app "
    "application greenfield today now still really even yes but year years 5 10 ten five production prod long term "
    "to our my my company bank startup be of me us again anything something serious ok one then so",
)
_WHETHER = frozenset("should would could can do is would".split())
# "So Sanic then?", "Sanic it is?": is it the one to take?
_SETTLING = Way.of(
    NAME,
    "so then ok okay it is be would should i we take use go with better choice the for us me right best pick good "
    "still just and one really then guess therefore means mean you say that a of to case thing yes as now our final "
    "answer settled decided going w gonna choosing taking picking thank thanks thx cheers boring plain simple old sync "
    "classic meh",
)
_SURE = re.compile(
    r"\W*(?:hm+\W+|but |ok\W+|and )?(?:(?:(?:are|r) )?(?:you|u) (?:really |quite |so |absolutely )?"
    r"(?:sure|certain|serious)|how (?:sure|certain|confident) (?:are|r) (?:you|u))\b",
    re.I,
)
_SURE_AT_LAST = re.compile(
    r"[.,;:!?]\s*(?:so |and |but )?(?:are )?(?:you|u) (?:really |still )?sure\W*$", re.IGNORECASE
)
_NEED_IT = re.compile(
    r"\W*(?:(?:but|and|so|ok|hm+|wait)\W+)*(?:do|would|will|should) (?:i|we|you) (?:even |really |actually |still )*"
    r"need (?:it|that|one|this|them)\b",
    re.IGNORECASE,
)
_DOES_MATTER = re.compile(
    r"\W*(?:(?:but|and|so|ok|hm+) )*(?:does|do|would) (?:it|that|this|speed|performance) (?:really |even )?matter\b",
    re.IGNORECASE,
)
_ASKS_WHETHER = frozenset("does is who should do how why would will".split())
_ASKS_NEED = frozenset("do does who is can should need would why".split())
_THANKS = ("thank", "thx", "cheers")


def settled(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so Sanic then?" after advice or a comparison as asking whether that is the one to take."""
    ids = named(reading)
    kinds = (*ADVISED, Intent.COMPARE) if state.wish or state.needs else (Intent.COMPARE, Intent.RECOMMEND)
    told = _SO_THEN.search(reading.text) is not None  # "The size does not matter to us. So Django then?"
    if len(meant) > (3 if told else 1) * FRAGMENT:
        return None
    if len(ids) != 1 or state.intent not in kinds or reading.refused or reading.needs:
        return None
    among = (*state.frameworks, *state.shown)
    text = reading.text.casefold()
    if not (told or _SETTLING.only(meant)) or ids[0] not in among or state.aspect in ("migration", "together"):
        return None
    if any(word in text for word in _THANKS):
        return reading._replace(intent=Intent.SMALLTALK, frameworks=(), aspect=None)
    said = text.split()
    if not {"so", "then", "then?", "is", "it", "should", "would", "go", "take", "use"} & set(said):
        return None
    if "and" in said[:1] or {"what", "about"} <= set(said):
        return None
    needs = state.needs or state.wish
    if not needs:
        return reading._replace(intent=Intent.DESCRIBE, aspect="best_for", frameworks=ids)
    asked = state.frameworks if state.intent is Intent.COMPARE else ids  # the best of those compared
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=asked, needs=needs, refused=state.refused)


_SO_THEN = re.compile(r"[.!]\s+so (?:we (?:take|use) )?[\w.-]+(?: then| it is)?\s*\?\W*$", re.IGNORECASE)


def still(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "it's just me. still Django?" as the last wish, with what was said besides, asked of that one."""
    del catalog
    ids = named(reading)
    if len(ids) != 1 or reading.refused or ("still", NAME) not in pairwise(meant) or meant[-1] != NAME:
        return None
    wish = state.needs or state.wish
    if state.intent not in (*ADVISED, Intent.COMPARE) or not (wish or reading.needs):
        return None
    among = state.frameworks if state.intent is Intent.COMPARE and ids[0] in state.frameworks else ids
    needs = joined(wish, reading.needs)
    return reading._replace(intent=Intent.RECOMMEND, frameworks=among, needs=needs, refused=state.refused, aspect=None)


def closed(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "cool, I'll go with that" and "let me think about it" as a nod: nothing more is asked."""
    del catalog
    thanks = reading.intent is Intent.OUT_OF_SCOPE and _THANKED.match(reading.text) is not None
    thanks = thanks and not _ASKS_THEN.search(reading.text)  # "thanks! last thing, does it run in CI"
    if thanks and not (reading.is_question or reading.needs or named(reading)) and len(meant) <= 2 * FRAGMENT:
        return reading._replace(intent=Intent.SMALLTALK, aspect="thanks")  # "thank you sir, pray for me"
    stays = _STAYS_WITH.search(reading.text) is not None and len(named(reading)) == 1
    if reading.is_question or (not stays and set(named(reading)) - {*state.shown, *state.frameworks}):
        return None
    if reading.needs and not stays:
        return None
    if (
        len(meant) > (3 if stays else 2) * FRAGMENT
        or not (stays or _CLOSING.search(reading.text))
        or not CODE.isdisjoint(meant)
    ):
        return None
    if _ASKS_THEN.search(reading.text):  # "we'll go with that, how do I start"
        return None
    return reading._replace(intent=Intent.SMALLTALK, frameworks=(), refused=(), aspect="acknowledgement")


_THANKED = re.compile(
    r"\W*(?:ok\W+|great\W+|perfect\W+)?(?:many )?(?:thank you|thanks|thx|cheers|merci)\b", re.IGNORECASE
)
_STAYS_WITH = re.compile(
    r"\b(?:staying|sticking|stick|stay) (?:on|with) [\w .-]{3,12}\W*$"
    r"|^\W*(?:(?:ok|okay|fair|right|fine|great|cool|alright|thanks|so|well|and)\W+)*[\w.-]{3,12} it is\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\b(?:(?:i|we)['’]?ll|(?:i|we) will|(?:i['’]?m |we['’]?re )?gonna|(?:i am|i['’]?m|we are|we['’]?re) going to"
    r"|let me|let us|lemme) (?:just |now |have to )?"
    r"(?:go|try|give|use|take|think|sleep|show|check|discuss|ask|bring|digest|stick|stay|keep|leave|stop|read|skip"
    r"|pass)\b|\byou (?:win|got me|convinced me)\W*$|^\W*(?:ok\W+|i['’]?m )?(?:sold|convinced)\W*$"
    r"|^\W*fair (?:enough|point)\W*$"
    r"|\byou(?:['’]?re| are)? (?:an? |the )?(?:best|legend|rock|hero|star|lifesaver|genius|angel)\b"
    r"|\byou(?:['’]?ve| have) been (?:\w+ ){0,2}(?:useful|helpful|great|kind|patient)\b"
    r"|\bjust (?:curious|wondering|asking)\W*$"
    r"|^\W*(?:(?:ok|okay|alright|great|cool|nice|thanks|thx|fine|so|and)\W+)*(?:i['’]?m |we['’]?re )?"
    r"goin[g']? (?:with|w|for)\b"
    r"|^\W*(?:ugh|hm+|meh|well|oh|ah)\W+(?:ok|okay|fine|alright)\W*$"
    r"|\bnow i (?:get|see|understand) it\b|^\W*(?:a+h+|oh|ok)\W+i see\W*$"
    r"|^\W*(?:you know what\W+|ok\W+|ah\W+)?never ?mind\W*$|^\W*(?:ah |oh |ok )?nvm\b",
    re.IGNORECASE,
)


_ASKS_THEN = re.compile(r"[,.;!] *(?:so |but |and |now )?(?:how|where|what|which|can|does|do)\b", re.IGNORECASE)


def doubted(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "sure?" and "not convinced" as asking for the reasons, "so?" and "then?" for the verdict."""
    sure = _SURE.match(reading.text) is not None and len(meant) <= 2 * FRAGMENT and state.intent is not Intent.GUIDE
    if (
        state.intent in ADVISED and state.shown and _SURE_AT_LAST.search(reading.text)
    ):  # "he heard it is slow. you sure?"
        sure = sure or (len(meant) <= 3 * FRAGMENT and set(named(reading)) <= set(state.shown[:1]))
    if (named(reading) or reading.needs or len(meant) > FRAGMENT) and not sure:
        return None
    if named(reading) and not _STATE_OF_IT.isdisjoint(meant):  # "you sure Litestar is production ready?"
        return None
    reading = reading._replace(frameworks=(), refused=(), needs=()) if sure else reading
    asks = "?" in reading.text
    if sure:  # "are you sure? I thought there was something better"
        meant = ("sure",)
    if (asks and set(meant) <= _SO and meant[-1] != "what") or meant in (["then", "what"], ["now", "what"]):
        return verdict(reading, ("so", "which"), state, catalog)
    denies = not {"not", "dont", "doubt", "disagree", "skeptical", "sceptical", "unconvinced", "dubious"}.isdisjoint(
        meant
    )
    if not _DOUBTS.only(meant) or not (asks or sure or denies or "convince" in meant):
        return None
    if state.intent is Intent.FEATURE_CHECK and state.needs and state.frameworks:
        return reading._replace(intent=Intent.FEATURE_CHECK, aspect=None, frameworks=state.frameworks,
                                needs=state.needs)  # fmt: skip
    if state.intent is Intent.DESCRIBE and state.frameworks:
        return reading._replace(intent=Intent.DESCRIBE, frameworks=state.frameworks[:1], aspect=state.aspect)
    return why(reading, ("why",), state, catalog)


_STATE_OF_IT = frozenset("production prod ready mature stable maintained alive dead secure safe abandoned".split())


def whether_needed(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "do I need one?" and "does it matter for a shop?" as asking which projects want what was spoken of."""
    if named(reading) or len(meant) > 2 * FRAGMENT:
        return None
    project = bool(reading.concepts) and all(need.because is not None for need in reading.needs)
    own = [need for need in state.needs if need.because is None and not need.refused]
    if _NEED_IT.match(reading.text) and own and state.intent not in (Intent.RECOMMEND, Intent.LIST):
        return _needed(reading, own[0].criterion, catalog)  # "do I even need it with bearer tokens?"
    if reading.needs and not project:
        return None
    goes_on = not reading.is_question or meant[0] in ("for", "and", "what", "how", "if", "with")
    if state.aspect == NEEDED and project and state.needs and goes_on and len(meant) <= FRAGMENT:
        return _needed(reading, state.needs[0].criterion, catalog)  # "I only have a small CRUD app"
    spoken = _without_projects(reading, meant)
    asked = _DOES_MATTER.match(reading.text) is not None  # "does it matter if my database takes 40 ms?"
    matters = asked or (_MATTERS.only(spoken) and not _ASKS_WHETHER.isdisjoint(spoken))
    needs = _NEEDED_WAY.only(spoken) and not _ASKS_NEED.isdisjoint(meant[:3])
    needs = needs and (reading.is_question or meant[0] not in ("i", "we"))  # "we need an API" is a wish
    if "difference" in spoken and not {"make", "noticeable"} & set(spoken):
        matters = False
    if not (matters or needs):
        return None
    if len(state.needs) == 1 and state.intent in (Intent.CONCEPT, Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE):
        return _needed(reading, state.needs[0].criterion, catalog)
    if state.intent in (Intent.COMPARE, Intent.RECOMMEND) and len(own) == 1 and matters:
        return _needed(reading, own[0].criterion, catalog)
    if state.intent is Intent.COMPARE and project and state.frameworks[1:]:
        return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, aspect=None)
    if state.intent is Intent.CONCEPT and state.notions and not project:
        told = Mention.unsaid(EntityKind.CONCEPT, state.notions[0])
        return reading._replace(intent=Intent.CONCEPT, aspect=NEEDED, concepts=state.notions, mentions=(told,))
    return None


def _without_projects(reading: Reading, meant: Sequence[str]) -> list[str]:
    """Return the words but for those that name a kind of project."""
    out = {at for m in reading.mentions if m.kind is EntityKind.CONCEPT for at in range(m.start, m.end)}
    shift = reading.words - len(meant)  # fillers before them were left out
    return [word for at, word in enumerate(meant) if at + shift not in out] or list(meant)


def _needed(reading: Reading, criterion: str, catalog: Catalog) -> Reading:
    """Return the question who needs a criterion, for the project that was named if one was."""
    part = catalog.criterion(criterion)
    kind = EntityKind.FEATURE if part.id in catalog.features else EntityKind.QUALITY
    told = Mention(kind, part.id, 0, 0, 1.0, part.name)
    projects = tuple(m for m in reading.mentions if m.kind is EntityKind.CONCEPT)
    return reading._replace(intent=Intent.CONCEPT, aspect=NEEDED, needs=(Need(criterion),), mentions=(told, *projects))


def whether_to_take(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "should I start a new project with it?" and "can I rely on it?" as asking whom the one named last suits."""
    of_one = state.intent in OF_ONE or (state.intent is Intent.RECOMMEND and not state.frameworks[1:])
    if not of_one or len(focus(state)) != 1 or named(reading) or len(meant) > 2 * FRAGMENT:
        return None
    if any(need.because is None and need.criterion != "upkeep" for need in reading.needs):
        return None  # "is it safe to bet on?" names no more
    asks = not _WHETHER.isdisjoint(meant[:3]) and (not PRONOUNS.isdisjoint(meant) or len(meant) <= 4)
    asks = asks or (not {"new", "greenfield"}.isdisjoint(meant) and "?" in reading.text)
    if not asks or not _TAKING.only(meant) or state.aspect in ("migration", "best_for"):
        return None
    return reading._replace(intent=Intent.DESCRIBE, aspect="best_for", frameworks=focus(state))


SPOKEN = (_DOUBTS.telling | _MATTERS.telling | _TAKING.telling | _NEEDED_WAY.telling) - {NAME}
