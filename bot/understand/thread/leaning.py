"""How a text leans on what was said before: what the rules of follow-ups share.

A short way of asking is known by its words: it is made of nothing but words of that way (``only``), and one of them
tells it. "So which one is it then?" asks for a verdict, "which one of them speaks German?" does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand.text.mend import Word
from bot.understand.thresholds import FRAGMENT

# The intents that are answered with advice on what to take.
ADVISED = frozenset({Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.LIST})
# The intents that are answered by what one framework is, has or looks like.
OF_ONE = frozenset({Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.EXAMPLE})
# What stands for a framework's name among the words of a text.
NAME = "{framework}"
PRONOUNS = frozenset("it its that this they them those these both ones".split())
# What people say before they come to it, and after.
FILLERS = frozenset(
    "mkay hm hmm hmmm ok okay well ah oh so yeah yes yep right cool great thank thanks thx nice good alright "
    "sorry please pls wait actually then k kk lol haha nah btw sry um uh gotcha understood interesting plz hey "
    "fine damn soo sooo soooo hell ugh oof meh tbh imo imho afaik fwiw ngl hu huh eh wat aha".split()
)
TRAILERS = frozenset("then please pls plz thanks thx though tho lol btw maybe now tbh imo imho honestly".split())
# What opens the same question, asked once more: "and Flask?", "ditto Quart".
AGAIN = frozenset("and same also but then so plus ok okay ditto likewise".split())
CODE = frozenset("code example snippet sample helloworld".split())
# What people write for short, where it is not mended.
_SHORT = {
    "u": "you",
    "ur": "your",
    "n": "and",
    "bout": "about",
    "wbu": "and",
    "hbu": "and",
    "aswell": "too",
    "r": "are",
    "wy": "why",
}
# Words of a wish to hear of all that was shown, and not of the first.
_ALL = frozenset("all everything each three 3".split())


@dataclass(frozen=True, slots=True)
class Way:
    """A way of asking: the words that tell it, and those that may stand beside them."""

    telling: frozenset[str]
    known: frozenset[str]

    @classmethod
    def of(cls, telling: str, beside: str) -> Way:
        """Return the way of two lists of words."""
        tells = frozenset(telling.split())
        return cls(tells, tells | frozenset(beside.split()))

    def only(self, meant: Sequence[str]) -> bool:
        """Whether a text holds a word that tells this way of asking, and no other words than its own.

        >>> Way.of("which", "so one").only(["so", "which", "one"]), Way.of("which", "so").only(["so"])
        (True, False)
        """
        return not self.telling.isdisjoint(meant) and self.known.issuperset(meant)


def masked(reading: Reading, words: Sequence[Word], spoken: frozenset[str] = frozenset()) -> list[str]:
    """Return the words as meant, each name of a framework as one ``NAME``, "hello world" as one word.

    ``spoken`` are words of threads that are no slips of others ("fallback" is no "callback").
    """
    line = [_SHORT.get(word.typed) or (word.typed if word.typed in spoken else word.meant) for word in words]
    for mention in reversed(reading.mentions):
        if mention.kind is EntityKind.FRAMEWORK and mention.end <= len(line):
            line[mention.start : mention.end] = [NAME]
    said = " ".join(line).replace("hello world", "helloworld")
    return (_SIGH.sub("", said, count=1) or said).split()


# What is said of an answer before the next question: "that sucks. who does?"
_SIGH = re.compile(
    r"^(?:oh |ok |well )?(?:(?:that )?(?:sucks|is bad|is sad|is a pity|is a shame)|too bad|what a pity) (?=\S)"
)


def joined(old: Iterable[Need], new: Iterable[Need]) -> tuple[Need, ...]:
    """Return old needs with new ones laid over them."""
    return tuple({need.criterion: need for need in (*old, *new)}.values())


def comparing(
    reading: Reading, frameworks: tuple[str, ...], needs: tuple[Need, ...] = (), aspect: str | None = None
) -> Reading:
    """Return a reading as a comparison of ``frameworks``, by ``needs`` and in no other respect than ``aspect``."""
    return reading._replace(
        intent=Intent.COMPARE, frameworks=frameworks, refused=(), needs=needs, concepts=(), aspect=aspect
    )


def moving(reading: Reading, both: tuple[str, ...]) -> Reading:
    """Return a reading as one of the move from the first of two to the second."""
    return reading._replace(intent=Intent.COMPARE, aspect="migration", frameworks=both, is_directed=True)


def notions_of(state: DialogueState) -> tuple[Mention, ...]:
    """Return what was explained last, as mentions that stand nowhere in the text."""
    return tuple(Mention.unsaid(EntityKind.CONCEPT, one) for one in state.notions)


def without(state: DialogueState, *more: str) -> tuple[str, ...]:
    """Return what was refused before and ``more``, each once."""
    return tuple(dict.fromkeys((*state.refused, *more)))


def without_who_says(reading: Reading, meant: Sequence[str]) -> tuple[Need, ...]:
    """Return the needs of a text but for those of a department that says something: "security said no"."""
    saying = {before for before, word in pairwise(meant) if word in _SAYING}
    sayers = {mention.entity_id for mention in reading.mentions if mention.matched in saying}
    return tuple(need for need in reading.needs if need.because not in sayers)


# Who objects is no need: "security said no to 0.x".
_SAYING = frozenset("said says say told tells wants objects vetoed refuses insists forbids complained thinks".split())


def named(reading: Reading) -> tuple[str, ...]:
    """Return the frameworks a text names, wanted or refused."""
    return (*reading.frameworks, *reading.refused)


def said_in(asked: re.Pattern[str], text: str) -> bool:
    """Whether a text, or one of its sentences or clauses by itself, asks so: "how do you know? did you look?"."""
    return asked.search(text) is not None or any(asked.search(one) for one in _CLAUSE.split(text))


_CLAUSE = re.compile(r"(?<=[.?!,;])\s+|\n")


def focus(state: DialogueState) -> tuple[str, ...]:
    """Return what "it" stands for: the frameworks compared, or the one last spoken of; of a move, where it leads."""
    if state.intent is Intent.COMPARE:
        return state.frameworks[1:2] if state.aspect == "migration" else state.frameworks
    return state.frameworks[:1]


def side_by_side(state: DialogueState, meant: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the frameworks that "the two" stand for: those compared, the first of a ranking, or the last two told of.

    "All" and "three" of ``meant`` take one more of a ranking.
    """
    if state.intent is Intent.COMPARE and len(state.frameworks) > 1:
        return state.frameworks
    if state.intent in ADVISED:
        return state.shown[: 2 if _ALL.isdisjoint(meant) else 3]
    both = tuple(dict.fromkeys((*state.before[:1], *state.frameworks[:1])))
    return both if len(both) > 1 else state.shown[:2]


# Words before a name that is also a word of English: here they speak of a framework.
_LEADS = frozenset(
    "wait sorry actually rather "
    "ditto no not without but except drop add throw include vs than same and or meant like have in oops whoops".split()
)
_TRAILS = frozenset("codebase project monolith backend hello example code snippet sample have has does".split())


def named_in_thread(mentions: Sequence[Mention], words: Sequence[Word], state: DialogueState) -> frozenset[str]:
    """Return the frameworks that a short text in a thread names beyond doubt: "ditto tornado", "no bottle"."""
    if state.intent is None or len(words) > FRAGMENT:
        return frozenset()
    found = (m for m in mentions if m.kind is EntityKind.FRAMEWORK)
    return frozenset(mention.entity_id for mention in found if _is_led(mention, words))


def is_held_against(mentions: Sequence[Mention], words: Sequence[Word]) -> bool:
    """Whether a quality is held against a bare name ("lighter than flask", "bottle, but faster"): no plain word."""
    names = [m for m in mentions if m.kind is EntityKind.FRAMEWORK]
    if len(names) != 1 or not any(m.kind is EntityKind.QUALITY for m in mentions):
        return False
    start, end = names[0].start, names[0].end
    follows = words[end].meant if end < len(words) else ""
    return (start > 0 and words[start - 1].meant in ("than", "like")) or (start == 0 and follows == "but")


def _is_led(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether the words next to a name speak of a framework: "no bottle", "a falcon example", not "no bottle of"."""
    before = words[mention.start - 1].meant if mention.start else ""
    after, last = ([word.meant for word in words[mention.end : mention.end + 2]] + ["", ""])[:2]
    return (before in _LEADS and (after != "of" or last == "course")) or after in _TRAILS


_POINTED = frozenset("it its that this they both these those them winner".split())
_RELATED = frozenset("one something anything sth smth thing framework frameworks ones those all".split())
_POINTING = frozenset(
    "does do did is are can could has have will would should with in for on by and but the so if of its than about to "
    "use using like deploy host run learn write install try at into".split()
)


# "This weekend" points at no framework.
_TIMES = frozenset(
    "weekend week month year morning afternoon evening friday monday sprint quarter summer winter spring time".split()
)


def _without_times(meant: Sequence[str]) -> Sequence[str]:
    """Return words without the "this" of a time, all of them when nothing else is left."""
    if "this" not in meant:
        return meant
    kept = [word for word, after in zip(meant, (*meant[1:], ""), strict=True) if word != "this" or after not in _TIMES]
    return kept or meant


def is_pointed(meant: Sequence[str]) -> bool:
    """Whether a pronoun stands where it can only mean what was spoken of: "does it", "with that", "it has"."""
    meant = _without_times(meant)
    if meant[0] in ("it", "its", "that", "this", "they", "both"):
        return True
    if len(meant) <= FRAGMENT:  # "can beginners handle it", but not "one that has sessions"
        return any(word in _POINTED and before not in _RELATED for before, word in pairwise(meant))
    return any(word in _POINTED and before in _POINTING for before, word in pairwise(meant))


def in_turn(state: DialogueState, meant: Sequence[str]) -> tuple[str, ...]:
    """Return two that were spoken of one after the other, where "which one is older?" asks of them; else nothing."""
    one_each = state.intent in OF_ONE and len(state.frameworks) == 1 and len(state.before) == 1
    asks = meant[0] == "which" and not {"one", "is"}.isdisjoint(meant[1:3]) and "framework" not in meant
    return (*state.before, *state.frameworks) if one_each and asks and state.before != state.frameworks else ()


def stays(text: str, meant: Sequence[str]) -> bool:
    """Whether what is said to be "instead" leaves no framework: "instead in Flask", "def instead of async def".

    >>> stays("what do I run it on instead of gunicorn", "what do i run it on instead of gunicorn".split())
    True
    """
    after = [list(meant[at + 2 : at + 3]) for at, pair in enumerate(pairwise(meant)) if pair == ("instead", "of")]
    return _INSTEAD_IN.search(text) is not None or any(word not in _LEFT for word in after)


# The last word is wanted.
LAST_WORD = r"\bmake up your mind\b|\bjust pick\b"
_INSTEAD_IN = re.compile(r"\binstead (?:in|inside|with(?:in)?) \w|\bit (?:on|in|with) instead\b", re.IGNORECASE)
_LEFT: Sequence[list[str]] = ([NAME], ["it"], ["that"], ["this"], ["them"], [])
