"""What is put to one framework: "Django or not?", "so Falcon is only for APIs?", "has Sanic calmed down?".

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import STAY, EntityKind, Intent, Mention, Need, Reading
from bot.understand.reading.rule import NONE, ONE, but, of_notion, reads
from bot.understand.reading.staying import GO_OR_STAY
from bot.understand.reading.troubles import surely

_ANY = but(Intent.SMALLTALK, Intent.HELP, Intent.COMPARE)


def _the_one(reading: Reading) -> Mention | None:
    """Return the only framework that a text names, wanted or not; None of none, or several."""
    named = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK]
    return named[0] if len({m.entity_id for m in named}) == 1 and not reading.kin else None


@reads(*_ANY, names=(NONE, ONE))
def _or_not(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "a shop with row-level permissions, Django or not Django?" as asking for the ranking, by what was told."""
    if "or" not in words or not reading.needs or (one := _the_one(reading)) is None:
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
    if _ONLY.isdisjoint(words) or (one := _the_one(reading)) is None:
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


@reads(Intent.CONCEPT, Intent.DESCRIBE, names=(NONE, ONE))
def _outside_it(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what do people use for database migrations when they aren't on Django?" as asking of any but that."""
    if (one := _the_one(reading)) is None or _OTHERS.isdisjoint(words) or not _ASKS_HOW.search(reading.text):
        return None
    if not re.search(rf"{_OUTSIDE}{re.escape(one.matched)}\b", reading.text, re.IGNORECASE):
        return None
    notions = [m for m in reading.mentions if m.kind is EntityKind.CONCEPT and not m.refused]
    if not _MIGRATIONS.isdisjoint(words):
        notions = [Mention.unsaid(EntityKind.CONCEPT, "db_migrations", technical=True)]
    if not notions:
        return None
    about = of_notion(reading, notions[0])._replace(frameworks=(), refused=(), mentions=(notions[0],))
    return surely(about, Intent.CONCEPT, *Intent, aspect=None)


_OTHERS = frozenset("outside without not arent isnt dont other than youre theyre".split())
_MIGRATIONS = frozenset("migration migrations".split())
_OUTSIDE = (
    r"(?:\b(?:outside|outside of|without|(?:not|off) (?:on|using|in|with)|other than)"
    r"|n['’]?t (?:on|using|in|with)) "
)
_ASKS_HOW = re.compile(r"\b(?:how|what|which|who)\b", re.IGNORECASE)


@reads(Intent.FEATURE_CHECK, Intent.DESCRIBE, Intent.RECOMMEND, Intent.OUT_OF_SCOPE, names=(NONE, ONE))
def _does_speed_matter(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "it's written in Rust. Does that matter once a database is involved?" as whether speed matters at all."""
    if _MATTER.isdisjoint(words) or not _FAST.search(reading.text) or not _BEHIND.search(reading.text):
        return None
    about = Mention.unsaid(EntityKind.CONCEPT, "speed_that_matters")
    told = reading._replace(needs=(), concepts=(about.entity_id,), mentions=(about,), frameworks=(), refused=())
    return surely(told, Intent.CONCEPT, *Intent, aspect=None)


_MATTER = frozenset("matter matters".split())
_FAST = re.compile(r"\b(?:speed|fast(?:er|est)?|rust|perf\w*|benchmarks?|cython|compiled)\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"\b(?:databases?|db|postgres\w*|mysql|quer(?:y|ies)|network|i/?o|redis|api calls?)\b", re.IGNORECASE
)


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.LIST, Intent.CONCEPT, names=NONE)
def _run_on_windows(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "one Windows server with IIS. Which can I deploy there?" as asking what runs there, and how."""
    if _WINDOWS.isdisjoint(words) or any(need.because is None for need in reading.needs):
        return None
    if reading.refused or reading.kin or not _DEPLOYED.search(reading.text):
        return None
    told = Mention.unsaid(EntityKind.CONCEPT, _ON_WINDOWS, technical=True)
    return surely(of_notion(reading, told)._replace(mentions=(told,)), Intent.CONCEPT, *Intent, aspect=None)


_WINDOWS = frozenset("windows iis".split())
_ON_WINDOWS = "on_windows"
_DEPLOYED = re.compile(
    r"\b(?:which|what)\b[^.?!]{0,30}\b(?:can|could|be|may|runs?|will|do)\b[^.?!]{0,30}"
    r"\b(?:deploy(?:ed)?|runs?|host(?:ed)?|there)\b",
    re.IGNORECASE,
)


@reads(Intent.OUT_OF_SCOPE, Intent.DESCRIBE, Intent.FEATURE_CHECK, names=ONE)
def _a_sensible_choice(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "is Pyramid a sensible choice for a new project, 8 devs, 10 years?" as whether one can build on it."""
    if _CHOICE.isdisjoint(words) or reading.needs or reading.refused or (one := _the_one(reading)) is None:
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


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.CONCEPT, names=NONE)
def _to_learn(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "he knows loops, which web framework should he learn first" as a wish for what is easy to learn."""
    if _LEARN.isdisjoint(words) or reading.needs or reading.refused or reading.kin or not _LEARNT.search(reading.text):
        return None
    return surely(reading._replace(needs=(Need("learning", 2.0),), concepts=(), mentions=()), Intent.RECOMMEND, *Intent)


_LEARN = frozenset("learn learning start begin".split())
_LEARNT = re.compile(
    r"\b(?:which|what) (?:[\w-]+ ){0,2}framework\b[^.?!]{0,25}\b(?:learn|start|begin)\b", re.IGNORECASE
)

# In this order; the first that answers wins.
PUT_TO_IT = (
    _or_not, _only_for, _calmed_down, _does_it_exist, _outside_it, _does_speed_matter, _run_on_windows,
    _a_sensible_choice, _stay_or_go, _to_learn,
)  # fmt: skip
