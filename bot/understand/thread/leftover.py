"""What short texts in a thread come to when no way of asking is known by its words: about those that are spoken of.

Rules of the same form as those of ``follow_up``, which tries these last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import BRIEF, HOW_TO, EntityKind, Intent, Mention, Reading
from bot.understand.text.words import FUNCTION_WORDS
from bot.understand.thread.again import asked_again
from bot.understand.thread.aspects import ALL_OF_ONE
from bot.understand.thread.leaning import OF_ONE, focus, named
from bot.understand.thresholds import FRAGMENT

# A table of a comparison holds at most so many.
_FEW = 4
# Words of a search among all, or of a notion to be explained, which is about none of those spoken of.
_AMONG_ALL = frozenset("framework frameworks ones python list which who whose explain define meaning mean".split())
_TOO_MUCH = frozenset("overkill bloated heavy".split())
_ASKING = frozenset("how does do is are can could has have will would any and but with in for on what".split())
_OWN = frozenset("we i our us my".split())
_MOST = re.compile(r"\b(?:most|least|(?!latest|test|rest|best)\w{3,}est)\b", re.IGNORECASE)  # of all
# Words of somebody who wants us, help, or a framework chosen for him.
WANTING = frozenset(
    "choose choosing choice decide recommend suggest suggestion guide help framework frameworks pick best advise "
    "options option you bot compare list start which".split()
)


def by_these(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "developer experience?" and "it must run on a Pi" after a comparison as one by that."""
    del catalog
    among = state.frameworks if state.intent is Intent.COMPARE else ()
    if not 1 < len(among) <= _FEW or state.aspect in ("migration", "together") or len(meant) > 2 * FRAGMENT:
        return None
    wanted = tuple(need for need in reading.needs if not need.refused or "which" in meant)
    if (
        named(reading)
        or not wanted
        or _asks_of_all(reading, meant)
        or reading.intent in (Intent.SMALLTALK, Intent.EXAMPLE)
    ):
        return None
    said = any(need.because is None for need in wanted)
    if reading.intent is Intent.OUT_OF_SCOPE and (len(meant) > 5 or not said):
        return None
    states = (not reading.is_question and not _OWN.isdisjoint(meant)) or all(need.refused for need in wanted)
    intent = Intent.RECOMMEND if states else Intent.COMPARE
    return reading._replace(intent=intent, frameworks=among, refused=(), needs=reading.needs, aspect=None)


def of_the_focus(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "type hints?" and "how many connections per box?" after what was told of one as asking that of it."""
    del catalog
    spoken_of = focus(state)
    of_one = state.intent in OF_ONE or (state.intent is Intent.RECOMMEND and meant[0] in ("how", "is"))
    if not of_one or len(spoken_of) != 1 or named(reading) or len(meant) > FRAGMENT:
        return None
    if not reading.needs or not reading.is_question or _asks_of_all(reading, meant) or not _OWN.isdisjoint(meant):
        return None
    if not {"there", "one"}.isdisjoint(meant):  # "is there a simpler one?"
        return None
    if reading.intent is Intent.SMALLTALK or any(need.refused for need in reading.needs) or _MOST.search(reading.text):
        return None
    if not _TOO_MUCH.isdisjoint(meant) and reading.concepts:  # "too heavy for an API with 4 endpoints?"
        return reading._replace(intent=Intent.RECOMMEND, frameworks=spoken_of, aspect="doubt")
    mended = {m.entity_id for m in reading.mentions if m.confidence < 1}
    if all(need.because in mended for need in reading.needs):
        return None  # "oslo" is no "solo", and no less what that implies
    short = len(meant) <= 3 or meant[0] in _ASKING or "own" in meant
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=spoken_of, aspect=None) if short else None


def meant_that(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "I asked about dependency injection" and "not hello world, file upload" as the last question, of that."""
    del catalog
    if named(reading) or not (reading.needs or reading.concepts) or len(meant) > 2 * FRAGMENT:
        return None
    if not _MEANT.search(reading.text) or any(need.refused for need in reading.needs):
        return None
    told = any(need.because is None for need in reading.needs)
    match state.intent:
        case Intent.EXAMPLE if state.frameworks:
            aspect = None if told else HOW_TO
            return reading._replace(intent=Intent.EXAMPLE, frameworks=state.frameworks[:1], aspect=aspect)
        case Intent.FEATURE_CHECK | Intent.DESCRIBE if state.frameworks and told:
            return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=state.frameworks[:1], aspect=None)
        case Intent.COMPARE if state.frameworks[1:] and reading.needs:
            return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, aspect=None)
    return None


_MEANT = re.compile(
    r"\bi (?:mean|meant|asked|said|wanted|was asking|am asking)\b|\bi['’]?m (?:asking|talking)\b"
    r"|^\W*(?:no\W+)?not (?:the |a )?hello ?world\b|\bthat['’]?s not what\b",
    re.IGNORECASE,
)


def as_a_table(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "could I have that as a table?" as the last comparison, or the last wish need by need: both are one."""
    del catalog
    if named(reading) or len(meant) > 2 * FRAGMENT or not _AS_A_TABLE.search(reading.text):
        return None
    if state.intent is Intent.COMPARE and state.frameworks[1:]:
        asked = reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, concepts=(), refused=())
        return asked._replace(needs=state.needs, aspect=None)
    if state.intent is Intent.RECOMMEND and state.needs:
        asked = reading._replace(intent=Intent.RECOMMEND, needs=state.needs, refused=state.refused, concepts=())
        return asked._replace(aspect="why")
    return None


_AS_A_TABLE = re.compile(r"\b(?:as|in|into) an? (?:\w+ )?table\b|\bmake (?:it|that) a table\b", re.IGNORECASE)


def of_nobody(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "do people use it directly?" and what else is told or shown of one as that of the one last spoken of."""
    del catalog
    told = reading.intent in (Intent.DESCRIBE, Intent.EXAMPLE) and reading.aspect != "worst"
    if (
        not told
        or named(reading)
        or reading.kin
        or reading.needs
        or len(focus(state)) != 1
        or len(meant) > 2 * FRAGMENT
    ):
        return None
    if reading.intent is Intent.DESCRIBE and reading.aspect is None and ALL_OF_ONE.isdisjoint(meant):
        return reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None)  # all of it was asked for by nobody
    return reading._replace(frameworks=focus(state))


def of_the_answer(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "fully?", "by whom", "bad idea?" and "my colleague says no" as going on about what was last answered.

    Such a text is made of grammar and of words that are said of answers; it is answered by what the answer rests on.
    """
    del catalog
    of_us = not {"you", "your", "u"}.isdisjoint(meant) and _SHORT.isdisjoint(meant)  # but "can you make it shorter?"
    if of_us or state.aspect in ("article", "proof", "still"):
        return None
    unclear = reading.intent in (Intent.OUT_OF_SCOPE, Intent.SMALLTALK, Intent.HELP, Intent.GUIDE)
    unclear = unclear or (reading.intent in (Intent.LIST, Intent.RECOMMEND) and WANTING.isdisjoint(meant))
    if not unclear or named(reading) or reading.concepts or not 0 < len(meant) <= 2 * FRAGMENT:
        return None
    hears = _HEARSAY.search(reading.text) is not None  # "the docs say something else"
    if (reading.needs or len(meant) > FRAGMENT) and not hears:
        return None
    content = [] if hears else [word for word in meant if word not in FUNCTION_WORDS]
    asks = hears or "?" in reading.text or meant[0] in _OPENING
    if not _SAID_OF_ANSWERS.issuperset(content) or not (asks or content) or _KIND & set(meant):
        return None
    if reading.intent is Intent.SMALLTALK and "?" not in reading.text and not hears:
        return None
    match state.intent:
        case Intent.COMPARE if state.frameworks[1:]:
            aspect: str | None = "why"
            if state.aspect in ("migration", "together", "alike", "built_on"):
                aspect = state.aspect
            elif _SHORT & set(meant):  # "give me the short version"
                aspect = BRIEF
            return reading._replace(
                intent=Intent.COMPARE, frameworks=state.frameworks, needs=state.needs, aspect=aspect
            )
        case Intent.FEATURE_CHECK if state.frameworks and (state.needs or state.notions):
            return asked_again(reading, state, state.frameworks)
        case Intent.DESCRIBE if state.frameworks:
            aspect = "best_for" if state.aspect is None and _SHORT & set(meant) else state.aspect
            return reading._replace(intent=Intent.DESCRIBE, frameworks=state.frameworks[:1], aspect=aspect)
        case Intent.FIND_BY_FEATURE if state.needs:
            return reading._replace(
                intent=Intent.FIND_BY_FEATURE, needs=state.needs, refused=state.refused, aspect=None
            )
        case Intent.RECOMMEND if state.needs:
            aspect = BRIEF if _SHORT & set(meant) else "why"
            return reading._replace(intent=Intent.RECOMMEND, needs=state.needs, refused=state.refused, aspect=aspect)
        case Intent.LIST:
            return reading._replace(intent=Intent.LIST, aspect=None)
    return None


# What is said of an answer, beside words of grammar.
_SAID_OF_ANSWERS = frozenset(
    "fully somehow concretely concrete default official officially natively stable whom worse ahead gain gains "
    "lose bad good idea risky risk worry safe wrong true false problem point matter reason reasons based basis "
    "honest honestly opinion figure figures number numbers colleague boss docs doc read heard thought practice "
    "long short shorter version sentence sentences summary tldr guy guys one project company exactly mean meaning "
    "half baked complete completely partly entirely happen happens say says said production prod big small huge "
    "common rare normal usual difference catch story deal important serious hard easy simple difficult painful "
    "worth proof fact facts list listed included all both none nobody everybody behind outdated old new current "
    "date recent recently lately answer question make much text brief briefer "
    "understand confused confusing summarize summarise properly kinda really halfway convinced".split()
)
_HEARSAY = re.compile(
    r"\b(?:(?:docs|documentation|article|blog|colleague|boss|friend|everybody|everyone|people|they|chatgpt|somebody"
    r"|someone|internet|reddit|manual|readme)\b.{0,12}\b(?:sa(?:y|ys|id|is)|tells?|told|claims?|thinks?|wrote)"
    r"|i (?:have |'ve |just )?(?:read|heard|saw|thought|don['’]?t believe|do not believe|doubt)\b)",
    re.IGNORECASE,
)
_OPENING = frozenset(
    "so but and how why by since who whom which what my i they on hm is are was do does should".split()
)
_SHORT = frozenset(
    "short shorter brief briefer text sentence sentences summary summarize summarise tldr understand confused "
    "confusing".split()
)
_KIND = frozenset("thanks thank thx cheers great perfect cool awesome bye hello hi hey".split())


def _asks_of_all(reading: Reading, meant: Sequence[str]) -> bool:
    """Whether a text searches among all frameworks, or asks what a word means."""
    if not _AMONG_ALL.isdisjoint(meant):
        return True
    return reading.intent is Intent.CONCEPT and meant[0] == "what" and meant[1:2] != ["about"]


def of_a_detail(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the front end is on another domain" in a thread about one framework as no wish for another.

    It is about that one: about a part, about what is dealt with there, or about something we don't know.
    """
    wishes = reading.intent in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE) and not (named(reading) or reading.kin)
    of_one = state.intent in (*OF_ONE, Intent.CONCEPT) and len(focus(state)) == 1
    if (
        not (wishes and of_one)
        or state.wish
        or state.guide is not None
        or len(meant) > 3 * FRAGMENT
        or not _AMONG_ALL.isdisjoint(meant)
        or _MOST.search(reading.text)
    ):
        return None
    projects = [one for one in reading.concepts if catalog.concepts[one].needs and not catalog.concepts[one].backdrop]
    known = next((one for one in reading.concepts if focus(state)[0] in catalog.practice.get(one, ())), None)
    wishes = not _WISHING.isdisjoint(meant)
    if wishes and not (known and meant[0] in ("and", "also") and _ELSEWHERE.isdisjoint(meant)):
        return None
    if projects and meant[0] not in _GOES_ON:
        return None
    if known is not None:
        told = Mention.unsaid(EntityKind.CONCEPT, known)
        there = reading._replace(frameworks=focus(state), needs=(), concepts=(known,), mentions=(told,))
        return there._replace(intent=Intent.CONCEPT, aspect=None, is_follow_up=True)
    parts = tuple(n for n in reading.needs if n.because is None and not n.refused and n.criterion in catalog.features)
    if parts:
        return reading._replace(
            intent=Intent.FEATURE_CHECK, frameworks=focus(state), needs=parts, aspect=None, is_follow_up=True
        )
    return reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None)


_GOES_ON = frozenset(
    "and but so then only just except per with still after actually there what if does do can could is are would "
    "how why the it that this they now also our my we i".split()
)
_WISHING = WANTING | frozenset(
    "need needs want wants looking build building app application project something anything instead else other others "
    "switch alternative alternatives site service server better rather should move migrate new any good fits fit "
    "simpler easier lighter faster smaller care cares matters important".split()
)


_ELSEWHERE = frozenset(
    "framework frameworks instead else other switch move migrate new recommend suggest which".split()
)


def unasked(reading: Reading, meant: Sequence[str], state: DialogueState) -> Reading:
    """Return a reading that opens the guide or help though nobody asked for them as one that we don't understand.

    "Since when?" and "do so?" are about what was spoken of: it is better said that we don't know what they ask.
    """
    empty = not (named(reading) or reading.needs or reading.concepts or reading.python)
    opens = reading.intent in (Intent.GUIDE, Intent.HELP, Intent.RECOMMEND, Intent.LIST, Intent.FIND_BY_FEATURE)
    wanting = _LED if reading.intent is Intent.GUIDE else _HELPED if reading.intent is Intent.HELP else WANTING
    if reading.intent is Intent.GUIDE and reading.concepts and state.frameworks and _LED.isdisjoint(meant):
        return reading._replace(intent=Intent.CONCEPT, rival=None)
    if reading.intent is Intent.SMALLTALK and meant[0] == "why":  # "why not", of which nobody complains
        return reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None, aspect=None)
    if _is_no_wish(reading, meant, state):
        return reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None)
    if (
        not (empty and opens and (state.frameworks or state.intent is Intent.CONCEPT))
        or len(meant) > (2 * FRAGMENT if reading.is_question and reading.intent is not Intent.HELP else FRAGMENT)
        or not wanting.isdisjoint(meant)
    ):
        return reading
    return reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None)


# Words of somebody who wants to be led to a choice, and of somebody who wants help.
_LED = WANTING - frozenset("you which compare list start bot framework frameworks".split())
_HELPED = frozenset("help bot you choose choosing asking commands".split())


def _is_no_wish(reading: Reading, meant: Sequence[str], state: DialogueState) -> bool:
    """Whether a text that reads as a wish only asks why, how or where of what a thread is about: "why at once?"."""
    wishes = reading.intent in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE) and not reading.is_follow_up
    opens = meant[0] in ("why", "how", "where", "when") and meant[1:2] not in (["about"], ["come"])
    alone = not (named(reading) or reading.kin) and _LED.isdisjoint(meant)
    return wishes and opens and alone and bool(state.frameworks)
