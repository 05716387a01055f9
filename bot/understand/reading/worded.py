"""Questions known by how they are worded: a heading, "deploy Flask on …", "the fastest way to …", "show me what …".

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import AGAINST, PLACES, SIDES, EntityKind, Intent, Mention, Reading
from bot.understand.reading.meaning import asked_first
from bot.understand.reading.rule import NONE, ONE, SEVERAL, Rule, reads
from bot.understand.reading.troubles import surely
from bot.understand.thresholds import FRAGMENT


def asks_if_fine(text: str) -> bool:
    """Whether a text ends a story by asking whether the one named will do.

    >>> asks_if_fine("it streams tokens to 300 people. FastAPI fine?"), asks_if_fine("is that a fine example?")
    (True, False)
    >>> asks_if_fine("a shop for three. Django or not?")
    True
    """
    return _FINE.search(text) is not None


_FINE = re.compile(
    r"\b(?:fine|ok|okay|good|enough|suitable|sensible|right (?:one|choice)) *\?"
    r"|\b(?:or not(?: \w+)?|yes or no|yay or nay)\W*$",
    re.IGNORECASE,
)


def says_how_it_runs(text: str) -> bool:
    """Whether a text holds a word of running: only then it asks how a framework is deployed.

    >>> says_how_it_runs("where do I put it in production?"), says_how_it_runs("how do people split a big file?")
    (True, False)
    """
    return _RUN.search(text) is not None


_RUN = re.compile(
    r"\b(?:deploy\w*|host\w*|runs?|running|serv(?:e|es|er|ers|ing)|prod\w*|worker\w*|docker\w*|container\w*|cloud|nginx|gunicorn"
    r"|uvicorn|launch\w*|ship\w*|online|live|behind|ports?|vps|heroku|lambda|k8s|kubernetes|serverless|azure|aws|gcp|paas|platforms?|systemd|windows|cost\w*)\b",
    re.IGNORECASE,
)


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.RECOMMEND, Intent.FIND_BY_FEATURE, names=(NONE, ONE))
def _shortest_way(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "the fastest way to get login done in Django" as asking for the login, and of no speed."""
    if "way" not in words or reading.refused or reading.kin or not _FASTEST_WAY.search(reading.text):
        return None
    parts = {m.entity_id for m in reading.mentions if m.kind is EntityKind.FEATURE}
    needs = tuple(need for need in reading.needs if need.because is None and need.criterion in parts)
    if not needs:
        return None
    intent = Intent.FEATURE_CHECK if reading.frameworks else Intent.FIND_BY_FEATURE
    return surely(reading._replace(needs=needs), intent, *Intent, aspect=None)


_FASTEST_WAY = re.compile(r"\b(?:fast|quick|easi|simpl|clean|cheap|short)est way (?:to|of|for)\b", re.IGNORECASE)


@reads(Intent.RECOMMEND, names=ONE)
def _demonstrated(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "`cherrypy.quickstart` demo?" as asking for a program."""
    if reading.words > FRAGMENT or _DEMO.isdisjoint(words) or reading.refused or reading.kin:
        return None
    part = any(mention.kind is EntityKind.FEATURE for mention in reading.mentions)
    return None if part else surely(reading._replace(needs=()), Intent.EXAMPLE, *Intent)


_DEMO = frozenset("demo example snippet sample".split())


@reads(Intent.FIND_BY_FEATURE, Intent.RECOMMEND, Intent.FEATURE_CHECK, names=ONE)
def _headed(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Understanding Bottle: one file, zero dependencies" as the heading of a text about it."""
    if _HEADS.isdisjoint(words) or reading.refused or reading.kin or not _HEADING.match(reading.text):
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect=None)


_HEADS = frozenset("understanding introducing meet exploring discovering".split())
_HEADING = re.compile(
    r"\W*(?:understanding|introducing|meet|exploring|discovering) [\w.-]+(?: \w+)?\s*(?:[:,–—-]|$)", re.I
)


@reads(Intent.RECOMMEND, Intent.FEATURE_CHECK, Intent.GUIDE, Intent.OUT_OF_SCOPE, names=ONE)
def _deployed(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "deploy Flask on a cheap VPS, what's the normal setup?" as asking how it is run."""
    if _DEPLOYS.isdisjoint(words) or reading.refused or reading.kin or not _DEPLOYED.match(reading.text):
        return None
    if any(need.because is None for need in reading.needs):
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect="deploy")


_DEPLOYS = frozenset("deploy deploying host hosting".split())
_DEPLOYED = re.compile(
    r"\W*(?:(?:hi|hey|hello|so|ok|how (?:to|do i|do we|should i))\W+)*(?:deploy(?:ing)?|host(?:ing)?) "
    r"(?:(?:my|our|a|an|the|small|simple) )*[\w.-]+ (?:\w+ )?(?:on|to|in|with|behind)\b",
    re.IGNORECASE,
)


@reads(Intent.FEATURE_CHECK, Intent.COMPARE, Intent.EXAMPLE, Intent.CONCEPT, Intent.DESCRIBE, names=SEVERAL)
def _as_was_there(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "how do you do that in Litestar? In FastAPI I had …" as asking of the one, not of what it was like."""
    found = _WAS_THERE.search(reading.text) if not _WAS.isdisjoint(words) and not reading.refused else None
    if found is None or len(reading.frameworks) != 2:
        return None
    told = (m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK and not m.kin)
    model = next((m.entity_id for m in told if m.matched.casefold().startswith(found[1].casefold())), None)
    if model not in reading.frameworks:
        return None
    kept = tuple(m for m in reading.mentions if m.entity_id != model)
    one = tuple(name for name in reading.frameworks if name != model)
    intent = Intent.FEATURE_CHECK if reading.needs else Intent.EXAMPLE
    return surely(reading._replace(frameworks=one, mentions=kept), intent, *Intent, aspect=None)


_WAS = frozenset("had used did could have use".split())
_WAS_THERE = re.compile(
    r"(?:^|[.?!;,] )(?:in|with) ([\w.-]+\w) (?:i|we) (?:always |just |would |usually )?"
    r"(?:had|used|did|could|have|use)\b",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.FEATURE_CHECK, Intent.LIST, names=NONE)
def _translated(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "translate 'deadline' to Polish" as nothing that we do."""
    if not {"translate", "translation"}.isdisjoint(words) and _TRANSLATED.match(reading.text):
        return reading._replace(intent=Intent.OUT_OF_SCOPE, needs=(), rival=None, rival_confidence=0.0)
    return None


_TRANSLATED = re.compile(r"\W*(?:(?:please|pls|can you|could you)\W+)*translate\b.{1,80}\b(?:to|into|in) \w+\W*$", re.I)


@reads(Intent.DESCRIBE, names=ONE)
def _so_popular(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "why is FastAPI so popular?" as asking for what is good about it, and for no mark."""
    if "why" not in words or reading.aspect != "strengths" or not _SO_POPULAR.match(reading.text):
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect="strengths")


_SO_POPULAR = re.compile(
    r"\W*(?:(?:hi|hey|so|and|ok)\W+)*why (?:is|are|does|do|did)\b[^.?!]{1,40}"
    r"\b(?:popular|hyped?|loved?|liked?|everywhere|widespread|everyone|everybody)\b",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.LIST, names=NONE)
def _criteria(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "checklist: evaluating a Python web framework" as asking how to choose."""
    asks = not {"checklist", "criteria", "criterion"}.isdisjoint(words) and _CRITERIA.search(reading.text) is not None
    return surely(reading._replace(needs=()), Intent.GUIDE, *Intent, aspect=None) if asks else None


_CRITERIA = re.compile(
    r"^\W*(?:a )?checklist\b|\b(?:which|what) (?:\w+ ){0,2}criteria\b|\bcriteria (?:for|to|would|should|do|when)\b"
    r"|\bchecklist (?:for|to|when) (?:choos|evaluat|select|pick)",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.OUT_OF_SCOPE, Intent.COMPARE, names=NONE)
def _between_interfaces(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "wsgi -> asgi migration, gotchas?" and "async or sync? Five devs" as asking what the two are."""
    interfaces = {"wsgi", "asgi"} <= set(words) and _INTERFACES.search(reading.text)
    if reading.refused or not (interfaces or _SYNC_OR_ASYNC.match(reading.text)):
        return None
    notion = _TWO if interfaces else _CONCURRENCY
    told = Mention.unsaid(EntityKind.CONCEPT, notion, technical=True)
    about = reading._replace(needs=(), concepts=(notion,), mentions=(told,))
    return surely(about, Intent.CONCEPT, *Intent, aspect=None)


_TWO, _CONCURRENCY = "wsgi_vs_asgi", "concurrency"
_INTERFACES = re.compile(r"\b(?:wsgi|asgi)\s*(?:->|→|=>|to|or|vs\.?|versus)\s*(?:wsgi|asgi)\b", re.IGNORECASE)
_SYNC_OR_ASYNC = re.compile(
    r"\W*(?:so |and |ok |hi )?(?:should (?:we|i) (?:go|use|take|do) |go )?"
    r"(?:a?sync|threads?) (?:or|vs\.?|versus) (?:a?sync|threads?)\b",
    re.IGNORECASE,
)


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.CONCEPT, names=ONE)
def _looks_like(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "please show me what a route with a parameter looks like" as asking for code."""
    if "show" not in words or reading.refused or reading.kin or not _SHOW_WHAT.search(reading.text):
        return None
    return surely(reading, Intent.EXAMPLE, *Intent, aspect=None)


_SHOW_WHAT = re.compile(r"\bshow (?:me|us) (?:what|how) [^.?!]{3,60} looks?(?: like)?\b", re.IGNORECASE)


@reads(Intent.COMPARE, Intent.DESCRIBE, names=SEVERAL)
def _sides_of_them(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "pros and cons of Flask and Django" as asking for both sides of each, "downsides of A vs B" for one."""
    if reading.refused or reading.kin or reading.aspect in _TIED or reading.words > 2 * FRAGMENT:
        return None
    pros, cons = not _PROS.isdisjoint(words), not _CONS.isdisjoint(words)
    if not cons:
        return None
    return surely(reading._replace(needs=()), Intent.COMPARE, *Intent, aspect=SIDES if pros else AGAINST)


@reads(Intent.DESCRIBE, Intent.COMPARE, names=ONE)
def _sides_of_one(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what speaks for and against Django?" as asking for all of it: its strengths and where to look elsewhere."""
    both = _FOR_AND_AGAINST.search(reading.text) or not (_PROS.isdisjoint(words) or _CONS.isdisjoint(words))
    if reading.refused or reading.kin or reading.aspect not in _EITHER or reading.words > 2 * FRAGMENT or not both:
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect=None)


_EITHER = (None, "drawbacks", "strengths", "why")
_FOR_AND_AGAINST = re.compile(r"\bfor (?:and|or) against\b|\bagainst (?:and|or) for\b", re.IGNORECASE)
_PROS = frozenset("pros pro strengths strength advantages advantage upsides benefits".split())
_CONS = frozenset(
    "cons con downsides downside drawbacks drawback disadvantages disadvantage weaknesses weakness limitations limits "
    "pitfalls gotchas".split()
)
_TIED = ("migration", "together", "alike", "built_on", "made_by")


@reads(Intent.RECOMMEND, Intent.LIST, Intent.OUT_OF_SCOPE, Intent.FIND_BY_FEATURE, names=NONE)
def _all_places(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "full ranking for a chat" and "rank all frameworks for an API" as asking for the place of each."""
    if _RANKS.isdisjoint(words) or not reading.needs or reading.kin or not _ALL_RANKED.search(reading.text):
        return None
    return surely(reading, Intent.RECOMMEND, *Intent, aspect=PLACES)


_RANKS = frozenset("rank ranking ranked order ordered".split())
_ALL_RANKED = re.compile(
    r"\b(?:full|whole|complete|entire) (?:ranking|order|list)\b"
    r"|\brank (?:all|every|them|the|python)\b[^.?!]{0,30}\bfor\b"
    r"|\ball (?:\w+ )?(?:frameworks )?ranked\b[^.?!]{0,20}\bfor\b",
    re.IGNORECASE,
)


@reads(Intent.GUIDE, Intent.RECOMMEND, Intent.DESCRIBE, names=ONE)
def _to_beware(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "fine, going with FastAPI. What should I watch out for?" as asking for its drawbacks."""
    if reading.kin or _BEWARE.isdisjoint(words):
        return None
    if not (_DECIDED.search(reading.text) and _TO_BEWARE.search(reading.text)):
        return None
    return surely(reading._replace(needs=(), concepts=()), Intent.DESCRIBE, *Intent, aspect="drawbacks")


_DECIDED = re.compile(
    r"\b(?:(?:go|going|went|sticking|starting|started) (?:with|for|on)|(?:decided|settled|agreed) (?:on|for)"
    r"|(?:i|we)(?:'ve|’ve| have)? (?:picked|chose|chosen)|it is|decision made"
    r"|(?:i|we)(?:'ll|’ll| will)? (?:take|use)|taking)\b",
    re.IGNORECASE,
)
_TO_BEWARE = re.compile(
    r"\b(?:pitfalls?|gotchas?|caveats?|(?:watch|look) out(?: for)?|careful (?:about|with|of)|beware"
    r"|any(?:thing)? (?:else )?(?:i|we) should know|(?:classic|common|typical|usual|beginners?'?) mistakes"
    r"|traps|bit(?:es?|ing) (?:me|us|people|you|newcomers)|sharp edges|foot ?guns?)\b",
    re.IGNORECASE,
)
# A text without any of these words has nothing of that.
_BEWARE = frozenset(
    "pitfall pitfalls gotcha gotchas caveat caveats out careful beware know mistakes traps bite bites biting edges "
    "footgun footguns gun guns".split()
)


@reads(Intent.FIND_BY_FEATURE, names=NONE)
def _to_go_with(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we need something that works with our existing SQLAlchemy models" as a wish: what is there is a limit."""
    if reading.is_question or not _THERE_ALREADY.search(reading.text):
        return None
    return surely(reading, Intent.RECOMMEND, Intent.FIND_BY_FEATURE)


_THERE_ALREADY = re.compile(
    r"\b(?:works?|working|goes|go|fits?|plays?|integrates?|talks?|sits?) (?:\w+ )?(?:with|on|onto|to|into) "
    r"(?:our|my|the|an?|these|those) (?:\w+ )?(?:existing|present|current|old|legacy)\b",
    re.IGNORECASE,
)


# Tried in this order; the first that answers wins.
WORDED: tuple[Rule, ...] = (
    _translated,
    _so_popular,
    _criteria,
    _between_interfaces,
    asked_first,
    _looks_like,
    _deployed,
    _as_was_there,
    _headed,
    _demonstrated,
    _sides_of_them,
    _sides_of_one,
    _to_beware,
    _all_places,
    _shortest_way,
    _to_go_with,
)
