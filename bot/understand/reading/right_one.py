"""Whether what came to mind is right: "FastAPI is the default answer. Is it the right one?", "do I need gunicorn?".

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.reading.rule import NONE, ONE, SEVERAL, Rule, reads
from bot.understand.reading.troubles import surely

_WORKER = "which_worker"


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, names=ONE)
def _is_it_right(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we serve ML models. Is FastAPI the right choice?" as asking for the ranking, by what was told."""
    if reading.refused or reading.kin or not reading.needs or _RIGHT.isdisjoint(words):
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
    if reading.refused or reading.kin or not _ELSEWHERE.isdisjoint(words) or not _GUNICORN_OR.search(reading.text):
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

# Tried in this order; the first that answers wins.
RIGHT: tuple[Rule, ...] = (_is_it_right, _needs_a_server, _which_worker, _or_another)
