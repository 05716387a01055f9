"""What people ask of one framework that they run: by which server, how it is usually done, whether to keep it.

Each rule reads one such case, that looks like a wish or a check, as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, HOW_TO, EntityKind, Intent, Mention, Reading
from bot.understand.reading.faults import cured
from bot.understand.reading.rule import NONE, ONE, Rule, but, of_notion, reads
from bot.understand.reading.troubles import LEAVING, surely
from bot.understand.reading.worded import asks_if_fine
from bot.understand.thread.leaning import OF_ONE
from bot.understand.thresholds import FRAGMENT

_INTERFACES = frozenset(("wsgi", "asgi"))


@reads(*but(Intent.COMPARE, Intent.SMALLTALK, Intent.HELP, Intent.LIST), names=ONE)
def _by_which_server(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Uvicorn or gunicorn for FastAPI?" and "how many workers for Flask?" as asking how it is run."""
    if _SERVING.isdisjoint(words) or reading.refused or reading.kin or "without" in words:
        return None
    either = _EITHER_SERVER.search(reading.text) is not None
    if not (reading.is_question or either or "how" in words):
        return None
    said = {need.criterion for need in reading.needs if need.because is None}
    if not said <= _INTERFACES | ({"background_tasks"} if WORKERS.search(reading.text) else set()):
        return None
    if not (either or WORKERS.search(reading.text) or _FILE.search(reading.text)):
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect="deploy")


_SERVING = frozenset(
    "uvicorn gunicorn hypercorn granian waitress daphne uwsgi mod_wsgi gevent workers processes threads instances "
    "dockerfile cmd entrypoint procfile".split()
)
_SERVER = r"(?:uvicorn|gunicorn|hypercorn|granian|waitress|daphne|uwsgi|mod_wsgi|gevent)"
_EITHER_SERVER = re.compile(
    rf"\b{_SERVER}\b[^.?!]{{0,30}}\b(?:or|vs|versus)\b[^.?!]{{0,15}}\b{_SERVER}\b"
    rf"|\b{_SERVER}\b or (?:something|what)\b|\bdeploy[^.?!]{{3,40}}\bis {_SERVER} (?:needed|required)\b",
    re.IGNORECASE,
)
WORKERS = re.compile(
    r"\bhow many (?:\w+ )?(?:workers|processes|threads|instances)\b|\bnumber of workers\b", re.IGNORECASE
)
_FILE = re.compile(r"\b(?:in|for) (?:the |my |our |a )?(?:dockerfile|cmd|entrypoint|procfile)\b", re.IGNORECASE)


@reads(*but(Intent.COMPARE, Intent.SMALLTALK, Intent.HELP), names=ONE)
def _cheaply(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "the cheapest hosting for a small Django app?" as asking how it is run, and what that costs."""
    if _CHEAP.isdisjoint(words) or reading.refused or reading.kin or reading.words > 2 * FRAGMENT:
        return None
    if not _HOSTING.search(reading.text):
        return None
    if any(need.because is None for need in reading.needs) or not LEAVING.isdisjoint(words):
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect="deploy")


_CHEAP = frozenset("cheap cheaper cheapest cheaply".split())
_HOSTING = re.compile(r"\bcheap\w* (?:way to |place to )?(?:host\w*|run|deploy)\b", re.IGNORECASE)


@reads(*but(Intent.COMPARE, Intent.SMALLTALK, Intent.HELP, Intent.LIST, Intent.EXAMPLE), names=ONE)
def _as_is_usual(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "auth in FastAPI with Keycloak, what's the usual way?" as asking how that is done there."""
    if _WAYS.isdisjoint(words):
        return None
    about = any(m.kind in (EntityKind.FEATURE, EntityKind.CONCEPT) and not m.refused for m in reading.mentions)
    served = re.search(_SERVER, reading.text, re.IGNORECASE) is not None
    if reading.refused or reading.kin or served or not about or not _USUAL.search(reading.text):
        return None
    if reading.intent is Intent.FEATURE_CHECK and not reading.concepts and _OPENS_WAY.match(reading.text):
        return None  # "best way to do JWT auth in Django": what there is for it
    return surely(reading, Intent.EXAMPLE, *Intent, aspect=HOW_TO)


_OPENS_WAY = re.compile(r"\W*(?:the )?\w+ way ", re.IGNORECASE)
_WAYS = frozenset("way approach practice practices pattern".split())
_USUAL = re.compile(
    r"\b(?:is there|there is) an? (?:usual|standard|recommended|proper|right|common|best) way\b"
    r"|\bwhat(?:'?s| is| are)?(?: the)? (?:usual|standard|recommended|proper|right|common|best|normal|idiomatic"
    r"|cleanest) (?:way|approach|practice|pattern)\b|\bbest practices?\b"
    r"|(?:^|[:,.?!] ?)\W*(?:the )?(?:best|proper|right|usual|recommended|clean(?:est)?) way (?:to|of|for)\b",
    re.IGNORECASE,
)


@reads(*but(Intent.COMPARE, Intent.SMALLTALK, Intent.HELP, Intent.LIST), names=ONE)
def _kept_or_not(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "the intern wrote it in Robyn. Keep or kill?" as asking how it is kept up."""
    asked = not {"or", "safe"}.isdisjoint(words) and _KEEP.search(reading.text)
    if not asked or reading.refused or reading.kin:
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect="upkeep")


_KEEP = re.compile(
    r"\bsafe to (?:keep|stay|rely)\b|\bkeep(?: it| that)? or (?:kill|drop|replace|rewrite|ditch|scrap|leave)\b"
    r"|\b(?:stay|stick)(?: with it)? or (?:leave|move|go|switch|jump|migrate|rewrite)\b",
    re.IGNORECASE,
)


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.EXAMPLE, names=ONE)
def _too_much_for_it(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "ML inference behind an API. FastAPI ok or overkill?" as asking for the ranking."""
    if "overkill" not in words or not reading.needs or reading.refused or reading.kin or not reading.is_question:
        return None
    implied = all(need.because is not None for need in reading.needs)
    return surely(reading, Intent.RECOMMEND, *Intent, aspect=None) if implied and "or" in words else None


@reads(*but(Intent.COMPARE, Intent.SMALLTALK, Intent.HELP, Intent.LIST, Intent.EXAMPLE), names=ONE)
def _out_of_it(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "the CTO wants Robyn, talk me out of it" as asking for its drawbacks, "… into it" for its strengths."""
    if "talk" not in words:
        return None
    out, into = _OUT_OF.search(reading.text), _INTO.search(reading.text)
    said = any(need.because is None or "me" not in words for need in reading.needs)
    if reading.refused or reading.kin or said or not (out or into) or not _TALK_ME.search(reading.text):
        return None
    aspect = None if out and into else "drawbacks" if out else "strengths"
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect=aspect)


_TALK_ME = re.compile(r"\btalk (?:me|us|him|her|them)\b", re.IGNORECASE)
_OUT_OF, _INTO = re.compile(r"\bout of\b", re.IGNORECASE), re.compile(r"\binto\b", re.IGNORECASE)


@reads(Intent.DESCRIBE, names=ONE)
def _with_a_part(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "LDAP with Django" as a check of that part."""
    said = [m for m in reading.mentions if m.kind is EntityKind.FEATURE and not m.refused]
    if len(said) != 1 or reading.refused or reading.kin:
        return None
    terse = reading.words <= _TERSE and not {"with", "in"}.isdisjoint(words)
    if not terse and not _SOMETHING_FOR.search(reading.text):  # "FastAPI + something for admin"
        return None
    return surely(reading, Intent.FEATURE_CHECK, *Intent, aspect=None)


_TERSE = 4
_SOMETHING_FOR = re.compile(r"(?:\+|\bplus|\band|\bwith) (?:something|anything|sth|smth|some add-?on) for\b", re.I)


@reads(Intent.RECOMMEND, Intent.DESCRIBE, Intent.OUT_OF_SCOPE, Intent.FEATURE_CHECK, names=ONE)
def _inherited(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "I inherited a Tornado app on Python 3.6" as asking how Tornado is kept up: nothing was wished."""
    if reading.is_question or _LEFT_TO_US.isdisjoint(words) or not _INHERITED.search(reading.text):
        return None
    if reading.refused or reading.kin or not (LEAVING | _WISHING | _TOLD).isdisjoint(words):
        return None
    return surely(reading._replace(needs=(), python=None), Intent.DESCRIBE, *Intent, aspect="upkeep")


@reads(*but(Intent.COMPARE, Intent.SMALLTALK), names=ONE)
def _of_which_sort(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "is aiohttp a server or a client?" as asking what it is."""
    if "or" not in words or reading.refused or reading.kin or not _SORT.search(reading.text):
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect=None)


_SORT = re.compile(
    r"\b(?:a |an )?(server|client|framework|library|language|toolkit|database) or (?:a |an |just a |only a )?"
    r"(?!\1)(?:server|client|framework|library|language|toolkit|database)\b",
    re.IGNORECASE,
)
_TOLD = frozenset("please pls plz background tell explain overview info help what how".split())
_LEFT_TO_US = frozenset("inherited inheriting took taking left handed orphaned abandoned nobody noone one".split())
_INHERITED = re.compile(
    r"\b(?:inherit(?:ed|ing)|took over|taking over|left behind|handed (?:me|us|down)|orphaned|abandoned by"
    r"|(?:nobody|no ?one) (?:left |here )?(?:who )?knows)\b",
    re.IGNORECASE,
)


@reads(Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE, Intent.RECOMMEND, names=ONE)
def _which_other(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we use Pyramid. Any other framework with traversal?" as a search that leaves Pyramid out."""
    said = [need for need in reading.needs if need.because is None and not need.refused]
    if "other" not in words or not said or reading.refused or reading.kin or not _OTHER.search(reading.text):
        return None
    named = reading._replace(frameworks=(), refused=reading.frameworks, needs=tuple(said), concepts=())
    return surely(named, Intent.FIND_BY_FEATURE, *Intent, aspect=None)


_OTHER = re.compile(
    r"\bother (?:python |web )*(?:frameworks?|ones?|options?)\b[^.?!]{0,12}"
    r"\b(?:with|that|has|have|having|which|do|does)\b",
    re.IGNORECASE,
)


@reads(Intent.EXAMPLE, names=ONE)
def _needs_a_part(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "need SAML for our customers. Flask app." as a check: nobody asked to see code."""
    said = [need for need in reading.needs if need.because is None and not need.refused]
    if not said or reading.aspect is not None or reading.refused or reading.kin or _SHOWN.search(reading.text):
        return None
    return surely(reading, Intent.FEATURE_CHECK, *Intent) if not {"need", "needs"}.isdisjoint(words) else None


_SHOWN = re.compile(
    r"\b(?:exam\w*|codes?|snippets?|sample|show|hello|starter|template|how|minimal|tiny|skeleton|boilerplate|demo)\b",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, names=ONE)
def _of_theirs(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we have 8 Django apps, the tests take 25 minutes. Ideas?" as no wish for another: nothing was wished."""
    if reading.needs or reading.concepts or reading.refused or reading.kin or reading.aspect or reading.is_follow_up:
        return None
    if not _THEIRS.search(reading.text) or not (LEAVING | _WISHING).isdisjoint(words):
        return None
    return reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None, rival_confidence=0.0)


_THEIRS = re.compile(
    r"\b(?:we have(?! to)|we(?:'ve| have) got|we run|we(?:'re| are) running|our|i have|we maintain)\b", re.I
)
_WISHING = frozenset(
    "framework frameworks use pick choose choice recommend suggest better best next switch migrate move rewrite or "
    "project build start new should good right fit stay async".split()
)


@reads(*but(Intent.EXAMPLE, Intent.SMALLTALK), names=(NONE, ONE))
def _whether_needed(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "do we need an API gateway if we go FastAPI microservices?" as asking of the gateway."""
    notions = [m for m in reading.mentions if m.kind is EntityKind.CONCEPT] if "need" in words else []
    if not notions or reading.refused or reading.kin or not _NEED.match(reading.text):
        return None
    first = notions[0]
    after_name = any(m.kind is EntityKind.FRAMEWORK and m.start < first.start for m in reading.mentions)
    if first.entity_id not in _BESIDE or after_name or (reading.frameworks and not _IF.search(reading.text)):
        return None
    told = reading._replace(frameworks=(), needs=(), concepts=(first.entity_id,), mentions=(first,))
    return surely(told, Intent.CONCEPT, *Intent)


# What stands beside a framework, whichever it is.
_BESIDE = frozenset(("gateway_proxy", "microservice"))
_NEED = re.compile(r"\W*(?:so |and |hi |hey )?(?:do|would|will|should) (?:i|we|you|one) (?:really |even )?need\b", re.I)
_IF = re.compile(r"\b(?:if|when|once|for|with)\b", re.IGNORECASE)


@reads(Intent.FIND_BY_FEATURE, Intent.RECOMMEND, Intent.CONCEPT, Intent.OUT_OF_SCOPE, names=NONE)
def _part_shown(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "WebSocket example" as a wish for a program, in whichever framework one shows it."""
    said = [need for need in reading.needs if need.because is None]
    if len(said) != 1 or said[0].refused or reading.refused or reading.kin or reading.words > FRAGMENT:
        return None
    if _EXAMPLES.isdisjoint(words) or not _OF_ALL.isdisjoint(words):
        return None
    feature = any(m.kind is EntityKind.FEATURE and m.entity_id == said[0].criterion for m in reading.mentions)
    return surely(reading._replace(concepts=()), Intent.EXAMPLE, *Intent) if feature else None


_EXAMPLES = frozenset("example examples snippet sample demo".split())
_OF_ALL = frozenset("which who list framework frameworks best what recommend any docs documentation has have".split())


def whichever(reading: Reading, state: DialogueState, catalog: Catalog) -> Reading:
    """Read "Pydantic v1 to v2 in a FastAPI app, painful?" as asking of what is the same in any framework."""
    if reading.aspect == FAULT:
        return cured(reading, state, catalog)
    if not reading.concepts or reading.intent in _NOT_OF_IT or reading.kin or len(reading.frameworks) > 1:
        return reading
    names = reading.frameworks or reading.refused
    ids = names or state.frameworks
    notions = [m for m in reading.mentions if m.kind is EntityKind.CONCEPT and not m.refused]
    named = [m for m in notions if _same(m, ids, reading, state, catalog)]
    if not named or reading.words > (5 if reading.intent is Intent.EXAMPLE else 3) * FRAGMENT:
        return reading
    asks = reading.is_question or _HOW.search(reading.text) is not None
    if not asks and any(need.because is None for need in reading.needs):  # "raw SQL, the team hates ORMs"
        return reading
    asks = asks or reading.words <= FRAGMENT or (named[0].start <= 1 and reading.words <= 2 * FRAGMENT)
    # "How many workers should I run?", "JWT or sessions for our app?"
    counted = reading.is_question and (named[0].entity_id == _MANY or " or " in named[0].matched)
    if not asks or not (ids or counted) or _CODED.search(reading.text):
        return reading
    if reading.intent is Intent.FEATURE_CHECK and reading.needs and _WHETHER_INSIDE.search(reading.text):
        return reading
    if named[0].entity_id == _LOOP and not _BLOCKS.search(reading.text):  # "does it have an event loop?"
        return reading
    if named[0].entity_id == _MANY and reading.frameworks and reading.intent is Intent.DESCRIBE:  # told with its server
        return reading
    wishes = catalog.concepts[named[0].entity_id].general or reading.intent in _WISHED
    wanted = (reading.refused and not reading.frameworks) or asks_if_fine(reading.text)
    if wanted and reading.intent is Intent.RECOMMEND:  # another one, or a yes
        return reading
    said = [need for need in reading.needs if need.because is None and need.criterion not in _OF_A_JOB]
    if reading.is_question and _NEEDED.search(reading.text):  # "on Kubernetes, do I still need nginx?"
        said = []
    if names and _OPENS_WORK.match(reading.text):  # "where do you put the DB pool in Starlette?"
        said = []
    if wishes and said and not counted:
        return reading
    told = of_notion(reading, named[0])._replace(frameworks=names, refused=())
    return surely(told, Intent.CONCEPT, *Intent)  # whichever was named stays what the thread is about


def _same(mention: Mention, ids: Collection[str], reading: Reading, state: DialogueState, catalog: Catalog) -> bool:
    """Whether a notion is the same in any framework, or how one of those named deals with it is on record."""
    concept = catalog.concepts[mention.entity_id]
    if concept.general or concept.practice:
        return True
    of_it = reading.intent in _OF_ONE or (state.intent in OF_ONE and not reading.frameworks)
    of_it = of_it and reading.aspect is None and reading.words <= FRAGMENT
    return of_it and not catalog.practice.get(concept.id, _NOWHERE).keys().isdisjoint(ids)


_NOWHERE: Mapping[str, object] = {}
# Of these a notion that makes a wish elsewhere ("a MongoDB app") is asked about.
_OF_ONE = frozenset((Intent.DESCRIBE, Intent.OUT_OF_SCOPE, Intent.CONCEPT))


_WISHED = frozenset((Intent.RECOMMEND, Intent.FIND_BY_FEATURE))
_NOT_OF_IT = frozenset((Intent.COMPARE, Intent.SMALLTALK, Intent.LIST, Intent.GUIDE))
_LOOP = "event_loop"
_MANY = "how_many_workers"
_BLOCKS = re.compile(r"\b(?:un)?(?:block|freez|froze|stall)", re.IGNORECASE)
_HOW = re.compile(
    r"\b(?:how|where|why|what|when|which|wo?n['’]?t|would|will|does)\b|\b(?:is|do)n['’]?t\b", re.IGNORECASE
)
_CODED = re.compile(r"\b(?:examples?|code|snipp?et|sample|show)\b", re.IGNORECASE)
_OPENS_WORK = re.compile(
    r"\W*(?:(?:hi|hey|hello|so|ok|and)\W+)*(?:how|where|when) (?:do|does|can|should|would|to)\b"
    r"(?! (?:i|we) (?:choose|pick))",
    re.IGNORECASE,
)
_NEEDED = re.compile(r"\bdo (?:i|we) (?:still |really |even )?need\b", re.IGNORECASE)
# "Background threads built in?" asks whether it has them.
_WHETHER_INSIDE = re.compile(r"\bbuilt[ -]?in\b|\bout of the box\b|\bby itself\b|\bincluded\b", re.IGNORECASE)
# "Slow", "hard": what is said of work, and no part of a framework.
_OF_A_JOB = frozenset(("speed", "async", "learning"))


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.COMPARE, names=ONE)
def _or_something(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "FastAPI or something for an API" as a wish, weighed beside the one that came to mind."""
    if "or" not in words or not reading.needs or reading.refused or reading.kin:
        return None
    if any(need.because is None for need in reading.needs) or not _SOMETHING.search(reading.text):
        return None
    return surely(reading, Intent.RECOMMEND, *Intent, aspect=None)


_SOMETHING = re.compile(
    r"^(?!\W*what\b).*\bor (?:something|somthing|smth|sth|anything|whatever|what)(?: else)?\b(?! like)",
    re.IGNORECASE | re.DOTALL,
)


@reads(Intent.FEATURE_CHECK, Intent.DESCRIBE, names=ONE)
def _kept_in_memory(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "does Flask load an upload into memory?" as no question of how light it is: of that nothing is on record."""
    if {"memory", "ram"}.isdisjoint(words) or not _LOADS.search(reading.text):
        return None
    if {need.criterion for need in reading.needs} != {"lightness"}:
        return None
    return reading._replace(intent=Intent.OUT_OF_SCOPE, needs=(), rival=None, rival_confidence=0.0)


_LOADS = re.compile(
    r"\b(?:load|read|keep|hold|buffer|store|put|pull|slurp)\w*\b[^.?!]{0,30}\b(?:in|into|to) (?:the )?(?:memory|ram)\b",
    re.I,
)

# Tried in this order; the first that answers wins.
PRACTISED: tuple[Rule, ...] = (
    _by_which_server,
    _cheaply,
    _as_is_usual,
    _kept_or_not,
    _whether_needed,
    _or_something,
    _kept_in_memory,
    _part_shown,
    _too_much_for_it,
    _out_of_it,
    _which_other,
    _of_which_sort,
    _inherited,
    _with_a_part,
    _needs_a_part,
    _of_theirs,
)
