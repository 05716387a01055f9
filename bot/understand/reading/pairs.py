"""What is asked of two frameworks: to move from one to the other, to have both in one application, or which of them.

The angle is learnt from phrasings; which way round they stand is told by the words before, between and after them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import AGAINST, LICENCE, SIDES, EntityKind, Intent, Mention, Need, Reading
from bot.understand.intent.evidence import WHETHER
from bot.understand.intent.intents import Matcher
from bot.understand.intent.later import Later
from bot.understand.intent.masks import clauses_of, together
from bot.understand.reading.staying import GO_OR_STAY
from bot.understand.reading.troubles import surely, unread
from bot.understand.reading.which_way import CARRY, LEAVE, is_carried, moved, placed, vetoed_of
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance
from bot.understand.thread.leaning import PRONOUNS, focus
from bot.understand.thresholds import FRAGMENT

# An angle must be this clear, and lead a plain comparison by as much; below, a comparison serves better.
_MIN_ANGLE, _ANGLE_LEAD = 0.3, 0.04
# How sure a reading is, at least, when the angle is clear.
_SURE = 0.6
_ARROW = re.compile(r"(?<!<)[-=~]+>|→|⇒|➔|➜|»")
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


_USES = re.compile(r"\b(?:can|could|may|does) [\w.-]+ (?:also |still |even )?use\b", re.IGNORECASE)
_WHETHER_THERE = re.compile(
    r"\b(?:do|does|will|can|would|could)\b[^?!]{1,90}\b(?:work|run|usable|survive|continue|compatible)\b", re.IGNORECASE
)


def lent(reading: Reading, words: Sequence[Word], state: DialogueState, catalog: Catalog) -> Reading:
    """Read "do Flask extensions work on Quart?" as a check of Quart, and of Flask's add-ons there.

    In a thread about Quart "can I keep my Flask extensions with it?" asks the same.
    """
    meant = [word.meant for word in words]
    if _WORKING.isdisjoint(meant) and not _USES.search(reading.text):
        return reading
    told = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK and not m.kin]
    owners = {m.entity_id for m in told if _ADD_ONS.intersection(meant[m.end : m.end + 1])}
    made_for = {catalog.kin[one].nearest for one in reading.kin if catalog.kin[one].addon}
    if reading.kin and len(made_for) == 1 and _WHETHER_THERE.search(reading.text):  # "does Flask-Login work in Quart?"
        owners |= {one for one in made_for if one is not None}
    others = tuple(dict.fromkeys(m.entity_id for m in told if m.entity_id not in owners))
    if not others and not PRONOUNS.isdisjoint(meant):
        others = tuple(name for name in state.frameworks[:1] if name not in owners)
    others = others or (focus(state) if "reuse" in meant and not set(focus(state)) & owners else ())
    if len(owners & set(catalog.pairs.add_ons)) != 1 or len(others) != 1 or reading.intent is Intent.OUT_OF_SCOPE:
        return reading
    sure = max(reading.confidence, _SURE)
    return reading._replace(intent=Intent.FEATURE_CHECK, confidence=sure, rival=None, rival_confidence=0.0,
                   frameworks=(*others, *owners), refused=(), needs=(), kin=(), aspect="lent")  # fmt: skip


def counterpart(reading: Reading) -> Reading:
    """Read "what's FastAPI's equivalent of the Django admin?" as a check of that part in FastAPI."""
    two = len(reading.frameworks) + len(reading.refused) > 1
    if not two or reading.intent is Intent.OUT_OF_SCOPE or not _LIKE_IT.search(reading.text):
        return reading
    parts = [m for m in reading.mentions if m.kind is EntityKind.FEATURE]
    told = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK and not m.kin]
    if len(parts) != 1 or len({m.entity_id for m in told}) != 2:
        return reading
    owners = {m.entity_id for m in told if m.end == parts[0].start}
    others = tuple({m.entity_id for m in told} - owners)
    if len(owners) != 1 or len(others) != 1:
        return reading
    need = Need(parts[0].entity_id)
    about = reading._replace(frameworks=others, refused=(), needs=(need,), concepts=())
    return surely(about, Intent.FEATURE_CHECK, *Intent)


_LIKE_IT = re.compile(
    r"\b(?:equivalents?|counterpart|analog(?:ue)?|answer to|(?:something|anything|sth) (?:like|similar)|version of"
    r"|but (?:for|in|with))\b",
    re.IGNORECASE,
)


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
        angle = "migration" if is_carried(told, words) else angle_of(utterance.plain, clauses, angles.matcher)
    if len(named) == 2 and _goes_over(told, words, utterance.plain):
        both = tuple(dict.fromkeys(m.entity_id for m in told))
        return _as_comparison(reading)._replace(aspect="migration", frameworks=both, refused=(), is_directed=True)
    if angle == "migration" and _NO_MOVE.search(utterance.plain):  # "you changed your pick from A to B"
        return reading._replace(aspect=None)
    either = any(
        one.entity_id != other.entity_id and _is_either([word.meant for word in words[one.end : other.start]])
        for one, other in pairwise(told)
    )
    alone = [m.clause in utterance.questions and utterance.clauses.count(m.clause) <= _ALONE for m in told]
    either = either or (bool(alone) and all(alone))  # "bottle? flask? sth else?"
    moves = not (CARRY | LEAVE).isdisjoint(word.meant for word in words)
    if angle == "migration" and either and not moves and not _ARROW.search(utterance.plain):  # "A or B? Both look old"
        angle = None
    if angle is None and len(named) == 2 and not either and GO_OR_STAY.search(utterance.plain):
        angle = "migration"
    if angle is None and len(named) == 2 and not either and _NEXT_TO.search(utterance.plain):
        angle = "together"
    if angle == "migration" and (_is_to_learn(reading, words) or _CONSIDERED.search(utterance.plain)):
        angle = None  # "how long until one is productive in A vs B?"
    if angle == "migration" and _ANEW.search(
        utterance.plain
    ):  # "greenfield. The team knows Django, the CTO wants FastAPI"
        angle = None
    if angle == "together" and _FUSED.search(utterance.plain):  # "are Quart and Flask going to merge?"
        return unread(reading, reading.frameworks)
    if angle == "together" and _SHARES.search(utterance.plain):  # "share SQLAlchemy models between a Flask and a …"
        both = tuple(dict.fromkeys(m.entity_id for m in told))
        about = reading._replace(frameworks=both, refused=(), needs=(), concepts=(_SHARED_MODELS,), mentions=())
        return surely(about, Intent.CONCEPT, *Intent)
    vetoed = vetoed_of(told, words) if angle in ("migration", "together") else None
    if vetoed is not None:  # "moving off CherryPy, not to Django"
        left = tuple(one for one in dict.fromkeys(m.entity_id for m in told) if one != vetoed)
        return surely(reading._replace(frameworks=left, refused=(vetoed,)), Intent.RECOMMEND, *Intent, aspect=None)
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
    order = moved(told, words) if angle == "migration" else placed(told, words)
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


def _goes_over(told: Sequence[Mention], words: Sequence[Word], plain: str) -> bool:
    """Whether the way from the first to the second is asked about: "CherryPy to Flask, how hard is that"."""
    if len(told) < 2:
        return False
    first, second = told[0], told[-1]
    if len(told) == 2 and [word.meant for word in words[first.end : second.start]] == ["to"]:
        before = words[first.start - 1].meant if first.start else ""
        return before not in _HELD_TO and _HOW_FAR.search(plain) is not None
    return _BECOMES.search(plain) is not None


_HELD_TO = frozenset("compared compare similar close closest next relative equivalent prefer".split())
_HOW_FAR = re.compile(
    r"\bhow (?:hard|long|difficult|easy|painful|much|big|bad|risky|far)\b|\b(?:effort|days|weeks|worth|direction)\b"
    r"|^\W*(?:\w+ )?[\w.-]+ to [\w.-]+\W*$",
    re.IGNORECASE,
)
# "What happens to my CherryPy sessions in Flask?"
_BECOMES = re.compile(r"\bwhat (?:happens to|becomes of)\b[^.?!]* (?:in|on|under|with) [\w.-]+\W*$", re.IGNORECASE)
_ALONE = 2  # words of a question that is little but a name
# The practice of two programs on one database.
_SHARED_MODELS = "shared_models"
_FUSED = re.compile(
    r"\b(?:gonna|going to|will|planning to|about to|to be|being|plans? to) (?:\w+ )?merged?\b|\bmerg(?:e|ing|ed)\?",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"\b(?:shar(?:e|es|ed|ing)|reus(?:e|ing))\b[^.?!]{0,30}\b(?:models?|databases?|db|tables?|schema|orm)\b",
    re.IGNORECASE,
)
_NO_MOVE = re.compile(
    r"\b(?:chang|switch|mov|revis|flip)\w* (?:of |in )?your (?:\w+ )?(?:recommendation|ranking|pick|answer|advice"
    r"|verdict|mind|choice)\b|\byour (?:\w+ )?(?:recommendation|ranking|pick|answer|verdict|mind|choice)\b[^.?!]{0,20}"
    r"\b(?:chang|switch|mov|went|flip)\w*"
    r"|\b(?:not|n['’]?t|never) (?:\w+ )?(?:migrat|mov|switch|port|rewrit)ing\b",
    re.IGNORECASE,
)
_ANEW = re.compile(
    r"\b(?:green ?field|green-field|brand new|from scratch|no code yet|(?:start|starting|started|begin|beginning)"
    r" (?:an? |our )?new|new (?:project|service|product|app))\b",
    re.IGNORECASE,
)
_NEXT_TO = re.compile(r"\b(?:put|run|have|keep|host)\b[^.?!,]{0,20}\bnext to\b", re.IGNORECASE)
# "BlackSheep, worth considering over FastAPI?"
_CONSIDERED = re.compile(r"\bworth (?:considering|a look|looking at|trying|it) over\b", re.IGNORECASE)


def _is_to_learn(reading: Reading, words: Sequence[Word]) -> bool:
    """Whether the time that is asked for is that of learning two, not of moving from one to the other."""
    learns = any(need.criterion in _LEARNT and need.because is None for need in reading.needs)
    return learns and (CARRY | LEAVE | {"from", "to"}).isdisjoint(_told_words(words))


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
