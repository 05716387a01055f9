"""Whether what came to mind is right: "FastAPI is the default answer. Is it the right one?", "do I need gunicorn?".

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.reading.rule import NONE, ONE, SEVERAL, Rule, reads
from bot.understand.reading.troubles import surely
from bot.understand.thresholds import FRAGMENT

_WORKER = "which_worker"


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


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, names=ONE)
def _is_it_right(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we serve ML models. Is FastAPI the right choice?" as asking for the ranking, by what was told."""
    if _RIGHT.isdisjoint(words) or reading.refused or reading.kin or not reading.needs:
        return None
    implied = all(need.because is not None for need in reading.needs)
    return surely(reading, Intent.RECOMMEND, *Intent, aspect=None) if implied and _IS_IT.search(reading.text) else None


_RIGHT = frozenset("right good sane sensible wise reasonable correct best safe smart proper".split())
_IS_IT = re.compile(
    r"\bis(?:n['’]?t)? (?:it|that|this|[\w.-]+) (?:still |really |even |actually )?(?:the|an?) (?:right|good|sane"
    r"|sensible|wise|reasonable|correct|best|safe|smart|proper) "
    r"(?:one|choice|fit|pick|tool|option|idea|default|answer|match)\b",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.DESCRIBE, Intent.GUIDE, Intent.OUT_OF_SCOPE, names=ONE)
def _needs_a_server(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "deploying Sanic behind nginx, do I need gunicorn or not?" as asking how it is run."""
    served = not _SERVERS.isdisjoint(words) and not reading.refused and not reading.kin
    if not served or any(need.because is None for need in reading.needs) or not _DO_I_NEED.search(reading.text):
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect="deploy")


_SERVERS = frozenset("gunicorn uvicorn hypercorn granian waitress daphne uwsgi nginx caddy apache".split())
_DO_I_NEED = re.compile(r"\bdo (?:i|we) (?:still |really |even |also )?need\b", re.IGNORECASE)


@reads(Intent.OUT_OF_SCOPE, Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.DESCRIBE, Intent.COMPARE, names=NONE)
def _which_worker(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "gunicorn with uvicorn workers or just uvicorn?" as asking for the servers and workers explained."""
    if "gunicorn" not in words or reading.refused or reading.kin or not _ELSEWHERE.isdisjoint(words):
        return None
    if not _GUNICORN_OR.search(reading.text):
        return None
    told = Mention(EntityKind.CONCEPT, _WORKER, 0, 0, 1.0, _WORKER, technical=True)
    about = reading._replace(needs=(), concepts=(_WORKER,), mentions=(told,))
    return surely(about, Intent.CONCEPT, *Intent, aspect=None)


# "Something that needs neither gunicorn nor uvicorn" is a wish.
_ELSEWHERE = frozenset(
    "without no not dont doesnt nothing neither nor need needs which who ones framework frameworks something anything "
    "besides whitout".split()
)
_GUNICORN_OR = re.compile(
    r"\bgunicorn\b[^?!]{0,40}\b(?:or|vs\.?|versus)\b[^?!]{0,20}\buvicorn\b"
    r"|\buvicorn\b[^?!]{0,40}\b(?:or|vs\.?|versus)\b[^?!]{0,20}\bgunicorn\b",
    re.IGNORECASE,
)


@reads(Intent.FIND_BY_FEATURE, Intent.FEATURE_CHECK, names=SEVERAL)
def _or_another(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "5k clients, need WebSockets. Tornado or FastAPI or something else?" as comparing those by that."""
    if "or" not in words or reading.refused or reading.kin or not _OR_ANOTHER.search(reading.text):
        return None
    return surely(reading, Intent.COMPARE, *Intent, aspect=None)


_OR_ANOTHER = re.compile(
    r"\b[\w.-]+,? or [\w.-]+,? or (?:something|somthing|smth|sth|anything|what|another|some other)\b", re.IGNORECASE
)


@reads(Intent.RECOMMEND, Intent.COMPARE, Intent.DESCRIBE, Intent.OUT_OF_SCOPE, Intent.FEATURE_CHECK)
def _who_is_right(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "he says Django is slow, I say Flask gets messy. Who is right?" as comparing the two by what is said."""
    if "right" not in words or not _WHO_IS_RIGHT.search(reading.text):
        return None
    both = _named(reading)
    if len(both) != 2:
        return None
    needs = tuple(replace(need, refused=False, reverse=False) for need in reading.needs)
    told = reading._replace(frameworks=both, refused=(), needs=needs, concepts=())
    return surely(told, Intent.COMPARE, *Intent, aspect=None)


_WHO_IS_RIGHT = re.compile(
    r"\bwho(?:['’]?s|['’]?re| is| has| of us is)? (?:the )?right\b|\bwhich of us is right\b", re.IGNORECASE
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


@reads(Intent.RECOMMEND, Intent.COMPARE, Intent.GUIDE, Intent.DESCRIBE, Intent.FEATURE_CHECK)
def _upgrade_or(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we must move off Django 2.2. Upgrade or rewrite in another framework?" as asking which of the two."""
    if "or" not in words or _UPGRADE_OR not in reading.concepts:
        return None
    named, told = _named(reading), [m for m in reading.mentions if m.entity_id == _UPGRADE_OR]
    if len(named) != 1:
        return None
    about = reading._replace(frameworks=named, refused=(), needs=(), concepts=(_UPGRADE_OR,), mentions=tuple(told))
    return surely(about, Intent.CONCEPT, *Intent, aspect=None)


_UPGRADE_OR = "upgrade_or_rewrite"


@reads(Intent.GUIDE, names=NONE)
def _chosen_for(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what would you choose for a chat server?" as a wish: what it is for was told."""
    told = bool(reading.needs) and not {"choose", "choosing"}.isdisjoint(words)
    return surely(reading, Intent.RECOMMEND, *Intent, aspect=None) if told and _FOR_IT.search(reading.text) else None


_FOR_IT = re.compile(
    r"\b(?:what|which)\b[^.?!]{0,20}\b(?:would|should|do|could|shall|will) (?:you|u|i|we|one) "
    r"choose (?:for|to build)\b",
    re.IGNORECASE,
)


@reads(Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE, Intent.RECOMMEND, names=SEVERAL)
def _nicer_of_them(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "both have DI, which is nicer?" and "why take FastAPI over plain Django?" as comparing them."""
    if reading.refused and reading.intent is not Intent.RECOMMEND:
        return None
    nicer = "which" in words and _NICER.search(reading.text) is not None
    over = reading.intent is Intent.RECOMMEND and "over" in words and _OVER.search(reading.text) is not None
    return surely(reading, Intent.COMPARE, *Intent, aspect=None) if nicer or over else None


_NICER = re.compile(
    r"\bwhich (?:one )?(?:is|would be|feels|has the) (?:\w+ )?(?:nicer|better|cleaner|simpler|best|nicest)\b", re.I
)
_OVER = re.compile(r"\b(?:take|use|choose|pick|prefer|want|go with) [\w. -]{3,20} over\b", re.IGNORECASE)


@reads(Intent.RECOMMEND, names=ONE)
def _demonstrated(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "`cherrypy.quickstart` demo?" as asking for a program."""
    if reading.words > FRAGMENT or _DEMO.isdisjoint(words) or reading.refused or reading.kin:
        return None
    part = any(mention.kind is EntityKind.FEATURE for mention in reading.mentions)
    return None if part else surely(reading._replace(needs=()), Intent.EXAMPLE, *Intent)


_DEMO = frozenset("demo example snippet sample".split())


@reads(Intent.DESCRIBE, Intent.RECOMMEND, Intent.EXAMPLE, Intent.GUIDE, names=ONE)
def _who_would(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "who would still start a new project in Bottle?" as asking whom it is for."""
    if "who" not in words or reading.refused or reading.kin or not _WHO_WOULD.search(reading.text):
        return None
    return surely(reading._replace(needs=(), concepts=()), Intent.DESCRIBE, *Intent, aspect="best_for")


_WHO_WOULD = re.compile(
    r"\bwho would (?:still |even |really |ever )*(?:start|begin|build|use|choose|pick|take)\b", re.IGNORECASE
)


@reads(Intent.RECOMMEND, Intent.COMPARE, Intent.DESCRIBE, Intent.FEATURE_CHECK, names=ONE)
def _dropped_for(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "should I drop Flask for Sanic just because of speed?" as asking whether that move is worth it."""
    if _DROPS.isdisjoint(words) or len(reading.refused) != 1 or reading.kin or not _DROPPED_FOR.search(reading.text):
        return None
    both = (*reading.refused, *reading.frameworks)
    told = reading._replace(frameworks=both, refused=(), needs=(), is_directed=True)
    return surely(told, Intent.COMPARE, *Intent, aspect="migration")


_DROPS = frozenset("drop ditch dump swap trade".split())
_DROPPED_FOR = re.compile(
    r"\b(?:should|shall|would you|worth|does it (?:make sense|pay)|is it \w+)\b[^.?!]{0,30}"
    r"\b(?:drop|ditch|dump|swap|trade)\w* [\w. -]{3,20} for\b",
    re.IGNORECASE,
)


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


@reads(Intent.FEATURE_CHECK, Intent.COMPARE, Intent.RECOMMEND, Intent.GUIDE, Intent.CONCEPT)
def _moved_to(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we have a Flask monolith with SQLAlchemy. Is migrating to FastAPI worth it?" as asking of that move."""
    found = _MOVING_TO.search(reading.text) if not _MOVES.isdisjoint(words) and "to" in words else None
    both = _named(reading) if found else ()
    if found is None or len(both) != 2:
        return None
    told = (m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK and not m.kin)
    target = next((m.entity_id for m in told if m.matched.casefold().startswith(found[1].casefold())), None)
    if target is None:
        return None
    about = reading._replace(
        frameworks=(next(one for one in both if one != target), target), refused=(), needs=(), is_directed=True
    )
    return surely(about, Intent.COMPARE, *Intent, aspect="migration")


_MOVES = frozenset("migrating moving switching porting migrate switch migration".split())
_MOVING_TO = re.compile(
    r"\b(?:is|would|does|should|makes?|worth|how)\b[^.?!]{0,30}\b(?:migrating|moving|switching|porting|migration) "
    r"(?:it |this |everything |over |all of it )?to ([\w.-]+\w)",
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


def _named(reading: Reading) -> tuple[str, ...]:
    """Return the frameworks that a text names, wanted or not, each once."""
    return tuple(dict.fromkeys(m.entity_id for m in reading.mentions if m.kind is EntityKind.FRAMEWORK and not m.kin))


# Tried in this order; the first that answers wins.
RIGHT: tuple[Rule, ...] = (
    _dropped_for,
    _deployed,
    _moved_to,
    _as_was_there,
    _headed,
    _nicer_of_them,
    _demonstrated,
    _who_would,
    _who_is_right,
    _chosen_for,
    _shortest_way,
    _upgrade_or,
    _is_it_right,
    _needs_a_server,
    _which_worker,
    _or_another,
)
