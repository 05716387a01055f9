"""What is asked of two frameworks: to move from one to the other, to have both in one application, or which of them.

The angle is learnt from phrasings; which way round they stand is told by the words before, between and after them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import AGAINST, LICENCE, SIDES, EntityKind, Intent, Mention, Reading
from bot.understand.intent.evidence import WHETHER
from bot.understand.intent.intents import Matcher
from bot.understand.intent.later import Later
from bot.understand.intent.masks import clauses_of, together
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance
from bot.understand.thread.leaning import PRONOUNS, focus
from bot.understand.thresholds import FRAGMENT

# An angle must be this clear, and lead a plain comparison by as much; below, a comparison serves better.
_MIN_ANGLE, _ANGLE_LEAD = 0.3, 0.04
# How sure a reading is, at least, when the angle is clear.
_SURE = 0.6
_ARROW = re.compile(r"(?<!<)[-=~]+>|→|⇒|➔|➜|»")
# How many words before a name and after it tell its place.
_BEFORE, _AFTER = 6, 3

# What may stand between a telling word and the name it tells of ("from our old Flask app").
_ASIDE = frozenset(
    "a an the our my your his her their its this that existing old older current legacy big new small whole entire "
    "production main own full plain simple pure sync async classic framework app year years".split()
)
_FROM = frozenset("from off".split())
# Verbs whose object is left behind.
_LEAVE = frozenset(
    "replace replaces replacing leave leaves leaving drop drops dropping ditch ditching abandon abandoning retire "
    "retiring remove removing quit quitting outgrow outgrew outgrown outgrowing regret regretting swap swapping dump "
    "dumping kill scrap deprecate exchange substitute left dropped replaced ditched abandoned removed after".split()
)
# Verbs whose object is carried from one to the other.
_CARRY = frozenset(
    "port porting convert converting migrate migrating rewrite rewriting refactor refactoring translate translating "
    "move moving turn turning transform transforming change changing switch switching transition upgrade".split()
)
_OF = frozenset({("instead", "of"), ("place", "of"), ("rid", "of"), ("tired", "of"), ("sick", "of"), ("out", "of"),
                 ("rather", "than"), ("swap", "out"), ("stuck", "with"), ("stuck", "on"), ("stuck", "in"),
                 ("up", "with"), ("away", "from"), ("done", "with"), ("bored", "of"), ("bored", "with"),
                 ("phase", "out"), ("alternative", "to"), ("replacement", "for"), ("substitute", "for"),
                 ("successor", "of"), ("successor", "to"), ("successor", "for"), ("replacement", "of"),
                 ("dont", "want"), ("not", "want"), ("dont", "like"), ("not", "like")})  # fmt: skip
_TO = frozenset("to into onto towards toward adopt adopting want wants try trying prefer prefers consider".split())
_BY = frozenset("with by in for as".split())
_HAVE = frozenset("have has had use uses using run runs running on in with inherited maintain is are know".split())

_WANTED = frozenset("want wants wanted push pushes pushing put puts get move".split())
_WITHIN = frozenset("inside in into within under below beneath behind".split())
_HOLD = frozenset(
    "host hosts hosting hold holds holding contain contains containing serve serves serving wrap wraps wrapping mount "
    "mounts mounting embed embeds embedding include includes including carry run runs running load".split()
)
_ADD = frozenset("add adding attach attaching plug plugging mount mounting bolt graft".split())
_SERVE = frozenset("serve serving host hosting deploy deploying".split())
# Every word that tells which way round two frameworks stand.
CUES = frozenset().union(*(_ASIDE, _FROM, _LEAVE, _CARRY, _TO, _BY, _HAVE, _WITHIN, _HOLD, _ADD, _SERVE), *_OF)


@dataclass(frozen=True, slots=True)
class Around:
    """The words around two names: those before the first, between both, and after the second."""

    before: tuple[str, ...]
    between: tuple[str, ...]
    after: tuple[str, ...]


# What stands before a name that only says what is meant: "an admin the way Django does", "as in Django".
_MODEL = frozenset(
    {("the", "way"), ("as", "in"), ("the", "one", "in"), ("the", "one", "of"), ("like", "in"), ("comparable", "to"),
     ("similar", "to"), ("same", "as"), ("that", "of"), ("as",), ("like",)}
)  # fmt: skip
# Words that set two names against each other, whatever else is said.
_AGAINST = frozenset("or vs versus than better nicer cleaner faster compare compared between instead sense".split())


def asked_of_one(reading: Reading, utterance: Utterance, words: Sequence[Word]) -> Reading:
    """Read "does FastAPI have an admin the way Django does?" as a check of the one that it is asked of.

    The other one is a model for what is meant, or stands in a sentence before the question.
    """
    told = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK]
    named = {m.entity_id for m in told}
    about = bool(reading.needs) or reading.python is not None
    apart = len(named) == 2 and about and not reading.refused and not reading.kin
    apart = apart and not SAME_INTERFACE.search(reading.text)
    if not apart or reading.intent not in (Intent.COMPARE, Intent.FEATURE_CHECK, Intent.DESCRIBE):
        return reading
    meant = [word.meant for word in words]
    asks = bool(utterance.questions) or not WHETHER.isdisjoint(meant[:2])
    models = {m.entity_id for m in told if _is_model(meant, m)}
    if not asks or not (_AGAINST - {"or"} if models else _AGAINST).isdisjoint(meant):
        return reading
    asked = named - models
    if len(asked) != 1:
        asked = _in_question(told, utterance, meant)
    if len(asked) != 1:
        return reading
    sure, aspect = max(reading.confidence, _SURE), None if reading.needs else "python"
    return reading._replace(intent=Intent.FEATURE_CHECK, confidence=sure, rival=None, rival_confidence=0.0,
                   frameworks=tuple(asked), aspect=aspect)  # fmt: skip


SAME_INTERFACE = re.compile(r"\b(?:same|identical|compatible) (?:api|interface|syntax)\b", re.IGNORECASE)
# Words that ask of two the same, and for a part of each: "do both have", "does either make".
_EACH = frozenset("both each either neither all any".split())
_CHECKED = frozenset("have has support supports ship ships include includes come comes bring brings make makes do part "
                     "built included inside".split())  # fmt: skip


# A longer text weighs more than one thing; one of so few words is hardly a sentence.
_TERSE, _LABEL = 16, 8
_OPENS = frozenset("what which how why where".split())


def checked(reading: Reading, words: Sequence[Word]) -> Reading:
    """Read "do FastAPI and Litestar both have OpenAPI?" as a check of each: nothing sets them against each other."""
    part = any(m.kind is EntityKind.FEATURE and not m.refused for m in reading.mentions)
    part = part and len(words) <= _TERSE
    if reading.intent is not Intent.COMPARE or len(reading.frameworks) < 2 or reading.refused or not part:
        return reading
    meant = [word.meant for word in words]
    whether = any(word in WHETHER for word in meant[:2]) or reading.is_question
    whether = whether or any(first in WHETHER and second in _EACH for first, second in pairwise(meant))
    asked = whether and not _EACH.isdisjoint(meant) and not _CHECKED.isdisjoint(meant)
    if not (asked or _in_both(reading, meant)) or not _AGAINST.isdisjoint(meant):
        return reading
    return reading._replace(intent=Intent.FEATURE_CHECK, rival=None, rival_confidence=0.0, aspect=None)


_ADD_ONS = frozenset("extension extensions plugin plugins addon addons package packages".split())
_WORKING = frozenset("work works working run runs compatible support supports usable reuse reusable keep carry".split())


def lent(reading: Reading, words: Sequence[Word], state: DialogueState, catalog: Catalog) -> Reading:
    """Read "do Flask extensions work on Quart?" as a check of Quart, and of Flask's add-ons there.

    In a thread about Quart "can I keep my Flask extensions with it?" asks the same.
    """
    meant = [word.meant for word in words]
    if _WORKING.isdisjoint(meant):
        return reading
    told = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK and not m.kin]
    owners = {m.entity_id for m in told if _ADD_ONS.intersection(meant[m.end : m.end + 1])}
    others = tuple(dict.fromkeys(m.entity_id for m in told if m.entity_id not in owners))
    if not others and not PRONOUNS.isdisjoint(meant):
        others = tuple(name for name in state.frameworks[:1] if name not in owners)
    others = others or (focus(state) if "reuse" in meant and not set(focus(state)) & owners else ())
    if len(owners & set(catalog.pairs.add_ons)) != 1 or len(others) != 1 or reading.intent is Intent.OUT_OF_SCOPE:
        return reading
    sure = max(reading.confidence, _SURE)
    return reading._replace(intent=Intent.FEATURE_CHECK, confidence=sure, rival=None, rival_confidence=0.0,
                   frameworks=(*others, *owners), refused=(), needs=(), aspect="lent")  # fmt: skip


def _in_both(reading: Reading, meant: Sequence[str]) -> bool:
    """Whether a part is asked of names that follow it: "translations in Django and Pyramid?"."""
    if not reading.is_question or len(meant) > _LABEL or "and" not in meant or not _OPENS.isdisjoint(meant):
        return False
    first = min(m.start for m in reading.mentions if m.kind is EntityKind.FRAMEWORK)
    return meant[first - 1] == "in" and any(m.end < first for m in reading.mentions if m.kind is EntityKind.FEATURE)


def _is_model(meant: Sequence[str], mention: Mention) -> bool:
    """Whether the words before a name say that it only shows what is meant; "as fast as Flask" measures by it."""
    if meant[mention.start - 1] == "as" and "as" in meant[max(0, mention.start - 4) : mention.start - 1]:
        return False
    return any(
        tuple(meant[max(0, mention.start - len(model)) : mention.start]) == model and mention.start > 1
        for model in _MODEL
    )


def _in_question(told: Sequence[Mention], utterance: Utterance, meant: Sequence[str]) -> set[str]:
    """Return the frameworks named in the clauses that ask whether, if some are told of before."""
    asking = {
        clause
        for clause in utterance.questions
        if (first := next((at for at, one in enumerate(utterance.clauses) if one == clause), None)) is not None
        and meant[first] in WHETHER
    }
    inside = {m.entity_id for m in told if m.clause in asking}
    return inside if inside and any(m.clause not in asking for m in told) else set()


def paired(reading: Reading, utterance: Utterance, words: Sequence[Word], angles: Later, ties: Later) -> Reading:
    """Return the reading of two frameworks with what is asked of them, in the order the words put them in."""
    named = {*reading.frameworks, *reading.refused}
    checks = reading.intent in (Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE) and reading.needs
    apart = checks or reading.is_directed or reading.intent is Intent.OUT_OF_SCOPE
    if len(named) < 2 or not reading.frameworks or apart:
        return reading
    told = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK]
    # "Rewrite" and "migrate" name a notion, but here they are what tells: only other things are masked.
    masked = [mention for mention in reading.mentions if mention.kind is not EntityKind.CONCEPT]
    clauses = clauses_of(utterance, words, masked)
    tie = None if any(need.because is None for need in reading.needs) else tie_of(clauses, ties.matcher)
    if tie == "alike" and "licen" in reading.text.lower():  # "which licences do Falcon and Quart have?"
        return _as_comparison(reading)._replace(aspect=LICENCE)
    if tie is not None and (len(named) == 2 or tie == "alike"):
        return _as_comparison(reading)._replace(aspect=tie)
    angle = None
    if len(named) == 2:
        angle = "migration" if _is_carried(told, words) else angle_of(utterance.plain, clauses, angles.matcher)
    either = any(
        one.entity_id != other.entity_id and _is_either([word.meant for word in words[one.end : other.start]])
        for one, other in pairwise(told)
    )
    if angle == "migration" and (_is_to_learn(reading, words) or _CONSIDERED.search(utterance.plain)):
        angle = None  # "how long until one is productive in A vs B?"
    if angle == "together" and either and "both" not in [word.meant for word in words]:  # "A or B to embed in our tool"
        angle = None
    if angle == "together" and reading.intent is Intent.EXAMPLE and _JOINED.isdisjoint(word.meant for word in words):
        return reading  # "hello world in Flask and FastAPI"
    without = any(m.refused and m.start and words[m.start - 1].meant == "without" for m in told)
    if angle == "together" and without and len(named) == 2:  # "Starlette alone, without FastAPI"
        both = tuple(dict.fromkeys(m.entity_id for m in told))
        return _as_comparison(reading)._replace(aspect=None, frameworks=both, refused=())
    if angle is None and either and reading.intent is Intent.DESCRIBE and reading.words <= 3 * FRAGMENT:
        return _as_comparison(reading)._replace(aspect=None)
    if angle is None:
        told_of = reading.aspect if reading.aspect in (LICENCE, AGAINST, SIDES) else None
        return reading._replace(aspect=told_of) if reading.intent is Intent.COMPARE else reading
    directed = _as_comparison(reading)._replace(aspect=angle)
    order = _moved(told, words) if angle == "migration" else _placed(told, words)
    if order and reading.refused == order[1:] and any(need.because for need in reading.needs):
        return reading  # "burned by Tornado, happy with FastAPI, what for a chat?"
    if order is None or (reading.refused == order[:1] and reading.frameworks == order[1:]):
        return directed._replace(is_directed=angle == "migration")
    return directed._replace(frameworks=order, refused=(), is_directed=True)


def _is_either(between: Sequence[str]) -> bool:
    """Whether what stands between two names makes a choice of them: "A or B", "A for that, or rather use B"."""
    if "or" not in between:
        return between == ["vs"]
    return _TAKING.issuperset(between[len(between) - between[::-1].index("or") :])


# "BlackSheep, worth considering over FastAPI?"
_CONSIDERED = re.compile(r"\bworth (?:considering|a look|looking at|trying|it) over\b", re.IGNORECASE)


def _is_to_learn(reading: Reading, words: Sequence[Word]) -> bool:
    """Whether the time that is asked for is that of learning two, not of moving from one to the other."""
    learns = any(need.criterion in _LEARNT and need.because is None for need in reading.needs)
    return learns and (_CARRY | _LEAVE | {"from", "to"}).isdisjoint(_told_words(words))


def _told_words(words: Sequence[Word]) -> frozenset[str]:
    """Return the words meant, without the "to" of a verb ("to get productive")."""
    meant = [word.meant for word in words]
    return frozenset(word for word, after in zip(meant, [*meant[1:], ""], strict=True) if (word, after) not in _TO_BE)


_LEARNT = ("learning", "quick_start")
_TO_BE = frozenset(("to", verb) for verb in "be get become learn start teach onboard".split())
_JOINED = frozenset(
    "mount mounted mounting inside within together mix mixed mixing combine combined beside alongside under one same "
    "next embed embedded".split()
)
_TAKING = frozenset("use take just rather better should i we go with is".split())


def _as_comparison(reading: Reading) -> Reading:
    """Return the reading as one of a comparison, which a clear angle makes sure of."""
    if reading.intent is Intent.COMPARE:
        return reading
    sure = max(reading.confidence, _SURE)
    return reading._replace(intent=Intent.COMPARE, confidence=sure, rival=None, rival_confidence=0.0)


def angle_of(plain: str, clauses: Sequence[tuple[str, ...]], angles: Matcher) -> str | None:
    """Return "migration" or "together" when that is what is asked of two frameworks; None for a plain comparison."""
    if _ARROW.search(plain):
        return "migration"
    heard = [clause for clause in clauses if clause.count("{framework}") > 1]
    best = dict(zip(angles.intents, angles.loudest([*dict.fromkeys((*heard, together(clauses)))]), strict=True))
    first = max(best, key=lambda angle: best[angle])
    clear = best[first] >= _MIN_ANGLE and best[first] - best["versus"] >= _ANGLE_LEAD
    return first if clear else None


# What ties frameworks to each other: what they share, whether one is built on the other, or made by its makers.
TIES = ("alike", "built_on", "made_by")
# A tie must be this clear: many a comparison sounds a little like it.
_MIN_TIE = 0.55


def tie_of(clauses: Sequence[tuple[str, ...]], ties: Matcher) -> str | None:
    """Return which of ``TIES`` is asked after; None when it is none of them."""
    heard = [together(clauses), *(clause for clause in clauses if clause.count("{framework}") > 1)]
    for scores in ties.heard([*dict.fromkeys(heard)]):
        best, tie = max(zip(scores, ties.intents, strict=True))
        if tie in TIES and best >= _MIN_TIE:
            return tie
    return None


def _is_carried(told: Sequence[Mention], words: Sequence[Word]) -> bool:
    """Whether a verb carries one framework over into another: "refactor Flask into FastAPI"."""
    for one, other in pairwise(told):
        near = around(one, other, words)
        before, between = _bare(near.before), _bare(near.between)
        if one.entity_id != other.entity_id and before[-1:] and between[-1:]:
            return before[-1] in _CARRY and between[-1] in _TO
    return False


def _moved(told: Sequence[Mention], words: Sequence[Word]) -> tuple[str, str] | None:
    """Return which framework is left and which is gone to, by the first two names that tell; None when none do."""
    for one, other in pairwise(told):
        if one.entity_id != other.entity_id and (first := is_first_left(around(one, other, words))) is not None:
            return (one.entity_id, other.entity_id) if first else (other.entity_id, one.entity_id)
    return None


def _placed(told: Sequence[Mention], words: Sequence[Word]) -> tuple[str, str] | None:
    """Return which framework is to be the guest and which its host; None when no words tell."""
    for one, other in pairwise(told):
        if one.entity_id != other.entity_id and (first := is_first_inside(around(one, other, words))) is not None:
            return (one.entity_id, other.entity_id) if first else (other.entity_id, one.entity_id)
    return None


def around(one: Mention, other: Mention, words: Sequence[Word]) -> Around:
    """Return the words around two mentions."""
    meant = [word.meant for word in words]
    return Around(
        tuple(meant[max(0, one.start - _BEFORE) : one.start]),
        tuple(meant[one.end : other.start]),
        tuple(meant[other.end : other.end + _AFTER]),
    )


def is_first_left(around: Around) -> bool | None:
    """Whether the first of two names is the one to leave; None when the words don't tell.

    >>> is_first_left(Around(("move", "to"), ("from", "our", "old"), ()))
    False
    """
    before, between = _bare(around.before), _bare(around.between)
    verbs = set(around.before)
    if _leaves(between):
        return False
    if _leaves(before) or (before and before[-1] in _CARRY) or (between and between[-1] in _TO):
        return True
    if before and (before[-1] in _TO or (before[-1] in _BY and verbs & _CARRY)):
        return False
    if between and between[-1] in _BY and (verbs | set(between)) & (_LEAVE | _CARRY):
        return True
    if before and before[-1] in _HAVE:
        return before[-1] != "on" or verbs.isdisjoint(_WANTED)  # "they want us on FastAPI; we have a Flask app"
    return False if between and between[-1] in _HAVE else None


def _leaves(words: Sequence[str]) -> bool:
    """Whether the last words say that what follows them is left behind."""
    return bool(words) and (words[-1] in _FROM or words[-1] in _LEAVE or tuple(words[-2:]) in _OF)


def is_first_inside(around: Around) -> bool | None:
    """Whether the first of two names is to live inside the second; None when the words don't tell.

    >>> is_first_inside(Around(("mount",), ("in",), ()))
    True
    """
    before, between = _bare(around.before), _bare(around.between)
    verbs = set(around.before)
    if "front" in around.between:
        return False
    if between and (between[-1] in _WITHIN or tuple(between[-2:]) in (("top", "of"), ("inside", "of"))):
        return True
    if between and between[-1] in _HOLD:
        return False
    if between and ((between[-1] == "to" and verbs & _ADD) or (between[-1] in ("with", "from") and verbs & _SERVE)):
        return True
    inside_first = bool(before) and before[-1] in ("inside", "within", "into")
    return False if inside_first or set(around.after[:1]) & {"inside", "within", "embedded", "mounted"} else None


def _bare(words: Sequence[str]) -> tuple[str, ...]:
    """Return words without what may stand between a telling word and the name it tells of."""
    end = len(words)
    while end and (words[end - 1] in _ASIDE or words[end - 1].isdigit()):
        end -= 1
    return tuple(words[:end])
