"""Which way round two frameworks stand: which is left and which gone to, which is the guest and which the host.

It is told by the words before, between and after their names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.question import Mention
from bot.understand.text.mend import Word

# How many words before a name and after it tell its place.
_BEFORE, _AFTER = 6, 3

# What may stand between a telling word and the name it tells of ("from our old Flask app").
_ASIDE = frozenset(
    "a an the our my your his her their its this that existing old older current legacy big new small whole entire "
    "production main own full plain simple pure sync async classic framework app year years".split()
)
_FROM = frozenset("from off".split())
# Verbs whose object is left behind.
LEAVE = frozenset(
    "replace replaces replacing leave leaves leaving drop drops dropping ditch ditching abandon abandoning retire "
    "retiring remove removing quit quitting outgrow outgrew outgrown outgrowing regret regretting swap swapping dump "
    "dumping kill scrap deprecate exchange substitute left dropped replaced ditched abandoned removed after".split()
)
# Verbs whose object is carried from one to the other.
CARRY = frozenset(
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
CUES = frozenset().union(*(_ASIDE, _FROM, LEAVE, CARRY, _TO, _BY, _HAVE, _WITHIN, _HOLD, _ADD, _SERVE), *_OF)


@dataclass(frozen=True, slots=True)
class Around:
    """The words around two names: those before the first, between both, and after the second."""

    before: tuple[str, ...]
    between: tuple[str, ...]
    after: tuple[str, ...]


def vetoed_of(told: Sequence[Mention], words: Sequence[Word]) -> str | None:
    """Return the one of two that is refused as such, and not as what is left behind: "not to Django", "no Django"."""
    last = told[-1]
    before = [word.meant for word in words[max(0, last.start - 3) : last.start]]
    refused = last.refused and not _NOT.isdisjoint(before)
    refused = refused or before[-2:] == ["not", "to"]
    return last.entity_id if refused and len(told) == 2 else None


_NOT = frozenset("not no dont never".split())


def is_carried(told: Sequence[Mention], words: Sequence[Word]) -> bool:
    """Whether a verb carries one framework over into another: "refactor Flask into FastAPI"."""
    for one, other in pairwise(told):
        near = around(one, other, words)
        before, between = _bare(near.before), _bare(near.between)
        if one.entity_id != other.entity_id and before[-1:] and between[-1:]:
            return before[-1] in CARRY and between[-1] in _TO
    return False


def moved(told: Sequence[Mention], words: Sequence[Word]) -> tuple[str, str] | None:
    """Return which framework is left and which is gone to, by the first two names that tell; None when none do."""
    both = tuple(dict.fromkeys(mention.entity_id for mention in told))
    if len(both) == 2 and (left := _carried_to_it(told, words)) is not None:
        return (left, both[0] if both[1] == left else both[1])
    for one, other in pairwise(told):
        if one.entity_id != other.entity_id and (first := is_first_left(around(one, other, words))) is not None:
            return (one.entity_id, other.entity_id) if first else (other.entity_id, one.entity_id)
    return None


def _carried_to_it(told: Sequence[Mention], words: Sequence[Word]) -> str | None:
    """Return which of two is left in "X is faster than Y, so rewrite our Y monolith in it"; None when none is."""
    meant = [word.meant for word in words]
    for mention in told[1:]:
        before = _bare(meant[max(0, mention.start - _BEFORE) : mention.start])
        after = meant[mention.end : mention.end + _AFTER + 1]
        if before and before[-1] in CARRY and any(pair in _TO_IT for pair in pairwise(after)):
            return mention.entity_id
    return None


_TO_IT = frozenset((word, one) for word in ("to", "in", "into", "with", "using") for one in ("it", "that", "this"))


def placed(told: Sequence[Mention], words: Sequence[Word]) -> tuple[str, str] | None:
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
    if _leaves(before) or (before and before[-1] in CARRY) or (between and between[-1] in _TO):
        return True
    if before and (before[-1] in _TO or (before[-1] in _BY and verbs & CARRY)):
        return False
    if between and between[-1] in _BY and (verbs | set(between)) & (LEAVE | CARRY):
        return True
    if before and before[-1] in _HAVE:
        return before[-1] != "on" or verbs.isdisjoint(_WANTED)  # "they want us on FastAPI; we have a Flask app"
    return False if between and between[-1] in _HAVE else None


def _leaves(words: Sequence[str]) -> bool:
    """Whether the last words say that what follows them is left behind."""
    return bool(words) and (words[-1] in _FROM or words[-1] in LEAVE or tuple(words[-2:]) in _OF)


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
