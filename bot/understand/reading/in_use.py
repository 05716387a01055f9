"""What somebody asks or claims of the framework he runs: how it is dealt with there, and no wish for another one.

Each rule reads one such case (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.domain.question import BESIDE_A_DATABASE, EntityKind, Intent, Mention, Need, Reading
from bot.understand.reading.rule import NONE, ONE, Rule, of_notion, reads
from bot.understand.reading.troubles import LEAVING, surely, unread
from bot.understand.text.mend import Word
from bot.understand.text.normalise import words_of
from bot.understand.thresholds import FRAGMENT

# Words of somebody who wants a framework, or wants to know whether one is right.
_SEEKING = LEAVING | frozenset(
    "framework frameworks recommend suggest suggestion suggestions alternative alternatives instead else other others "
    "another better best good ok okay fine fit fits suit suits suitable right enough overkill choose choosing choice "
    "pick picking prefer prefers want wants wanted wanting need needs looking build building new starting project "
    "or than vs versus like similar worth should would well ideal sense viable handle cope manage for which "
    "deploy deployment deploying host hosting run running something anything regret regretting rewrite rewritten port "
    "exit go give migrate migrating migration upgrade upgrading".split()
)


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, names=ONE)
def in_use(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Tornado and SQLAlchemy blocking the ioloop, options?" as asking what is done about that in Tornado."""
    if reading.refused or reading.kin or reading.known or not _SEEKING.isdisjoint(words):
        return None
    if any(need.because is not None or need.refused or need.must for need in reading.needs):
        return None  # a project is told of, or a wish
    about = [m for m in reading.mentions if m.kind in (EntityKind.CONCEPT, EntityKind.FEATURE) and not m.refused]
    if not about:
        return None
    notions = [m for m in about if m.kind is EntityKind.CONCEPT]
    if notions:
        return surely(of_notion(reading, notions[-1]), Intent.CONCEPT, *Intent)
    return None if _MEANS.isdisjoint(words) else surely(reading, Intent.FEATURE_CHECK, *Intent)


_MEANS = frozenset(
    "lib libs library package packages addon plugin extension how setup config options idea ideas".split()
)


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, names=NONE)
def of_unknown(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "isn't python-jose abandoned?", of what is none of ours, as nothing that we know."""
    if reading.kin or reading.refused or reading.concepts or not _ALIVE.match(reading.text):
        return None
    return surely(reading._replace(needs=()), Intent.OUT_OF_SCOPE, *Intent)


_ALIVE = re.compile(
    r"\W*(?:but |and |so |hm+ |wait )?(?:is|isn['’]?t) (?!there|that|it|this|any|one|python\b)[\w.-]+ "
    r"(?:still |even |not |kinda )?(?:abandoned|dead|unmaintained|maintained|alive|deprecated|outdated)\W*$",
    re.IGNORECASE,
)


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.OUT_OF_SCOPE, names=ONE)
def claimed_against(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "my boss says Flask doesn't scale, is that true?" as asking how well it does."""
    said = tuple(need for need in reading.needs if need.because is None and not need.refused)
    doubts = reading.intent is Intent.DESCRIBE and len(said) == 1 and _EVIDENCE.search(reading.text) is not None
    if doubts and not (reading.refused or reading.kin) and reading.words <= 3 * FRAGMENT:
        return surely(reading._replace(needs=said), Intent.FEATURE_CHECK, *Intent)
    if reading.needs or reading.refused or reading.kin or reading.words > 2 * FRAGMENT:
        return None
    missing = [m for m in reading.mentions if m.kind is EntityKind.QUALITY and m.refused]
    if len(missing) != 1 or not _CLAIMED.search(reading.text):
        return None
    claim = missing[0]._replace(refused=False)
    mentions = tuple(claim if m is missing[0] else m for m in reading.mentions)
    told = reading._replace(needs=(Need(claim.entity_id),), mentions=mentions)
    return surely(told, Intent.FEATURE_CHECK, *Intent)


@reads(Intent.DESCRIBE, Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.COMPARE, names=(NONE, ONE))
def claimed_by(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Django is too slow, everyone knows that. True?" and "Flask doesn't scale, says my professor" so, too."""
    about = (*reading.frameworks, *reading.refused)
    if len(about) != 1 or reading.kin or reading.words > 3 * FRAGMENT or not _OPEN.isdisjoint(words):
        return None
    if not _SAID.search(reading.text):
        return None
    name = next((m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK), None)
    claims = [m for m in reading.mentions if m.kind is EntityKind.QUALITY and name and m.clause == name.clause]
    if not claims or len({m.entity_id for m in claims}) > 1 or name is None or claims[0].start < name.start:
        return None
    needs = (Need(claims[0].entity_id, reverse=claims[0].reverse),)
    mentions = (name._replace(refused=False), claims[0]._replace(refused=False))
    told = reading._replace(frameworks=about, refused=(), concepts=(), needs=needs, mentions=mentions)
    return surely(told, Intent.FEATURE_CHECK, *Intent, aspect=None)


_OPEN = frozenset("what why how whats".split())  # "falcon claims to be lean. What does that mean?"
_SAID = re.compile(
    r"\b(?:says|claims|insists|swears|keeps? saying|told (?:me|us)|every(?:one|body) knows|(?:they|people) (?:all )?say"
    r"|i(?:['’]ve)? (?:heard|read))\b|\b(?:true|right|correct|a myth|nonsense|agree)\W*\?\W*$",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    r"\b(?:(?:just|only|all|mere) (?:marketing|hype)|evidence|proof|prove[sn]?|any benchmarks?"
    r"|don['’]?t (?:buy|believe)|is (?:it|that|this) true"
    r"|(?:every(?:body|one)|people|they) (?:says?|claims?|thinks?))\b",
    re.IGNORECASE,
)
_CLAIMED = re.compile(
    r"\b(?:does not|doesn['’]?t|do not|don['’]?t|can['’]?t|cannot|won['’]?t|will not|is not|isn['’]?t)\b", re.IGNORECASE
)


def in_trouble(reading: Reading) -> Reading:
    """Return a story of trouble that wishes and chooses nothing as not understood: "threads all stuck. what to do"."""
    named = (*reading.frameworks, *reading.refused)
    if reading.intent is not Intent.RECOMMEND or reading.kin or len(named) > 1 or reading.words > 3 * FRAGMENT:
        return reading
    if (reading.refused and _REFUSES.search(reading.text)) or _SPARED.search(reading.text):
        return reading
    troubled = _TROUBLE.search(reading.text) is not None and _SEEKS.search(reading.text) is None
    return unread(reading, named) if troubled else reading


_TROUBLE = re.compile(
    r"\b(?:tim(?:es?|ed|ing) out|(?<!got )(?<!be )stuck(?! (?:on|with|in|w/))|hang(?:s|ing)(?! on)|freez(?:es?|ing)"
    r"|frozen|crash(?:es|ed|ing)?|(?:gets?|got|getting|becomes?) (?:(?:very|so|really) )?slow|slows? down"
    r"|leak(?:s|ed|ing)?|oom|deadlocks?|50[234]s|50[234] (?:errors?|bad|from|responses?))\b",
    re.IGNORECASE,
)
# "An API that never crashes", "without memory leaks".
_SPARED = re.compile(
    r"(?:\b(?:never|no|not|without)|n['’]?t) (?:\w+ ){0,2}(?:hang|stuck|freez|frozen|crash|slow|leak|time|deadlock)\w*",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"n['’]?t\b|\b(?:not?|never|without|hate|leave|leaving|off|away|enough|anymore|tired)\b", re.IGNORECASE
)
_SEEKS = re.compile(
    r"\b(?:which|recommend\w*|suggest\w*|pick|choose|choice|best|better|frameworks?|build(?:ing)?|need|needs|want|wants"
    r"|looking|should|switch\w*|mov(?:e|ing)|rewrit\w+|replac\w+|alternative\w*|instead|use|take|start|else|must"
    r"|evaluat\w+|consider\w*|would|ideal\w*|worth)\b",
    re.IGNORECASE,
)


def of_unknown_part(reading: Reading, words: Sequence[Word]) -> Reading:
    """Return "does Litestar support msgpack?" as not understood: what is asked for is on no record by any name."""
    if reading.intent not in (Intent.FEATURE_CHECK, Intent.DESCRIBE) or len(reading.frameworks) != 1:
        return reading
    if reading.refused or reading.kin or reading.needs or reading.concepts or reading.matters or reading.language:
        return reading
    asked = _HAS_IT.match(reading.text)
    if asked is None or reading.words > 2 * FRAGMENT:
        return reading
    part = set(words_of(asked["part"] or asked["which"]))
    strange = [w for w in words if w.typed in part and not (w.is_grammar or w.is_familiar or w.is_plain)]
    return unread(reading, reading.frameworks) if strange else reading


_HAS_IT = re.compile(
    r"\W*(?:does|do|can|will|has) [\w.-]+ (?:already |also |really |natively |even )?(?:support|have|do|handle|speak"
    r"|include|offer|ship|provide|understand|know|come with|allow|got) (?P<part>.+)"
    r"|\W*is (?P<which>[\w .-]+?) (?:supported|available|possible|included|there) (?:by|in|on|with|for) [\w.-]+\W*$",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, Intent.DESCRIBE, names=ONE)
def wished_by_its_users(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "a chat for 300 people, we use Flask" as a project of people who use one already."""
    projects = [m for m in reading.mentions if m.kind is EntityKind.CONCEPT and not m.refused]
    other = reading.is_question or reading.refused or reading.kin or reading.words > 4 * FRAGMENT
    other = other or reading.aspect not in (None, "deploy")
    if other or not projects or not any(need.because for need in reading.needs):
        return None
    used = _WE_USE.search(reading.text)
    name = next((m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK), None)
    if used is None or name is None or name.start < projects[0].start:
        return None
    return surely(reading, Intent.RECOMMEND, *Intent)


_WE_USE = re.compile(r"[.,;!]\s*(?:and )?(?:we|i|our team) (?:use|run|have|know|mostly use|are on)\b", re.IGNORECASE)


@reads(Intent.RECOMMEND, Intent.DESCRIBE, names=NONE)
def of_slow_python(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "our CTO says Python is too slow, should we go with Go?" as asking whether a framework's speed matters."""
    if "slow" not in words or not _SOUGHT.isdisjoint(words) or reading.refused or reading.kin:
        return None
    if not _SLOW_PYTHON.search(reading.text):
        return None
    return surely(reading._replace(needs=(), concepts=(_SPEED_MATTERS,), mentions=()), Intent.CONCEPT, *Intent)


def of_notion_there(reading: Reading, notion: str) -> Reading:
    """Return a reading as one of how a notion is dealt with in the framework it names."""
    about = Mention.unsaid(EntityKind.CONCEPT, notion)
    mentions = (*(m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK), about)
    told = reading._replace(needs=(), refused=(), concepts=(notion,), mentions=mentions)
    return surely(told, Intent.CONCEPT, *Intent)


@reads(Intent.FEATURE_CHECK, Intent.DESCRIBE, names=ONE)
def beside_a_database(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "is Django slow beside a database?" as a question of speed alone: the database is there, and not sought."""
    said = tuple(need for need in reading.needs if need.because is None)
    of_speed = tuple(need for need in said if need.criterion == _SPEED)
    if not of_speed or not {need.criterion for need in said} <= {_SPEED, _ORM} or len(reading.needs) == 1:
        return None
    if reading.aspect not in (None, "deploy") or not BESIDE_A_DATABASE.search(reading.text):
        return None
    return surely(reading._replace(needs=of_speed), Intent.FEATURE_CHECK, *Intent)


_SPEED, _ORM = "speed", "orm"
_SPEED_MATTERS = "speed_that_matters"
_SLOW_PYTHON = re.compile(r"\bpython(?:['’]?s| is| was)? (?:just |simply |way |far )?too slow\b", re.IGNORECASE)
_SOUGHT = frozenset("which framework frameworks recommend suggest pick choose best one build building".split())


@reads(Intent.FEATURE_CHECK, Intent.EXAMPLE, Intent.CONCEPT, names=ONE)
def to_sign_in(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "how do I log users in with FastAPI?" as asking how that is done, and not whether it is there."""
    said = {need.criterion for need in reading.needs if need.because is None}
    if {"how", "way"}.isdisjoint(words) or not said <= {_AUTH} or reading.refused or reading.kin:
        return None
    if _BY_JWT.search(reading.text):  # "how to do JWT auth in Litestar?"
        return of_notion_there(reading, _JWT)
    if not _SIGNS_IN.search(reading.text):
        return None
    notions = {m.entity_id for m in reading.mentions if m.kind is EntityKind.CONCEPT}
    if _BY_OTHERS.search(reading.text) is not None:  # "how do I sign users in with Google"
        asked = reading._replace(needs=(Need(_AUTH),), concepts=())
        return surely(asked, Intent.FEATURE_CHECK, *Intent) if notions == {_LOGIN} else None
    if not notions <= {_LOGIN}:
        return None
    return of_notion_there(reading, _LOGIN)


_AUTH, _LOGIN, _JWT = "auth", "login_page", "jwt_how"
_BY_JWT = re.compile(
    r"\b(?:how (?:do|can|would|should|could|to)|way to)\b[^.?!]*\b(?:jwts?|json web tokens?)\b", re.IGNORECASE
)
_SIGNS_IN = re.compile(
    r"\bhow (?:do|can|would|should|could|to)\b[^.?!]*\b(?:logins?|sign-?ins?"
    r"|(?:log|sign) (?:(?:users?|people|someone|somebody|them|customers?|members?|visitors?|staff|(?:my|our) \w+) )?"
    r"in)\b"
    r"(?! json)",
    re.IGNORECASE,
)
# Who else may vouch for people, by what else they are known, and what is no page of a site.
_BY_OTHERS = re.compile(
    r"\b(?:jwts?|tokens?|oauth\w*|openid|oidc|social|google|github|facebook|microsoft|apple|azure|saml|ldap|sso|okta"
    r"|keycloak|auth0|otp|2fa|mfa|passkeys?|magic|api keys?|swagger|tests?|basic)\b",
    re.IGNORECASE,
)


@reads(Intent.DESCRIBE, names=ONE)
def how_at_last(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Starlette: cache the answers of an endpoint for a minute, how" as asking how that part is had there."""
    parts = tuple(need for need in reading.needs if need.because is None and not need.refused)
    if reading.aspect or reading.refused or reading.kin or not parts or not _HOW_AT_LAST.search(reading.text):
        return None
    return surely(reading._replace(needs=parts), Intent.FEATURE_CHECK, *Intent)


_HOW_AT_LAST = re.compile(r"[,;:\u2013\u2014-] ?(?:but |and )?how\W*$", re.IGNORECASE)


@reads(Intent.RECOMMEND, names=ONE)
def parts_without(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "which parts of Django are not async?" as a question of that part, and no wish to do without it."""
    refused = tuple(need for need in reading.needs if need.refused and need.because is None)
    if not refused or len(refused) != len(reading.needs) or not _WHICH_PARTS.search(reading.text):
        return None
    asked = tuple(Need(need.criterion, 1.5) for need in refused)
    return surely(reading._replace(needs=asked, concepts=()), Intent.FEATURE_CHECK, *Intent, aspect=None)


_WHICH_PARTS = re.compile(r"\b(?:which|what) (?:parts?|bits|pieces|things)\b", re.IGNORECASE)


@reads(Intent.FEATURE_CHECK, Intent.DESCRIBE, names=ONE)
def either_interface(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "is Tornado WSGI or ASGI?" as a question of both, of that framework."""
    if reading.concepts != (_EITHER_INTERFACE,) or any(need.because is None for need in reading.needs):
        return None
    both = (Need("wsgi", 1.5), Need("asgi", 1.5))
    return surely(reading._replace(needs=both, concepts=()), Intent.FEATURE_CHECK, *Intent, aspect=None)


_EITHER_INTERFACE = "wsgi_vs_asgi"


@reads(Intent.DESCRIBE, names=ONE)
def told_of_it(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "someone told me Django is slow, true?" as a question of that quality."""
    said = tuple(need for need in reading.needs if need.because is None)
    if reading.aspect or not said or reading.refused or not _TRUE.search(reading.text):
        return None
    return surely(reading._replace(needs=said), Intent.FEATURE_CHECK, *Intent, aspect=None)


_TRUE = re.compile(
    r"\b(?:true|right|correct|really|a myth|fair)\W*$|\bis (?:that|it|this) (?:true|right)\b", re.IGNORECASE
)


@reads(Intent.DESCRIBE, Intent.EXAMPLE, names=ONE)
def deployed(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "deploy Django with gunicorn and nginx in Docker, what does it look like" as how it is deployed."""
    if reading.refused or reading.kin or not _DEPLOYS.match(reading.text):
        return None
    return surely(reading, Intent.DESCRIBE, *Intent, aspect="deploy")


_DEPLOYS = re.compile(r"\W*(?:how to |best way to )?(?:deploy(?:ing)?|host(?:ing)?|dockeri[sz]e)\b", re.IGNORECASE)


IN_USE: tuple[Rule, ...] = (
    how_at_last,
    parts_without,
    either_interface,
    told_of_it,
    deployed,
    beside_a_database,
    to_sign_in,
    of_slow_python,
    wished_by_its_users,
    claimed_against,
    claimed_by,
    in_use,
    of_unknown,
)  # in this order; the first wins
