"""What asks for a pick though it reads like something else.

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from bot.domain.question import LICENCE, EntityKind, Intent, Mention, Reading
from bot.understand.reading.alternatives import besides
from bot.understand.reading.rule import NONE, ONE, SEVERAL, Rule, but, reads
from bot.understand.reading.troubles import surely
from bot.understand.thresholds import FRAGMENT


@reads(Intent.GUIDE)
def _to_pick(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read a story that ends in "is there a framework made for that?" as a wish and not as one for the guide."""
    told = reading.words > 2 * FRAGMENT and reading.confidence < _GUIDED
    wish = reading.rival in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE, None) and "framework" in words
    picks = bool(reading.needs) and _WHICH_FOR.search(reading.text) is not None
    picks = picks or (bool(reading.needs) and _BEST_FOR.match(reading.text) is not None)
    picks = picks and reading.words <= 2 * FRAGMENT and _ASKS_FOR_STEPS.isdisjoint(words)
    return surely(reading, Intent.RECOMMEND, Intent.FIND_BY_FEATURE) if (told and wish) or picks else None


@reads(Intent.GUIDE, Intent.DESCRIBE, names=ONE)
def _to_begin(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "I choose Django, how do I start?" as asking how that one is learnt: the choice is made."""
    if reading.kin or reading.refused or reading.words > 2 * FRAGMENT or _BEGINNING.isdisjoint(words):
        return None
    if reading.intent is Intent.DESCRIBE and not _WHERE_FIRST.search(reading.text):
        return None
    return surely(reading, Intent.DESCRIBE, *Intent, aspect="learning")


_BEGINNING = frozenset("start starting started begin beginning learn learning".split())
_WHERE_FIRST = re.compile(
    r"\b(?:where|how) (?:do|does|should|can|could|would) (?:i|we|you|one|\w+) (?:start|begin)\b", re.I
)


@reads(Intent.CONCEPT, Intent.GUIDE, names=NONE)
def _whether_any(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "shared hosting, plain WSGI, two endpoints, do I even need a framework?" as a wish: what for is told."""
    told = len(reading.concepts) > 1 and _ANY_AT_ALL.search(reading.text) is not None
    return surely(reading, Intent.RECOMMEND, *Intent) if told else None


_ANY_AT_ALL = re.compile(
    r"\b(?:do|does|would|will) (?:i|we|you|it|one) (?:even |really |actually )?need (?:a|any) framework\b",
    re.IGNORECASE,
)
_GUIDED = 0.7
_BEST_FOR = re.compile(
    r"\W*(?:the )?best (?:choice|option|pick|fit|tool|stack|base|one)\b[^.?!]*\bfor\b", re.IGNORECASE
)
_WHICH_FOR = re.compile(r"\b(?:which|what|best)\b[^.?!]*\bframework\b[^.?!]*\bfor\b", re.IGNORECASE)
_ASKS_FOR_STEPS = frozenset(
    "how guide steps criteria factors questions consider considerations help advice tips matters matter".split()
)


@reads(*but(Intent.SMALLTALK, Intent.HELP, Intent.GUIDE, Intent.LIST), names=(NONE, ONE))
def to_one_like(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "something like Django but async all the way down" as a wish for another than the one it names."""
    if _LIKENING.isdisjoint(words):
        return None
    alike = _SIMILAR.match(reading.text) is not None and len(reading.mentions) == 1
    if not (reading.needs or alike or _ELSE.match(reading.text)):
        return None
    names = (*reading.frameworks, *reading.refused)
    name = next((m.matched for m in reading.mentions if m.kind is EntityKind.FRAMEWORK), "")
    text = reading.text.casefold()
    likens = _LIKE.search(text) is not None and (f"like {name}" in text or f"{name} but" in text.replace(",", ""))
    outdoes = _OUTDONE.search(text) is not None and f"than {name}" in text
    changes = re.match(rf"\W*{re.escape(name)}\W+but {_CHANGED}", text) is not None
    if len(names) != 1 or reading.kin or not (likens or outdoes or changes or alike or _ELSE.match(text)):
        return None
    return surely(reading._replace(frameworks=(), refused=names), Intent.RECOMMEND, *Intent)


_LIKENING = frozenset(("like", "than", "but", "similar", "comparable", "akin", "resembles", "close", "closest"))
# "What is similar to Flask?", "frameworks like Sanic".
_SIMILAR = re.compile(
    r"\W*(?:(?:which|what|any|some|other|more|name|list|give me|show me|are there|is there|whats|what['’]s|is|are"
    r"|python|web|the) )*(?:(?:frameworks?|libs?|libraries|ones?|anything|something|sth|option) )?"
    r"(?:(?:is|are|that is|thats|that are|most|the) )*(?:similar|comparable|akin|closest|close|like|resembles)"
    r"(?: frameworks?| ones?)?(?: to)? [\w.-]+\W*$",
    re.IGNORECASE,
)
# "Something like Django, but".
_LIKE = re.compile(
    r"\b(?:s[ou]me?thing|anything|sth|smth) (?:just |more |much )?like\b[^.?!]*\b(?:but|only|except)\b"
    r"|\b(?:basically|kinda|kind of|sort of) (?:like )?[\w.-]+,? but\b",
    re.IGNORECASE,
)
# "Flask, but faster".
_CHANGED = r"(?:\w+er|more|less|async|typed|with)\b"
# "Anything else than FastAPI worth a look?"
_ELSE = re.compile(
    r"\W*(?:and |so |but |hi |hey |is there |are there |do you know )*(?:anything|something|any|some) (?:\w+ )?"
    r"(?:else|other) (?:\w+ )?(?:than|but)\b",
    re.IGNORECASE,
)
# "Something with a bigger community than Flask", "lighter than Flask".
_OUTDONE = re.compile(
    r"^\W*(?:\w+ ){0,4}?(?:s[ou]me?thing|anything|sth|smth) [^.?!]*\bthan\b|^\W*(?:\w+er|more \w+) than [\w. -]+\W*$",
    re.IGNORECASE,
)


@reads(Intent.OUT_OF_SCOPE, Intent.SMALLTALK)
def _to_best_for(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "best bang for the buck for a CRM?" as a wish: the kind of project tells that it is one of ours."""
    if reading.words > 2 * FRAGMENT or not reading.needs or not reading.concepts or not _EITHER.isdisjoint(words):
        return None
    if not _BEST_FOR.match(reading.text):  # "the best pizza in Rome" is a meal
        return None
    return surely(reading, Intent.RECOMMEND, *Intent)


_EITHER = frozenset("or vs versus".split())
_BEST_FOR = re.compile(
    r"\W*(?:so |ok |hi |hey )?(?:what'?s |what is |which is )?(?:the |my |your )?best\b[^.?!]*\bfor\b", re.IGNORECASE
)


@reads(Intent.OUT_OF_SCOPE, names=NONE)
def _to_build(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "shop with a cart, stock, invoices" and "multi-tenant SaaS, partners write plugins" as wishes: what is told.

    Somebody else's matter begins otherwise: "the shop is closed on Monday".
    """
    first = reading.mentions[0] if reading.mentions else None
    if first is None or first.kind is not EntityKind.CONCEPT or first.refused or first.start > 1:
        return None
    if reading.is_question or len(reading.needs) < _TOLD_PARTS or reading.words > 3 * FRAGMENT:
        return None
    line = tuple(words)
    if not _EITHER.isdisjoint(line) or first.end >= len(line):
        return None
    goes_on = line[first.end] in _WITH or _THEN.match(reading.text) is not None
    return surely(reading, Intent.RECOMMEND, *Intent) if goes_on else None


_TOLD_PARTS = 3  # so many needs does a kind of project imply
_WITH = frozenset("with w for where that".split())
_THEN = re.compile(r"(?:[\w/'-]+ ){0,3}?[\w/'-]+, ")


# Words that ask for a list of frameworks.
LISTED = frozenset("top all every list longlist shortlist overview many exist".split())
_FAVOURED = frozenset("best favourite favorite fav favourit favorit".split())


@reads(Intent.LIST)
def _to_best(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "best framework" and "your favourite one?" as the wish for one: a list has no best."""
    if _FAVOURED.isdisjoint(words) or "frameworks" in words or reading.needs:
        return None
    return surely(reading, Intent.RECOMMEND, Intent.GUIDE) if LISTED.isdisjoint(words) else None


@reads(Intent.RECOMMEND, Intent.GUIDE, Intent.CONCEPT, Intent.OUT_OF_SCOPE, names=NONE)
def to_search(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "which frameworks have their own template language?" as a search: who has it is asked, not who is best."""
    if reading.intent is not Intent.RECOMMEND:
        return _sought(reading)
    if (
        not _ONES.isdisjoint(words)
        and _THE_ONES.search(reading.text)
        and any(need.because is None for need in reading.needs)
    ):
        return surely(reading, Intent.FIND_BY_FEATURE, Intent.RECOMMEND)
    if reading.concepts or not _PICKING.isdisjoint(words):
        return None
    if any(m.kind is EntityKind.QUALITY and not m.refused for m in reading.mentions):
        return None
    part = any(m.kind is EntityKind.FEATURE and not m.refused for m in reading.mentions)
    asks = reading.is_question and _WHO_HAS.match(reading.text) is not None
    inside = reading.words <= 2 * FRAGMENT and _INSIDE.search(reading.text) is not None
    unwanted = any(m.refused and m.kind is EntityKind.FEATURE for m in reading.mentions)  # "without an ORM baked in"
    inside = inside and not unwanted
    if not part or not (asks or inside):
        return None
    return surely(reading, Intent.FIND_BY_FEATURE, Intent.RECOMMEND)


@reads(*but(Intent.SMALLTALK), names=NONE)
def to_licensed(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "which ones are MIT licensed?" and "any GPL ones?" as a search, and "MIT only, need an API" as a wish."""
    named = not _LICENCES.isdisjoint(words) and _LICENSED.search(reading.text) is not None
    asked = not _WHICH.isdisjoint(words) and not _TERMS.isdisjoint(words)
    every = asked and _OF_ALL.search(reading.text) is not None
    if not (named or (every and reading.words <= 2 * FRAGMENT)):
        return None
    servers = {m.entity_id for m in reading.mentions if not _LICENCES.isdisjoint(m.matched.split())}  # not Apache's
    needs = tuple(need for need in reading.needs if not servers & {need.criterion, need.because})
    safe = re.search(_NO_GPL, reading.text, re.IGNORECASE) is not None  # is said of the licence then
    if needs and not (safe and all(need.because == "security" for need in needs)):
        return surely(reading._replace(needs=needs), Intent.RECOMMEND, *Intent)
    found = reading._replace(needs=(), concepts=())
    return None if _WHICH.isdisjoint(words) else surely(found, Intent.FIND_BY_FEATURE, *Intent, aspect=LICENCE)


_LICENCES = frozenset(("mit", "bsd", "apache"))
_LICENSED = re.compile(
    r"\blicen[cs]\w*|\bunder (?:the )?(?:mit|bsd|apache)\b|\b(?:are|is) (?:all |only |either |the )?(?:mit|bsd)\b",
    re.IGNORECASE,
)
_WHICH = frozenset("which what who list any all ones compare each every is are".split())
_TERMS = frozenset(
    """copyleft gpl gplv2 gplv3 agpl agplv3 lgpl lgplv2 lgplv3 licence licences licenced license licenses
    licensed""".split()
)
# "GPL is a no-go, which are safe?"
_NO_GPL = r"\b(?:[al]?gpl(?:v?\d)?|copyleft)\b[^.?!]*\b(?:no[- ]go|not allowed|forbidden|banned|a problem|out)\b"
# "Any GPL ones?", "compare the licences of all frameworks".
_OF_ALL = re.compile(
    r"\b(?:[al]?gpl(?:v?\d)?|copyleft)\b[^.?!]*\b(?:ones?|frameworks?|licen[cs]ed|of (?:them|these|those))\b"
    r"|\b(?:ones?|frameworks?|of (?:them|these|those))\b[^.?!]*\b(?:[al]?gpl(?:v?\d)?|copyleft)\b"
    r"|\blicen[cs]es?\b[^.?!]*\b(?:all|every|each|the|your|these) (?:of )?(?:\w+ )?(?:frameworks?|them)\b"
    r"|\b(?:frameworks?|they|all of them|each of them)\b[^.?!]*\blicen[cs]e(?:s|d)?\b"
    rf"|{_NO_GPL}",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.COMPARE, Intent.LIST)
def to_hire(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "which is easiest to hire for?" as asking for people who know it, which is no ease of learning."""
    people = _FIND_PEOPLE.search(reading.text) is not None
    wanted = {need.criterion for need in reading.needs}
    if (_HIRING.isdisjoint(words) and not people) or not {"learning"} <= wanted <= {"learning", "ecosystem"}:
        return None
    return reading._replace(needs=(replace(reading.needs[0], criterion="ecosystem"),))


_FIND_PEOPLE = re.compile(r"\bfind (?:\w+ )?(?:people|developers?|devs|programmers|engineers|staff)\b", re.IGNORECASE)
_HIRING = frozenset("hire hiring recruit recruiting staff".split())


def _sought(reading: Reading) -> Reading | None:
    """Read "do any of your frameworks have LTS releases?" and "is there something with …?" as a search or a wish."""
    outright = any(need.because is None and not need.refused for need in reading.needs)
    any_of_them = outright and _ANY_OF_THEM.search(reading.text) is not None
    something = len(reading.needs) > 1 and _SOMETHING.search(reading.text) is not None
    return surely(reading, Intent.FIND_BY_FEATURE, *Intent) if any_of_them or something else None


_IN_ANY = r"\bin any of (?:them|these|those)\b"
_ANY_OF_THEM = re.compile(
    r"\b(?:do|does|is|are|has|have|can) (?:any|one|some|none|all) of (?:your|these|those|them|the)\b"
    rf"|{_IN_ANY}",
    re.IGNORECASE,
)
_SOMETHING = re.compile(
    r"\b(?:is|are) there (?:any|some|an?|s[ou]?me?th(?:ing)?|sth|any ?thing)\b"
    r"(?! (?:\w+ ){0,2}(?:checklist|order|plan|strategy|recipe|tutorial|book|course|steps|best practices?)\b)",
    re.IGNORECASE,
)
_ONES = frozenset(("ones", "frameworks", "any"))
# "Give me the ones with sessions on board".
_THE_ONES = re.compile(
    r"\b(?:give|show|tell|list|name)(?: me)? (?:all )?(?:the |those )?(?:ones|frameworks) (?:with|that|which|having)\b"
    rf"|{_IN_ANY}",
    re.IGNORECASE,
)
_PICKING = frozenset("recommend suggest pick choose should would prefer take best".split())
# "JWT login without a third party plugin?", "digest auth out of the box?"
_INSIDE = re.compile(
    r"\b(?:without|no|w/o|not) (?:an? |any |another )?(?:third[ -]party |extra |other |external )?"
    r"(?:plug-?ins?|packages?|extensions?|librar(?:y|ies)|add-?ons?)\b|\bout of the box\b|\b(?:built|baked)[ -]?in\b"
    r"|\bin core\b",
    re.IGNORECASE,
)
_WHO_HAS = re.compile(
    r"\W*(?:so |and |ok |hi |hey )?(?:which|what|who)\b(?: [\w-]+){0,3}? "
    r"(?:has|have|got|supports?|ships?|offers?|comes?|includes?|brings?)\b",
    re.IGNORECASE,
)


@reads(Intent.DESCRIBE, Intent.OUT_OF_SCOPE)
def _to_advise(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read a story that ends in "what would you look at?" as a wish, whatever it names on the way."""
    if reading.words <= 2 * FRAGMENT or not reading.needs or not _WHAT_TO_TAKE.search(reading.text):
        return None
    return surely(reading, Intent.RECOMMEND, *Intent)


_WHAT_TO_TAKE = re.compile(
    r"\bwhat (?:would|should|shall|do|could|can) (?:you|u|i|we) "
    r"(?:look at|use|take|pick|suggest|recommend|choose|go with|consider|try)\b"
    r"|\bwhich (?:of (?:the|those|these|your)\b[^?!]{0,30}\byou know|frameworks?)\b[^?!]{0,20}"
    r"\b(?:would|should|do) (?:you|u) (?:recommend|suggest|pick|choose|take)\b",
    re.IGNORECASE,
)


@reads(Intent.FIND_BY_FEATURE, Intent.RECOMMEND, Intent.LIST, names=NONE)
def _to_mean(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what are server sent events?" as asking what they are: nothing else is said."""
    if len(reading.mentions) != 1 or "ones" in words or not _WHAT_ARE.match(reading.text):
        return None
    (only,) = reading.mentions
    whole = only.kind is EntityKind.FEATURE and only.end == reading.words and only.start <= _OPENING
    return surely(reading, Intent.CONCEPT, *Intent) if whole and not only.refused else None


_WHAT_ARE = re.compile(r"\W*(?:so |and |ok |hi )?what(?:'?s| is| are) ", re.IGNORECASE)
_OPENING = 3  # words before what is asked about: "so what is an ORM?"


@reads(Intent.DESCRIBE, names=ONE)
def _still_that_one(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we settled on Flask, now they want SSO and server-sent events. Still Flask?" as whether it suits."""
    said = any(need.because is None for need in reading.needs)
    if not said or reading.refused or reading.kin or not _STILL.search(reading.text):
        return None
    return surely(reading, Intent.RECOMMEND, *Intent)


_STILL = re.compile(r"[.!?,]\W*(?:so |and |is it )?still [\w.-]+\?*\W*$", re.IGNORECASE)


@reads(*but(Intent.EXAMPLE, Intent.SMALLTALK, Intent.HELP), names=ONE)
def _in_place_of(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "why not just use Starlette instead of FastAPI?" as a comparison of the two."""
    if "instead" not in words or len(reading.refused) != 1 or reading.kin or not _WHY_NOT.match(reading.text):
        return None
    told = reading._replace(frameworks=(*reading.frameworks, *reading.refused), refused=())
    return surely(told, Intent.COMPARE, *Intent, aspect=None)


_WHY_NOT = re.compile(
    r"\W*(?:so |and |but |ok )?why (?:not|wouldn['’]?t|don['’]?t|shouldn['’]?t|can['’]?t) ", re.IGNORECASE
)


@reads(*but(Intent.EXAMPLE, Intent.SMALLTALK), names=(NONE, SEVERAL))
def _of_no_record(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "does the choice matter for hiring?" and "which has the fewest CVEs?" as what we say of that: no ranking."""
    topic = next(
        (
            name
            for name, (signs, asked) in _NOT_RANKED.items()
            if not signs.isdisjoint(words) and asked.search(reading.text)
        ),
        None,
    )
    if topic is None:
        return None
    told = Mention.unsaid(EntityKind.CONCEPT, topic)
    about = reading._replace(needs=(), concepts=(topic,), matters=(), mentions=(told,))
    return surely(about, Intent.CONCEPT, *Intent, aspect=None)


_THEM = r"(?:ones?|(?:web |python )?frameworks?|of (?:them|these|those|the (?:two|lot)|all))"
UNCOUNTED = "security_record"  # by this nothing on record compares two
_OLDEST = re.compile(
    rf"^\W{{0,3}}(?:so |and |but |ok )?"
    rf"(?:(?:which|what|who)(?: {_THEM})? (?:is|are|was|were)(?: the)?|what'?s the"
    r"|(?:the )?(?=\w+ (?:web |python )?frameworks?)) ?"
    rf"(?:oldest|youngest|newest|older|younger)(?: {_THEM})?(?: (?:here|(?:that )?you know))?\W{{0,4}}$",
    re.IGNORECASE,
)
_FOR_HIRING = re.compile(
    r"\b(?:framework|choice|choose|it)\b[^.?!]{0,20}\b(?:matters?|important|difference)\b[^.?!]{0,20}"
    r"\b(?:hir\w+|recruit\w*|candidates?|salar(?:y|ies)|jobs?(?! queues?| runners?| schedul)"
    r"|(?:find\w*|get\w*) (?:people|developers|devs|engineers))\b",
    re.IGNORECASE,
)
_HOLES = re.compile(
    r"\b(?:which|who|what|do|does|did|has|have|had|is|are|was|were|ones?)\b[^.?!]{0,40}?"
    r"\b(?:most|fewest|least|more|fewer|worst|how many) (?:\w+ ){0,2}?"
    r"(?:cves?|vulnerabilit(?:y|ies)|(?:security|serious) (?:holes?|issues?|bugs?|advisories)|security record)\b"
    r"|\b(?:how|should|what|which|can)\b[^.?!]{0,20}?\b(?:scan|audit)s?\b[^.?!]{0,30}?"
    r"\b(?:dependenc(?:y|ies)|requirements|packages)\b",
    re.IGNORECASE,
)
# Topics of practice by how one asks to rank or weigh by them what nobody counted, or how to look for it oneself; first
# words of which one is said then.
_NOT_RANKED = {
    "ages": (frozenset("oldest youngest newest older younger".split()), _OLDEST),
    "jobs_and_hiring": (frozenset("matter matters important difference".split()), _FOR_HIRING),
    UNCOUNTED: (
        frozenset("cve cves vulnerability vulnerabilities security serious scan scans audit audits".split()),
        _HOLES,
    ),
}

# Tried in this order; the first that answers wins.
CHOSEN: tuple[Rule, ...] = (besides, _of_no_record,
                            _to_mean, _whether_any, _to_begin, _to_pick, _to_best, _to_best_for, _to_build, _to_advise,
                            _still_that_one, _in_place_of)  # fmt: skip
