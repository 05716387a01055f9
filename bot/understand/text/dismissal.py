"""Says whether words after a thing named dismiss it: "X is banned", "X is too slow", "an ORM makes no sense for us"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.domain.question import EntityKind, Mention
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance

if TYPE_CHECKING:
    from bot.understand.text.stance import Span

# "X is too slow", "X seems overkill": rejected by what follows.
TOO = frozenset(
    "too overkill bloated outdated overblown unmaintained annoying painful suck sucks hurt hurts scares scare scary "
    "intimidating".split()
)
# "Django is to big", but "from Flask to large scale".
_SEEMS = frozenset(
    "is are was be being seems seem looks look feels feel gets got getting becomes became way far".split()
)
_BIG = frozenset("big heavy slow complex complicated large much old fat".split())
_PUTS_OFF = frozenset("scares scare confuses annoys".split())
_NOT_EITHER = frozenset("either neither out no".split())
# "Kick nginx out" refuses, "openapi out of the types" and "html out there" do not.
_AFTER_OUT = frozenset("of there to".split())
# "Is X overkill?" asks; only a statement dismisses.
_ASKS_WHETHER = frozenset("is are isnt arent was wouldnt would".split())
# "X is banned", "X is no option", "X is a no go", "X aside": ruled out by what follows; what may stand between.
_RULED_OUT = frozenset("banned forbidden prohibited vetoed disallowed excluded aside".split())
_RULED_OUT_PAIRS = frozenset(
    {("no", "go"), ("no", "option"), ("not", "option"), ("not", "allowed"), ("not", "permitted"), ("not", "possible"),
     ("not", "acceptable"), ("off", "table"), ("ruled", "out"), ("isnt", "allowed"), ("isnt", "option"),
     ("arent", "allowed"), ("arent", "option"), ("longer", "option"), ("longer", "possible"), ("longer", "allowed")}
)  # fmt: skip
_OUT = frozenset({("is", "out"), ("are", "out")})
_BETWEEN = frozenset("a an the strictly completely totally definitely also all both already".split())
# So many words after a name are looked at.
_FOLLOWING = 7


def _is_ruled_out(utterance: Utterance, words: Sequence[Word], mention: Span, before: Mention | None) -> bool:
    """Whether what follows a name rules it out ("is banned", "is no option"), or it follows one that is ("too")."""
    if _asks_whether(utterance, words, mention):
        return False
    clause, end = utterance.clauses[mention.start], mention.end
    following: list[str] = []
    for index in range(end, min(end + _FOLLOWING, len(words))):
        if utterance.clauses[index] != clause or (index in utterance.breaks and index > end):
            break
        if words[index].meant not in _BETWEEN:
            following.append(words[index].meant)
    if following[1:2] == ["stay"] and not _ELSEWHERE.isdisjoint(following):  # "gunicorn can stay at home"
        return True
    near = {word.meant for word in words[max(0, mention.start - 3) : mention.start]}
    if following[:1] == ["away"] and "keep" in near:  # "keep ORMs away from me"
        return True
    if before is not None and before.refused and following == ["too"]:
        return True
    if following[:4] in _NO_QUESTION or following[:3] in _NO_QUESTION:  # "Rewriting templates is out of the question"
        return _REWORKING.isdisjoint(near)
    if mention.kind is EntityKind.FEATURE and _is_unneeded(following):
        return True
    if len(following) > 1 and tuple(following[:2]) in _OUT:  # "is out", but not "Django 6 is out", "is out of date"
        return not _AFTER_OUT.intersection(following[2:3])
    return not _RULED_OUT.isdisjoint(following[:2]) or not _RULED_OUT_PAIRS.isdisjoint(pairwise(following[:4]))


_ELSEWHERE = frozenset("home out away outside".split())
_NO_QUESTION = (["is", "out", "of", "question"], ["are", "out", "of", "question"], ["out", "of", "question"])
_REWORKING = frozenset(
    "rewriting rewrite porting touching changing replacing migrating moving rebuilding redoing dropping".split()
)


def _is_unneeded(following: Sequence[str]) -> bool:
    """Whether what follows a part says that it is of no use: "isn't needed", "makes no sense", "is in the way"."""
    if not _USELESS.isdisjoint(following[:3]) and "not" not in following[:2]:
        return True
    at = next((place for place, word in enumerate(following[:3]) if word in _NOT_BE), None)
    if at is not None and not _WANTED.isdisjoint(following[at + 1 : at + 3]):
        return True
    pairs = set(pairwise(following))
    return not pairs.isdisjoint(_NO_USE) or (("in", "way") in pairs and not _IN_IT.isdisjoint(following[:3]))


_USELESS = frozenset("useless pointless superfluous unnecessary unneeded unwanted irrelevant".split())
_NOT_BE = frozenset("not isnt arent wasnt wont never".split())
_WANTED = frozenset("needed required necessary wanted useful".split())
_NO_USE = frozenset({("no", "sense"), ("no", "use"), ("no", "interest"), ("no", "point")})
_IN_IT = frozenset("is are be get gets stand stands would".split())


def _asks_whether(utterance: Utterance, words: Sequence[Word], mention: Span) -> bool:
    """Whether the clause that a name stands in begins as a question."""
    return words[utterance.clauses.index(utterance.clauses[mention.start])].meant in _ASKS_WHETHER


def _is_too_much(utterance: Utterance, words: Sequence[Word], mention: Span, limit: int) -> bool:
    """Whether the words right after a framework reject it ("is too slow", "seems overkill")."""
    if mention.kind is not EntityKind.FRAMEWORK:
        return _is_left_out(utterance, words, mention, limit)
    if _asks_whether(utterance, words, mention) or _CHALLENGE.search(utterance.plain):
        return False
    clause = utterance.clauses[mention.start]
    if limit < len(words) and words[limit].meant in TOO:  # "too heavy" names a quality
        limit += 1
    for index in range(mention.end, min(mention.end + 5, limit, len(words))):
        if utterance.clauses[index] != clause or (index in utterance.breaks and words[index].meant in _ASKS_WHETHER):
            return False
        # "Flask too, …" adds Flask: only what follows makes it too much.
        following = index + 1 < len(words) and utterance.clauses[index + 1] == clause
        slip = words[index].meant == "to" and words[index - 1].meant in _SEEMS  # for "too"
        if slip and following and words[index + 1].meant in _BIG:
            return True
        if words[index].meant == "overkill" and _is_wondered(words[mention.end : index]):
            return False
        if words[index].meant in TOO and (
            words[index].meant != "too" or (following and index + 1 not in utterance.breaks)
        ):
            return True
    return False


def _is_wondered(between: Sequence[Word]) -> bool:
    """Whether the words before "overkill" ask whether it is: "Flask ok or overkill", "Django, but is that overkill"."""
    said = [word.meant for word in between]
    return said[-1:] == ["or"] or any(one in _ASKS_WHETHER and two in _THAT for one, two in pairwise(said))


_THAT = frozenset("that it this".split())
# "Django is too slow, change my mind" wants the other side of it.
_CHALLENGE = re.compile(
    r"\b(?:change my mind|(?:prove|tell) me (?:wrong|otherwise)|convince me otherwise|am i wrong|right\?|true\?)",
    re.IGNORECASE,
)


def _is_left_out(utterance: Utterance, words: Sequence[Word], mention: Span, limit: int) -> bool:
    """Whether the word right after a short name leaves it out ("no ORM either", "kick nginx out", "ORM no")."""
    end, breaks = mention.end, utterance.breaks
    if end < len(words) and words[end].meant in _PUTS_OFF and end - mention.start <= 2:  # "asyncio scares us"
        return True
    if end + 1 == len(words) and words[end].meant == "no" and utterance.clauses[end] in utterance.questions:
        return False  # "Pyramid ships Jinja, no?"
    if "in" in {w.meant for w in words[max(0, mention.start - 2) : mention.start]}:  # "types in, docs out"
        return False
    if end >= limit or words[end].meant not in _NOT_EITHER or end - mention.start > 2:
        return False
    last = end + 1 >= len(words)
    if words[end].meant == "no":
        return last or end + 1 in breaks
    return words[end].meant != "out" or last or words[end + 1].meant not in _AFTER_OUT


def is_dismissed(utterance: Utterance, words: Sequence[Word], span: Span, before: Mention | None, after: int) -> bool:
    """Whether words after a thing named dismiss it; ``after`` is where the next one starts."""
    return _is_ruled_out(utterance, words, span, before) or _is_too_much(utterance, words, span, after)


# A text without any of these words dismisses nothing.
DISMISSING = (
    TOO
    | _PUTS_OFF
    | {"away", "stay", "question", "way"}
    | _NOT_EITHER
    | _BIG
    | _RULED_OUT
    | _USELESS
    | _WANTED
    | {second for _, second in (*_RULED_OUT_PAIRS, *_OUT, *_NO_USE)}
)
