"""Whether what came to mind is right: "FastAPI is the default answer. Is it the right one?", "do I need gunicorn?".

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.reading.of_any import OF_ANY
from bot.understand.reading.put_to_it import PUT_TO_IT
from bot.understand.reading.rule import NONE, ONE, SEVERAL, Rule, of_notion, reads
from bot.understand.reading.troubles import surely

_WORKER = "which_worker"


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
    told = Mention.unsaid(EntityKind.CONCEPT, _WORKER, technical=True)
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
    told = reading._replace(frameworks=both, refused=(), needs=needs, concepts=(), is_directed=True)
    return surely(told, Intent.COMPARE, *Intent, aspect=None)


_WHO_IS_RIGHT = re.compile(
    r"\bwho(?:['’]?s|['’]?re| is| has| of us is)? (?:the )?right\b|\bwhich of us is right\b", re.IGNORECASE
)


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
    if not reading.needs or {"choose", "choosing", "advise", "recommend", "suggest"}.isdisjoint(words):
        return None
    return surely(reading, Intent.RECOMMEND, *Intent, aspect=None) if _FOR_IT.search(reading.text) else None


_FOR_IT = re.compile(
    r"\b(?:what|which)\b[^.?!]{0,20}\b(?:would|should|do|could|shall|will) (?:you|u|i|we|one) "
    r"(?:choose (?:for|to build)\b|(?:advise|recommend|suggest)\b)",
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


@reads(Intent.FEATURE_CHECK, names=ONE)
def _own_server_or(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Sanic is having own server or need gunicorn?" as asking for the server inside."""
    criteria = [need.criterion for need in reading.needs]
    if "or" not in words or _SERVER not in criteria or not criteria[1:] or reading.refused:
        return None
    if not set(criteria) <= {_SERVER, "wsgi", "asgi"}:
        return None
    kept = tuple(need for need in reading.needs if need.criterion == _SERVER)
    return surely(reading._replace(needs=kept, concepts=()), Intent.FEATURE_CHECK, *Intent, aspect=None)


_SERVER = "production_server"


@reads(Intent.RECOMMEND, Intent.FEATURE_CHECK, Intent.DESCRIBE, names=ONE)
def _where_next(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we started with Bottle, every merge hurts. Where do we go from here?" as a wish for another."""
    if "where" not in words or reading.refused or reading.kin or not _WHERE_NEXT.search(reading.text):
        return None
    return surely(reading._replace(frameworks=(), refused=reading.frameworks), Intent.RECOMMEND, *Intent, aspect=None)


_WHERE_NEXT = re.compile(
    r"\bwhere (?:do|should|can|would) (?:we|i) go (?:from here|from there|next|now)\b", re.IGNORECASE
)


def _named(reading: Reading) -> tuple[str, ...]:
    """Return the frameworks that a text names, wanted or not, each once."""
    return tuple(dict.fromkeys(m.entity_id for m in reading.mentions if m.kind is EntityKind.FRAMEWORK and not m.kin))


@reads(Intent.DESCRIBE, Intent.OUT_OF_SCOPE, names=NONE)
def _something_better(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Django is too slow for us, something faster?" as a wish: what is too slow is not wanted."""
    if not reading.refused or not reading.needs or not _BETTER.search(reading.text):
        return None
    return surely(reading, Intent.RECOMMEND, *Intent, aspect=None)


_BETTER = re.compile(
    r"\b(?:something|anything|any ?one|what|what['’]?s|which|who)\b[^.?!]{0,12}"
    r"\b(?:\w{2,}er|better|(?:more|less) \w+)\b",
    re.IGNORECASE,
)


@reads(Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE, names=(NONE, ONE))
def _having_none(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "FastAPI on fly.io, there's no database" as asking of the place: what is not there is not asked for."""
    told = [need for need in reading.needs if need.because is None]
    notion = next((m for m in reading.mentions if m.kind is EntityKind.CONCEPT and not m.refused), None)
    if notion is None or not told or not all(need.refused for need in told) or reading.refused or reading.kin:
        return None
    if not _NONE_THERE.search(reading.text):
        return None
    return surely(of_notion(reading, notion)._replace(needs=()), Intent.CONCEPT, *Intent)


_NONE_THERE = re.compile(
    r"\bthere(?:['’]?s| is| are) no\b|\bno [\w -]{1,15} (?:involved|at all|anywhere|so far)\b", re.I
)

# Tried in this order; the first that answers wins.
RIGHT: tuple[Rule, ...] = (
    *PUT_TO_IT,
    *OF_ANY,
    _having_none,
    _own_server_or,
    _where_next,
    _dropped_for,
    _moved_to,
    _nicer_of_them,
    _something_better,
    _who_would,
    _who_is_right,
    _chosen_for,
    _upgrade_or,
    _is_it_right,
    _needs_a_server,
    _which_worker,
    _or_another,
)
