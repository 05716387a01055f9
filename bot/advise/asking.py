"""How a question was put: whether it wants yes or no, a claim confirmed, or the other end of the scale."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.question import BESIDE_A_DATABASE, OPTIONS, UPGRADE, EntityKind, Need, Reading

# A clause that opens so wants to be told something; "what about", "how come" and "what if" want other things.
_OPEN = re.compile(
    r"(?:^|[.,;:!?\n]\s*|\b(?:and|but|so|tell me|explain|hi|hello|hey)\s+)"
    r"(?:how(?! about| come)|what(?! about| if)|why|which|who|where|when)(?:'?s)?\b|\bhow\W*$",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\b(?:or|vs|versus)\b", re.IGNORECASE)
_FAR_END = re.compile(r"\b(?:\w{3,}est|least|most|worst)\b", re.IGNORECASE)


def asks_openly(reading: Reading) -> bool:
    """Whether a question opens with how, what or the like, so that yes or no would be no answer."""
    return bool(_OPEN.search(reading.text) or _OF_MORE.search(reading.text))


# "As fast as Go", "faster than Node".
_OF_ANOTHER = re.compile(
    r"\b(?:as \w+ as|(?!rather|other)\w+er than|more \w+ than|less \w+ than) (?:a |any )?"
    r"(Go|Golang|Rust|Java|Kotlin|Node(?:\.?js)?|Bun|Deno|Elixir|Erlang|PHP|Ruby|Rails|Spring(?: Boot)?|Express"
    r"|C\+\+|C#|\.NET)"
    r"(?![\w-])|\b(TechEmpower)\b",
    re.IGNORECASE,
)


def beside_python(reading: Reading) -> str | None:
    """Return the language, framework or benchmark of others that a claim holds one against, as it is written."""
    found = _OF_ANOTHER.search(reading.text)
    other = (found[1] or found[2]) if found else None
    return _SPELT.get(other.lower(), other[0].upper() + other[1:]) if other else None


_SPELT = {"techempower": "TechEmpower", "php": "PHP", "golang": "Go", ".net": ".NET"}


# What is asked so is more than whether something is there: "is that a problem for Django?", "or is one thread enough?"
_OF_MORE = re.compile(
    r"\b(?:is|be|are) (?:that|it|this|there|these) (?:really )?an? (?:\w+ )?(?:problem|issue|bottleneck)\b"
    r"|\bproblem for\b|\b(?:help|helps|gain|gains) (?:me|us|you|there|here|at all|anything|much|with that)\b"
    r"|\bor (?:is|are|will|would) \w+(?: \w+)? enough\b",
    re.IGNORECASE,
)


# "How do I add WebSockets", "how to set it up", "tutorial for sessions": who asks so wants to see it done.
_HOW_TO = re.compile(
    r"(?<!know )(?<!knows )\bhow\s+(?:do|does|did|to|can|could|would|should|shall|must|i|we|you)\b"
    r"|\bset(?:ting)?[ -]?up\b|^\W*(?:please )?(?:add|enable|use|configure|allow)(?:ing)? "
    r"|\b(?:tutorial|walkthrough|implement\w*|boilerplate|scaffold\w*|snippet|code)\b|\bhow\W*$",
    re.IGNORECASE,
)


_INSIDE = re.compile(
    r"\b(?:built[ -]?in|inbuilt|out of the box|ootb|bundled|ships? with|comes? with|on board|natively)\b"
    r"|\b(?:included|inside)\W*$",
    re.IGNORECASE,
)


def asks_inside(reading: Reading) -> bool:
    """Whether it is asked if a part is inside: "is CSRF protection built in?"."""
    return _INSIDE.search(reading.text) is not None


def asks_how_to(reading: Reading) -> bool:
    """Whether a question wants to see how something is done."""
    return bool(_HOW_TO.search(reading.text))


# What is asked of its upkeep, when that is one fact.
_FACTS = {
    "upgrade": UPGRADE,
    "licence": re.compile(
        r"\blicen[cs]\w*|\bopen[ -]?source\b|\b(?:a?gpl|lgpl|mit|bsd|apache)\b|\b(?:commercial|proprietary)\w*"
        r"|\bfree(?: of charge)?\W*$|\bfor free\b|\bclosed[ -]source\b|\bsell\b|\bcopyleft\b|\broyalt\w+"
        r"|\bhow much (?:does|do|is|are)\b|\bcosts?\W*$|\bfees?\b"
        r"|\bcharge (?:money|for)\b|\bpublish (?:our|my|the) (?:source|code)\b",
        re.IGNORECASE,
    ),
}


def fact_asked(reading: Reading) -> str | None:
    """Return the one fact of a framework's upkeep that is asked for, a key of ``_FACTS``; None: how alive it is."""
    return next((fact for fact, named in _FACTS.items() if named.search(reading.text)), None)


def asks_either(reading: Reading) -> bool:
    """Whether one thing is held against another: "flask or gunicorn?"."""
    return bool(_EITHER.search(reading.text))


# Who asks for these asks how much of it a server takes, not how big the install is.
_MEMORY = frozenset("ram memory".split())
# The quality that is measured by it; a cache is "kept in memory", too, and takes more of it rather than less.
LIGHTNESS = "lightness"


def asks_of_memory(reading: Reading, criterion: str) -> bool:
    """Whether a server's lightness, or what implies it, was named by the memory that it takes."""
    if criterion != LIGHTNESS:
        return False
    meant = {criterion, *(need.because for need in reading.needs if need.criterion == criterion)}
    return any(_MEMORY & set(m.matched.casefold().split()) for m in reading.mentions if m.entity_id in meant)


# "My boss wants Django but I want FastAPI, what can I tell him?", "convince my team of Flask over Django".
# "Arguments for or against" want both sides.
_BOTH_SIDES = re.compile(r"\bfor (?:or|and) against\b|\bpros? and cons?\b", re.IGNORECASE)
_ARGUES = re.compile(
    r"\bwhat (?:can|do|should|could|shall|would) (?:i|we) (?:tell|say|answer|reply|argue)\b|\b(?:convinc|persuad)\w+\b"
    r"|\barguments? (?:for|against|in favou?r)\b|\bhow (?:do|can|could|should) (?:i|we) (?:argue|justify|defend|sell)\b"
    r"|\b(?:make|making) (?:the|a|my|our) case for\b|\bwhat speaks for\b",
    re.IGNORECASE,
)
_FAVOURED = (
    r"\b(?:i|we|i'd|we'd|id)\b(?: \w+){{0,2}}? (?:wants?|prefer|like|love|favou?r|vote for|take|use|go with) {0}\b"
    r"|\b(?:for|(?<!instead )of|to use|to take|to choose|to pick|choosing|using|picking|taking|that)"
    r" (?:using |taking )?{0}\b"
    r"|\b{0} (?:over|instead of|rather than|not|is better)\b"
)


def argued_for(reading: Reading) -> str | None:
    """Return which framework arguments are wanted for, the id; None when none are wanted, or for whom is not told."""
    if not _ARGUES.search(reading.text) or _BOTH_SIDES.search(reading.text):
        return None
    text = reading.text.casefold()
    named = {m.entity_id: m.matched for m in reading.mentions if m.kind is EntityKind.FRAMEWORK}
    found = [name for name, said in named.items() if re.search(_FAVOURED.format(re.escape(said)), text, re.IGNORECASE)]
    return found[0] if len(found) == 1 else None


# Who asks for these asks how many take it; what is written about it and who can be hired is more than that.
_POPULAR = re.compile(
    r"\b(?:popular|popularity|most (?:\w+ )?(?:used|downloaded|starred)|widely used|downloads|stars|famous)\b",
    re.IGNORECASE,
)
_ECOSYSTEM = "ecosystem"


def asks_of_popularity(reading: Reading, need: Need) -> bool:
    """Whether a need is for what many take."""
    said = need.criterion == _ECOSYSTEM and not need.refused and need.because is None
    return said and bool(_POPULAR.search(reading.text))


_COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5}


def options_wanted(reading: Reading) -> int:
    """Return how many frameworks shall be named: 3 for "give me 3 options", 1 when no number is said."""
    found = OPTIONS.search(reading.text)
    said = (found[1] or found[2]).casefold() if found else "1"
    return _COUNTED.get(said) or int(said)


_HOW_MANY = re.compile(
    r"\bhow (?:many|much) (?:[\w/-]+ ){0,3}?(?:users?|people|visitors?|requests?|connections?|clients?|sessions?"
    r"|traffic|load|websockets?|rps|qps)\b[^.?!]*\b(?:handle|take|serve|support|cope|manage|hold|carry|sustain|stand|survive|get)\b",
    re.IGNORECASE,
)


def asks_of_what_follows(reading: Reading) -> bool:
    """Whether it is asked what comes of a part, so that having it is no yes: "won't that take for ever?"."""
    return bool(_WHAT_FOLLOWS.search(reading.text))


_WHAT_FOLLOWS = re.compile(
    r"\b(?:won['’]?t|will|would|wouldn['’]?t|is|isn['’]?t|does|doesn['’]?t|do|don['’]?t) (?:that|this|it|they|i|we)\b"
    r"[^?.!]{0,25}\b(?:take (?:for ?ever|long|too|hours|days|ages)|break|hurt|block|eat|kill|explode|matter|cost"
    r"|trouble|problems?|a must|overkill|risky|dangerous|worth|slow (?:it|us|me|down)|get slow"
    r"|be (?:slow|hard|difficult|enough))\b",
    re.IGNORECASE,
)


def asks_how_many(reading: Reading) -> bool:
    """Whether it is asked how many users or requests a framework can take."""
    return bool(_HOW_MANY.search(reading.text))


_AHEAD = re.compile(r"\bthan\b|\b(?:twice|times|\d+x)\s+as\b", re.IGNORECASE)
# "Django has no admin", "Flask can't do sessions", "it lacks an ORM": but "isn't there an admin?" hopes for one.
_DENIES = re.compile(
    r"\b(?:has|have|got|offers?|ships?|includes?|is|are) no\b|\w+n'?t\b|\b(?:cannot|can not|does not)\b", re.IGNORECASE
)
_LACKS = re.compile(r"\b(?:lack|lacks|lacking|misses)\b", re.IGNORECASE)
_HOPES = re.compile(r"^\W*(?:\w+n'?t|why)\b", re.IGNORECASE)


def denies(reading: Reading, need: Need) -> bool:
    """Whether a question claims that a framework lacks something: "Django has no admin, right?"."""
    if _LACKS.search(reading.text):
        return True
    return need.refused and bool(_DENIES.search(reading.text)) and not _HOPES.search(reading.text)


def denies_mark(reading: Reading, need: Need) -> bool:
    """Whether a question claims that a framework is not what a quality says: "our CTO says Django doesn't scale"."""
    if _HOPES.search(reading.text):  # "isn't FastAPI fast?"
        return False
    said = (one.matched for one in reading.mentions if one.entity_id == need.criterion)
    return any(re.search(_IS_NOT.format(re.escape(one)), reading.text, re.IGNORECASE) for one in said)


_IS_NOT = r"\b(?:does|is|can|will|could|would)(?: not|n?[’']?t|not) (?:(?:really|even|that|very|so|actually|be) )*{}"


def asks_whether_first(reading: Reading) -> bool:
    """Whether a framework is held to be ahead of all others: "is FastAPI the fastest?"."""
    return bool(_FIRST_OF_ALL.search(reading.text))


_FIRST_OF_ALL = re.compile(
    r"\b(?:the|python[’']?s|your|absolute) (?:absolute |very |single |overall )?"
    r"(?:most|least|fastest|quickest|slowest|easiest|hardest|lightest|smallest|biggest|largest|heaviest|"
    r"simplest|worst|best)\b(?! (?:way|thing to|practice|part)\b)",
    re.IGNORECASE,
)


def claims_more(reading: Reading) -> bool:
    """Whether a question claims that the first framework is ahead of the second: "is Sanic faster than Flask?"."""
    return bool(_AHEAD.search(reading.text)) and not asks_openly(reading) and not _EITHER_WAY.search(reading.text)


_EITHER_WAY = re.compile(r"\b(\w+er) or (?:is it )?\w+er\b", re.IGNORECASE)  # "is it faster or slower?"


_FACTOR = re.compile(r"\b(\d{1,4}(?:\.\d+)?)\s*(?:x|times)\b|\b(twice|double|ten times)\b", re.IGNORECASE)
_SPOKEN = {"twice": 2.0, "double": 2.0, "ten times": 10.0}


def claimed_times(reading: Reading) -> float | None:
    """Return how many times as much a question claims: 10 for "is FastAPI 10x faster?"; None without a number."""
    found = _FACTOR.search(reading.text)
    if found is None:
        return None
    return float(found[1]) if found[1] else _SPOKEN[found[2].casefold()]


def last_wanted(reading: Reading) -> Need | None:
    """Return the need of which the worst is asked for: "the slowest", "the worst performance"; None without one."""
    text = reading.text.casefold()
    for mention in reading.mentions:
        if mention.kind is not EntityKind.QUALITY:
            continue
        if mention.refused:
            alone = not mention.reverse and not reading.needs and len(reading.mentions) == 1
            if alone and _NOT_SO.search(reading.text):  # "the ones that are not maintained"
                return Need(mention.entity_id, reverse=True)
            continue
        heavy = not _WEIGHT.isdisjoint(mention.matched.casefold().split())  # the least of it is the best
        before = ("most",) if mention.reverse else ("worst",) if heavy else ("worst", "least")
        far = mention.reverse and _FAR_END.search(mention.matched)
        of_whom = mention.reverse and re.search(_WHOSE.format(re.escape(mention.matched)), text)
        if far or of_whom or any(f"{one} {mention.matched}" in text for one in before):
            return _need(mention.entity_id, reading.needs)
    return None


_WEIGHT = frozenset("ram memory size footprint space disk overhead packages".split())
_NOT_SO = re.compile(
    r"\b(?:ones|those|which|who|frameworks?|any)\b[^.?!]{0,30}\b(?:is|are|have|has)(?: not|n'?t)\b", re.IGNORECASE
)
# "Which frameworks are dying?" asks for those; "which is best when Django is too slow" does not.
_WHOSE = r"^\W*(?:so |and |ok )?(?:which|what|who)\b(?: \w+){{0,3}}? (?:is|are|r) (?:\w+ )?{}\b"


def _need(criterion: str, needs: Sequence[Need]) -> Need | None:
    """Return the need for a criterion."""
    return next((need for need in needs if need.criterion == criterion and not need.refused), None)


def is_enough(reading: Reading) -> bool:
    """Whether it is asked if a speed suffices: "fast enough for us?", "too slow for a shop?", "slow with a db?"."""
    return _ENOUGH.search(reading.text) is not None or BESIDE_A_DATABASE.search(reading.text) is not None


_ENOUGH = re.compile(
    r"\b(?:too slow|(?:fast|quick|performant) enough|slow enough)\b[^.?!]{0,12}\b(?:for|to)\b"
    r"|\b(?:slow|fast)\b[^.?!]{0,20}\b\d[\d,.]*k? \w{4,}|\b\d[\d,.]*k? \w{4,}[^.?!]{0,40}\b(?:slow|fast enough)\b",
    re.IGNORECASE,
)
