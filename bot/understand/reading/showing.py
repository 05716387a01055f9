"""What asks to be shown code, though it reads like a description or a check, and what only sounds so.

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import DOCS, HOW_TO, INSTALL, EntityKind, Intent, Reading
from bot.understand.reading.rule import ONE, SEVERAL, Rule, reads
from bot.understand.reading.troubles import surely, unread
from bot.understand.thresholds import FRAGMENT


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, names=ONE)
def _to_start(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Flask it is. How do I start?" as asking for a first program."""
    if reading.refused or any(need.because is None for need in reading.needs) or not _STARTS.search(reading.text):
        return None
    return surely(reading, Intent.EXAMPLE, *Intent)


_STARTS = re.compile(
    r"\b(?:how|where) (?:do|can|should|to|would) ?(?:i|we|you)? ?(?:get )?(?:start(?:ed)?|begin)\W*$", re.IGNORECASE
)


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.RECOMMEND, names=ONE)
def _to_code(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what does a Litestar handler look like" and "Falcon: minimal resource class" as asking for code."""
    if not {"line", "lines"}.isdisjoint(words) and _LINES.search(
        reading.text
    ):  # "a minimal endpoint with Starlette, ideally under 15 lines"
        return surely(reading, Intent.EXAMPLE, *Intent)
    minimal = not reading.is_question and reading.words <= FRAGMENT and _MINIMAL.search(reading.text) is not None
    if reading.intent is Intent.RECOMMEND or not (minimal or reading.rival is Intent.EXAMPLE):
        return None
    piece = not reading.is_question and not _RUNS.search(reading.text) and _PIECE.match(reading.text) is not None
    shows = _SHOWS.search(reading.text) and not _FACTS.search(reading.text) and not _RUNS.search(reading.text)
    if not (minimal or shows or piece or _CODE.search(reading.text)):
        return None
    return surely(reading, Intent.EXAMPLE, *Intent)


_LINES = re.compile(
    r"\b(?:minimal|smallest|tiny|tiniest|simplest|short|shortest)\b[^.?!]*\b(?:app|class|handler|route|view|endpoint|program)\b"
    r"[^.?!]*\blines?\b",
    re.IGNORECASE,
)
# "Bottle route with a number in the address".
_PIECE = re.compile(
    r"\W*[\w.-]+ (?:route|view|handler|endpoint|form|template|middleware)s? (?:with|that|for|which)\b", re.IGNORECASE
)
_SMALLEST = (
    r"\b(?:minimal|smallest|tiniest|simplest)\b[^.?!]*\b(?:app|class|handler|route|view|endpoint|resource|program)\b"
)
_MINIMAL = re.compile(_SMALLEST, re.IGNORECASE)
_CODE = re.compile(
    rf"\b(?:code|snippet)\W*$|\b(?:class|handler|route|view|endpoint|resource|controller)s? looks? like\b|{_SMALLEST}",
    re.IGNORECASE,
)


# "Can I see a WebSocket echo written with Starlette?", "gimme a Quart route".
_SHOWS = re.compile(
    r"\b(?:can|could|may|let) (?:i|me|we|us) see\b|\b(?:want|like|love) to see\b|\b(?:gimme|show (?:me|us)|paste)\b"
    r"|\bwritten (?:with|in|for|on|using)\s+\w",
    re.IGNORECASE,
)


# "Show me whether it has one", "see its licence".
_FACTS = re.compile(
    r"\b(?:whether|if|what|why|how|good|offers?|strengths|can do|licen[cs]e|versions?|releases?|price)\b", re.IGNORECASE
)


@reads(Intent.EXAMPLE, names=ONE)
def _to_run(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "CherryPy with `async def` handlers, will that run?" as a check, and not as a wish for code."""
    if not reading.needs or not _RUNS.search(reading.text) or not _CODED.isdisjoint(words):
        return None
    return surely(reading, Intent.FEATURE_CHECK, *Intent)


_CODED = frozenset("example examples code snippet sample show hello minimal smallest simple starter template".split())
_RUNS = re.compile(
    r"\b(?:will|would|does|do|can|could) (?:that|this|it|they|those) (?:even |actually |really |just )?"
    r"(?:run|work|fly|go|do|hold|function|be ok|be fine)\b"
    r"|\bis (?:that|this|it) (?:possible|allowed|supported|ok|fine)\b",
    re.IGNORECASE,
)


@reads(Intent.EXAMPLE, names=ONE)
def _to_pitch(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "sell me on Starlette in five lines" as asking what it is: lines of words, not of code."""
    lines = reading.words <= FRAGMENT and _IN_LINES.search(reading.text) is not None  # "CherryPy in one line"
    if _PITCH.isdisjoint(words) and not lines:
        return None
    return surely(reading, Intent.DESCRIBE, Intent.EXAMPLE) if not {"code", "snippet"}.intersection(words) else None


_IN_LINES = re.compile(r"\bin (?:one|two|three|a few|\d) (?:lines?|sentences?|words?)\b", re.IGNORECASE)
_PITCH = frozenset("explain sell pitch summary summarise summarize sum convince essentials nutshell".split())


@reads(Intent.DESCRIBE, Intent.EXAMPLE, Intent.FEATURE_CHECK, Intent.OUT_OF_SCOPE, Intent.CONCEPT, names=ONE)
def to_get(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "where's the documentation of BlackSheep" and "how do I install Robyn" as asking for just that."""
    if reading.refused or reading.kin or _GOTTEN.isdisjoint(words) or reading.words > 2 * FRAGMENT:
        return None
    if any(need.because is None and need.criterion not in _EASY for need in reading.needs):
        return None
    pages = _ITS_PAGES.search(reading.text) and not _OF_PAGES.search(reading.text)
    aspect = DOCS if pages else INSTALL if _TO_INSTALL.search(reading.text) else None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect=aspect) if aspect else None


_EASY = frozenset(("quick_start", "learning", "ecosystem"))
_GOTTEN = frozenset(
    "doc docs documentation documentations manual handbook tutorial reference website homepage page read "
    "guide site install installing installation pip get set setup".split()
)
_PAGES = (
    r"(?:docs?|documentations?|manual|handbook|official (?:tutorial|site|page)|reference|user guide|website|home ?page)"
)
_ITS_PAGES = re.compile(
    rf"^\W*(?:(?:the|official|some|any|good) )*{_PAGES}(?: (?:pages?|links?|urls?|site))? (?:of|for|to|on|about)\b"
    r"|\b(?:where(?:'?s| is| are| can| do| could)?|links?|url|address|(?:point|show|give|send) me|find|open|need)\b"
    rf"[^.?!]{{0,40}}\b{_PAGES}\b|\b(?:is|are) there (?:an? |any |official )*{_PAGES}\b|\bha(?:s|ve) an? {_PAGES}\b"
    r"|\bwhere (?:can|do|could|should) (?:i|we|one) (?:read|find|look)(?: \w+)? (?:more|about|up)\b"
    rf"|^\W*[\w.-]+(?:'s)? (?:official )?{_PAGES}(?: (?:please|pls|links?|url|pages?|site))*\W*$",
    re.IGNORECASE,
)
# How good they are, or whether it writes some itself, is asked of other things.
_OF_PAGES = re.compile(
    r"\b(?:good|better|best|bad|quality|poor|thin|outdated|generat\w*|genrat\w*|swagger|openapi|auto\w*|interactive|own"
    r"|api docs?|complete|reading order|reloads?|makes?|build\w*|offline|talks?|says?|said|claims?)\b",
    re.IGNORECASE,
)
_TO_INSTALL = re.compile(
    r"\bhow (?:do|to|can|should|would|does)\b[^.?!]{0,12}\binstall?\b|^\W*(?:please )?(?:pip )?install(?:ing|ation)? "
    r"(?:of |for )?[\w.-]+\W*$|^\W*[\w.-]+ (?:pip )?install(?:ation)?\W*$"
    r"|\bpip (?:command|line|package|name)\b|\binstall(?:ation)? (?:command|instructions?|steps|guide)\b"
    r"|\bhow (?:can|do) (?:i|we) get [\w.-]+\W*$|^\W*set ?up [\w.-]+\W*$",
    re.IGNORECASE,
)


@reads(Intent.DESCRIBE, Intent.EXAMPLE, Intent.FEATURE_CHECK, Intent.OUT_OF_SCOPE, Intent.CONCEPT, names=ONE)
def to_do(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "how do I send an email in Django" and "add CORS in FastAPI" as asking for code that does it."""
    said = any(need.because is None for need in reading.needs) and reading.intent is not Intent.EXAMPLE
    if reading.refused or reading.kin or said or reading.words > 2 * FRAGMENT or _RUNS.search(reading.text):
        return None
    if reading.aspect == INSTALL:  # as a follow-up was read, whose words are mended: "how do I insall it"
        return None
    asked = _HOW.search(reading.text)
    if reading.aspect == "deploy" and not _LIVE.isdisjoint(words):
        told = False
    elif asked is not None:
        verb, rest = asked[1].casefold(), asked[2].casefold()
        whole = verb in _ANYTHING and _AN_APP.match(rest) is not None
        if whole and reading.aspect == "deploy":  # "how do I use Django?"
            return surely(reading, Intent.EXAMPLE, *Intent)
        whole = whole or (verb in _ANYTHING and rest.startswith(_name(reading)))
        told = verb not in _OTHERWISE and not verb.startswith(_SLIPS) and not whole
    elif _IS_DONE.search(reading.text):
        told = bool(reading.concepts)
    else:
        end = max([m.end for m in reading.mentions if m.kind is EntityKind.FRAMEWORK], default=-1)
        inside = end >= reading.words - 1 and _IN_IT.search(reading.text) is not None
        makes = next(iter(words)) in _ANYTHING and not reading.is_question
        if inside and reading.aspect == "deploy" and makes:  # "build a website with Flask"
            return surely(reading, Intent.EXAMPLE, *Intent)
        notion = not _NO_NOTIONS.issuperset(reading.concepts) and _CODED.isdisjoint(words)
        told = inside and (next(iter(words)) in _DOING or (notion and not reading.needs))  # "CORS in Falcon"
        told = told and reading.intent is not Intent.OUT_OF_SCOPE
    return surely(reading, Intent.EXAMPLE, *Intent, aspect=HOW_TO) if told else None


# "A website with Django" and "do I need nginx for Flask?" ask for no code.
_NO_NOTIONS = frozenset(("web_framework", "reverse_proxy", "application_servers"))


def _name(reading: Reading) -> str:
    """Return the name of the framework that a reading is about."""
    return next((m.matched for m in reading.mentions if m.kind is EntityKind.FRAMEWORK), "")


_LIVE = frozenset("production prod deploy deployed deployment hosting host live online server servers".split())
_HOW = re.compile(
    r"\bhow (?:(?:do|can|should|would|could|must) (?:i|we|you|one)|to|2)(?: (?:best|properly|actually|even|just))? "
    r"([a-z]+)\b ?([^.?!]*)",
    re.IGNORECASE,
)
# "How is file upload done in Flask?"
_IS_DONE = re.compile(
    r"\bhow (?:is|are|was|were) (?!(?:it|that|this|they)\b)[^.?!]{2,40}"
    r"\b(?:done|handled|solved|managed|implemented|set up|dealt with)\b",
    re.IGNORECASE,
)
# What is done before there is code, or with all of it: told by what we know of a framework.
_OTHERWISE = frozenset(
    "start begin learn deploy host run install choose decide pick pronounce spell scale migrate move switch port "
    "upgrade update convince know tell sell find compare master approach explain dockerize dockerise ship launch put "
    "kick roll fix solve debug avoid hire teach sum go say become contribute help rate like feel think see judge "
    "keep".split()
)
# With these it depends on what: "how do I write an app in Flask?" asks for the smallest.
_SLIPS = ("migr", "deplo", "upgra", "insta")
_ANYTHING = frozenset("make build create write do use get set setup implement code develop program bring need".split())
_AN_APP = re.compile(
    r"(?:an? |the |my |our |some |up |new |first |simple |small |basic |minimal |rest |restful |web |python )*"
    r"(?:(?:apps?|applications?|apis?|projects?|servers?|websites?|sites?|programs?|backends?|services?|microservices?"
    r"|pages?|routes?|endpoints?|views?|hello world|started|going|it|this|that|one|anything|something)\b"
    r"|[\w.-]+\W*$|$)",
    re.IGNORECASE,
)
_DOING = frozenset(
    "add enable return validate upload download send connect redirect set read parse stream serve paginate handle log "
    "cache schedule render protect limit version structure organise organize configure integrate implement store save "
    "query mock encrypt hash compress inject receive accept call fetch post".split()
)
_IN_IT = re.compile(
    r"\b(?:in|with|to|for|on|from|inside|using) (?:(?:my|our|an?|the) )?[\w.-]+"
    r"(?: (?:app|application|project|api))?\W*$",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.GUIDE, names=ONE)
def _to_begin_in(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "need to write tests for our Flask app, where do I start?" as asking how that is done there."""
    said = [need for need in reading.needs if need.because is None and not need.refused]
    if not said or reading.refused or reading.kin or not _BEGIN.search(reading.text) or "framework" in words:
        return None
    return surely(reading._replace(needs=(said[0],)), Intent.EXAMPLE, *Intent, aspect=HOW_TO)


_BEGIN = re.compile(r"\bwhere (?:do|should|can|would|to) ?(?:i|we)? (?:even )?(?:start|begin)\b", re.IGNORECASE)


@reads(Intent.COMPARE, names=SEVERAL)
def _of_each(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "hello world in Flask and FastAPI" as a wish for both programs."""
    if reading.refused or reading.kin or not _PROGRAMS.search(reading.text) or _HELD.search(reading.text):
        return None
    return surely(reading, Intent.EXAMPLE, *Intent)


_PROGRAMS = re.compile(
    r"\b(?:hello[ -]?world|(?:minimal|smallest|tiny) apps?|code examples?|snippets?) (?:in|for|of|with)\b", re.I
)
_HELD = re.compile(r"\b(?:vs|versus|compare\w*|or|than|together|inside|mount\w*|mix\w*|difference)\b", re.IGNORECASE)


@reads(Intent.EXAMPLE)
def _how_much_code(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "which one is least code?" as no wish for code."""
    if _LESS_CODE.search(reading.text) is None:
        return None
    return unread(reading, reading.frameworks) if not reading.needs else surely(reading, Intent.RECOMMEND, *Intent)


_LESS_CODE = re.compile(r"\b(?:less|least|fewer|fewest|how much|most) (?:lines of )?code\b", re.IGNORECASE)

# Tried in this order; the first that answers wins.
SHOWN: tuple[Rule, ...] = (_how_much_code, _of_each, _to_begin_in, _to_start, _to_run, _to_code, _to_pitch)
