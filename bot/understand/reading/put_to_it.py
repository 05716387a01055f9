"""What is put to one framework: "Django or not?", "so Falcon is only for APIs?", "has Sanic calmed down?".

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import STAY, EntityKind, Intent, Mention, Need, Reading
from bot.understand.reading.rule import NONE, ONE, SEVERAL, but, reads
from bot.understand.reading.staying import GO_OR_STAY
from bot.understand.reading.troubles import surely

_ANY = but(Intent.SMALLTALK, Intent.HELP, Intent.COMPARE)


def the_one(reading: Reading) -> Mention | None:
    """Return the only framework that a text names, wanted or not; None of none, or several."""
    named = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK]
    return named[0] if len({m.entity_id for m in named}) == 1 and not reading.kin else None


@reads(*_ANY, names=(NONE, ONE))
def _or_not(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "a shop with row-level permissions, Django or not Django?" as asking for the ranking, by what was told."""
    if "or" not in words or not reading.needs or (one := the_one(reading)) is None:
        return None
    name = re.escape(one.matched)
    if not re.search(
        rf"\b{name},? (?:or (?:not|no)(?: {name})?|yes or no|yay or nay)\W*(?:$|for\b|[.?!])", reading.text, re.I
    ):
        return None
    told = reading._replace(frameworks=(one.entity_id,), refused=())
    return surely(told, Intent.RECOMMEND, *Intent, aspect=None)


@reads(*_ANY, names=(NONE, ONE))
def _only_for(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "so Falcon is for APIs only, right?" as asking what it is for, and what not."""
    if _ONLY.isdisjoint(words) or (one := the_one(reading)) is None:
        return None
    name = re.escape(one.matched)
    said = rf"(?:\bis {name}|\b{name}(?:['’]s| is| are)?) (?:really |basically |mainly |still )?"
    only = r"(?:(?:only|just|purely|mostly)(?: really)? (?:meant |made |good |useful |suited )?(?:for|about)"
    last = r"|(?:meant |made |good |suited )?for [\w ,/-]{2,25}? only|(?!the|an|my|our)[\w-]{2,12} only)\b"
    if not re.search(said + only + last, reading.text, re.IGNORECASE) or _WANTED.search(reading.text):
        return None
    told = reading._replace(frameworks=(one.entity_id,), refused=(), needs=(), concepts=())
    return surely(told, Intent.DESCRIBE, *Intent, aspect="best_for")


_ONLY = frozenset("only just purely mostly".split())
_WANTED = re.compile(
    r"\b(?:which|what|something|anything|need|want|instead|recommend|linux|windows|python)\b", re.IGNORECASE
)


@reads(*but(Intent.SMALLTALK, Intent.HELP))
def _calmed_down(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we got burned by breaking changes in Sanic, went back. Has it calmed down?" as asking how it is kept."""
    if not _CALMED.search(reading.text):
        return None
    one = next((m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK), None)
    if one is None:
        return None
    told = reading._replace(frameworks=(one.entity_id,), refused=(), needs=(), concepts=(), mentions=(one,))
    return surely(told, Intent.DESCRIBE, *Intent, aspect="upkeep")


_CALMED = re.compile(
    r"\b(?:has|have) (?:it|that|this|they|[\w.-]+) (?:\w+ )?(?:calmed|settled|cooled|stabili[sz]ed|matured)\b"
    r"|\bdid (?:it|that|this|they|[\w.-]+) (?:\w+ )?(?:calm|settle|cool|stabili[sz]e|mature)\b"
    r"|\bstill (?:break|breaks|breaking|change|changes|changing) (?:its|the|things|everything|stuff|api|apis)\b",
    re.IGNORECASE,
)


@reads(Intent.FEATURE_CHECK, names=NONE)
def _does_it_exist(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "something like Rails, not Django. Does it exist?" as a wish: nothing is asked of the one refused."""
    implied = bool(reading.needs) and all(need.because is not None for need in reading.needs)
    if not implied or not reading.refused or not _EXISTS.search(reading.text):
        return None
    return surely(reading, Intent.RECOMMEND, *Intent, aspect=None)


_EXISTS = re.compile(
    r"\b(?:does|do) (?:it|that|this|they|such|one|anything|something)\b[^.?!]{0,20}\bexist\b|\bexists?\b\W*$"
    r"|\bis there (?:such|anything|something|one)\b",
    re.IGNORECASE,
)


@reads(Intent.OUT_OF_SCOPE, Intent.DESCRIBE, Intent.FEATURE_CHECK, names=ONE)
def _a_sensible_choice(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "is Pyramid a sensible choice for a new project, 8 devs, 10 years?" as whether one can build on it."""
    if _CHOICE.isdisjoint(words) or reading.needs or reading.refused or (one := the_one(reading)) is None:
        return None
    name = re.escape(one.matched)
    asked = rf"\bis(?:n['’]?t)? {name} (?:still |really |actually )?(?:an?|the) (?:[\w-]+ )?(?:choice|pick|bet)\b"
    if not re.search(asked, reading.text, re.IGNORECASE):
        return None
    return surely(reading._replace(matters=("production",)), Intent.DESCRIBE, *Intent, aspect="upkeep")


_CHOICE = frozenset("choice pick bet".split())


@reads(Intent.EXAMPLE, Intent.OUT_OF_SCOPE, names=ONE)
def _stay_or_go(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "10 year old Pyramid app. Migrate or keep?" as asking whether to leave it."""
    if "or" not in words or reading.refused or reading.kin or not GO_OR_STAY.search(reading.text):
        return None
    return surely(reading._replace(needs=(), concepts=()), Intent.DESCRIBE, *Intent, aspect=STAY)


@reads(*but(Intent.SMALLTALK, Intent.HELP), names=(NONE, ONE, SEVERAL))
def _regretted(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we picked Tornado in 2014 and I regret it, new hires hate it" as asking whether to leave it."""
    if reading.kin or not _REGRETS.search(reading.text):
        return None
    moved = _moved_to(reading)
    if moved is None and _ELSEWHERE.search(reading.text):
        return None
    if (one := moved or the_one(reading)) is None:
        return None
    told = reading._replace(frameworks=(one.entity_id,), refused=(), needs=(), concepts=())
    return surely(told, Intent.DESCRIBE, *Intent, aspect=STAY)


def _moved_to(reading: Reading) -> Mention | None:
    """Return the framework that people moved to, who tell of it as of something past; None where they tell of none."""
    named = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK]
    if len(named) != 2 or not _MOVED.search(reading.text):
        return None
    return named[1] if re.search(rf"\bto {re.escape(named[1].matched)}\b", reading.text, re.IGNORECASE) else None


_MOVED = re.compile(
    r"\b(?:we|i|they) (?:\w+ )?(?:moved|migrated|switched|ported|rewrote|went)\b[^.?!]{0,30}\bfrom\b", re.IGNORECASE
)
_REGRETS = re.compile(
    r"\b(?:i|we) (?:\w+ )?regret(?:ted)?\b"
    r"|\bregret(?:ting)? (?:it|that|this|picking|choosing|using|taking|our|the|every)\b"
    r"|\b(?:was|is) (?:a|our|the) (?:big |huge |bad )?mistake\b"
    r"|\bwish (?:i|we) (?:had(?:n['’]t| not| never)|never)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:which|what|where|instead|alternatives?|replac\w+|switch\w*|mov(?:e|ing)|migrat\w+|leave|leaving|rewrit\w+"
    r"|recommend|suggest|options?|anything|something|how|please|pls|same|need|want|look(?:ing)?)\b",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.COMPARE, Intent.OUT_OF_SCOPE, names=(NONE, ONE))
def _no_good_for(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "I claim Django is useless for APIs, as everything is sync" as whether it suits, by what it is said of."""
    one = the_one(reading)
    found = _NO_GOOD.search(reading.text) if one is not None else None
    kinds = [m for m in reading.mentions if m.kind is EntityKind.CONCEPT] if found else []
    if one is None or found is None or not kinds:
        return None
    spoken_of = kinds[0].entity_id  # the nearest to the claim; what follows gives reasons
    needs = tuple(need for need in reading.needs if need.because == spoken_of)
    before = reading.text[: found.start()]
    if not needs or not re.search(rf"\b{re.escape(one.matched)}\b[^.?!,;]{{0,25}}$", before, re.IGNORECASE):
        return None
    told = reading._replace(frameworks=(one.entity_id,), refused=(), needs=needs, concepts=(spoken_of,))
    return surely(told, Intent.RECOMMEND, *Intent, aspect="doubt")


_NO_GOOD = re.compile(
    r"\b(?:useless|worthless|rubbish|garbage|hopeless|terrible|awful|horrible|unusable|no good|unsuitable|unfit|bad"
    r"|not (?:suited|suitable|made|meant|fit|any good|good)) (?:for|at|in)\b",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.DESCRIBE, Intent.FEATURE_CHECK, names=ONE)
def _kept_alive(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "I have to keep a Pyramid app alive, Python 2.7" as how it is brought on, or whether to stay with it."""
    if reading.refused or reading.kin or not _KEPT_ALIVE.search(reading.text):
        return None
    told = reading._replace(needs=(), concepts=())
    if _TWO.search(reading.text):
        about = Mention.unsaid(EntityKind.CONCEPT, "python_two", technical=True)
        kept = tuple(m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK)
        told = told._replace(concepts=(about.entity_id,), mentions=(*kept, about))
        return surely(told, Intent.CONCEPT, *Intent, aspect=None)
    return surely(told, Intent.DESCRIBE, *Intent, aspect=STAY)


_KEPT_ALIVE = re.compile(
    r"\b(?:have to|must|need to|has to|should|supposed to|got to) keep (?:an? |the |our |my )?[^.?!,]{3,40}"
    r"\b(?:alive|running|going|up)\b",
    re.IGNORECASE,
)
_TWO = re.compile(r"\b(?:python ?2|py ?2|2\.[67])\b", re.IGNORECASE)


@reads(Intent.FEATURE_CHECK, Intent.RECOMMEND, names=ONE)
def _is_it_hype(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "everyone says FastAPI, I think it's hype. We do invoices, two languages. Change my mind" as a wish."""
    asked = _HYPE if reading.intent is Intent.RECOMMEND else _PUT
    if len(reading.needs) < _SEVERAL_NEEDS or not asked.search(reading.text):
        return None
    return surely(reading._replace(refused=()), Intent.RECOMMEND, *Intent, aspect="doubt")


_SEVERAL_NEEDS = 3
_HYPE = re.compile(r"\b(?:hyped?|overhyped|overrated)\b", re.IGNORECASE)
_PUT = re.compile(r"\b(?:change my mind|convince me|prove me wrong|hyped?|overhyped|overrated)\b", re.IGNORECASE)


@reads(Intent.FEATURE_CHECK, names=ONE)
def _is_its_orm_async(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "is the Django ORM sync under the hood?" as asking how far it is async: that it has one is known."""
    if "orm" not in words or not _ORM_ASYNC.search(reading.text):
        return None
    others = [need for need in reading.needs if need.because is None and need.criterion not in ("orm", "async")]
    return reading._replace(needs=(Need("async"), *others), concepts=())


_ORM_ASYNC = re.compile(
    r"\borm\b(?: (?!and|or|with)[\w']+){0,3} (?:a?sync(?:hronous(?:ly)?)?|non-?blocking|blocking)\b"
    r"|\ba?sync(?:hronous)? (?:\w+ )?orm\b",
    re.IGNORECASE,
)


# In this order; the first that answers wins.
PUT_TO_IT = (
    _or_not,
    _only_for,
    _calmed_down,
    _does_it_exist,
    _a_sensible_choice,
    _stay_or_go,
    _regretted,
    _no_good_for,
    _kept_alive,
    _is_it_hype,
    _is_its_orm_async,
)
