"""What more is asked of what was last answered: of a move, of both, of your pick, of who else has it.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Reading
from bot.understand.thresholds import FRAGMENT

# The intents that are answered with advice on what to take.
ADVISED = frozenset({Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.LIST})
# What is asked about a move that was just described.
_OF_A_MOVE = frozenset(
    "long worth effort hard difficult risk risky break breaks breaking start where step cost much painful easy "
    "big".split()
)
_REVERSE = frozenset({("other", "way"), ("way", "round"), ("way", "around"), ("vice", "versa"), ("in", "reverse")})
_TOGETHER = frozenset("together both combine combined mix mixed alongside coexist".split())
_PICK = frozenset("pick choose take recommend prefer use go".split())
_HAVE = frozenset("do does have has can support one".split())
# Words that turn away from what was said before: what follows stands by itself.
_FORGET = (("forget", "that"), ("forget", "it"), ("never", "mind"), ("no", "wait"), ("scratch", "that"),
           ("scrap", "that"), ("drop", "that"), ("nevermind",), ("different", "question"), ("new", "question"),
           ("another", "question"), ("other", "topic"), ("different", "topic"), ("new", "topic"))  # fmt: skip
_TURNING = frozenset(words[0] for words in _FORGET)
# Whoever turns away says so within the first words.
_SOON = 5


def turns_away(meant: Sequence[str]) -> bool:
    """Whether a text says among its first words that what was talked of is done with ("forget that. what is WSGI?")."""
    soon = meant[: _SOON + 1]
    if len(meant) <= 3 or _TURNING.isdisjoint(soon):
        return False
    return any(tuple(soon[at : at + len(words)]) == words for words in _FORGET for at in range(_SOON))


def of_the_move(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how long will it take?" and "and the other way round?" as about the move that was described."""
    del catalog
    if state.intent is not Intent.COMPARE or len(state.frameworks) != 2 or len(meant) > FRAGMENT:
        return None
    if reading.frameworks or reading.refused:
        return None
    pairs = set(pairwise(meant))
    moving = state.aspect == "migration"
    if pairs & _REVERSE and state.aspect:
        turned = state.frameworks[::-1]
        return replace(reading, intent=Intent.COMPARE, aspect=state.aspect, frameworks=turned, is_directed=True)
    if moving and not reading.needs and not _TOGETHER & set(meant) and _OF_A_MOVE & set(meant):
        return replace(
            reading, intent=Intent.COMPARE, aspect="migration", frameworks=state.frameworks, is_directed=True
        )
    return None


def both_at_once(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "can I use both?" and "can they run together?" as about the two last compared."""
    del catalog
    asks = meant[0] in ("can", "could", "do", "should", "why", "what", "is", "may")
    if state.intent is not Intent.COMPARE or len(state.frameworks) != 2 or not asks or len(meant) > FRAGMENT:
        return None
    if reading.frameworks or reading.refused or reading.needs or not _TOGETHER & set(meant):
        return None
    return replace(reading, intent=Intent.COMPARE, aspect="together", frameworks=state.frameworks)


def your_pick(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so which one would you pick?" as the wish again, or as a pick among those compared."""
    del catalog
    asks = meant[0] in ("which", "what", "who") and "you" in meant and _PICK & set(meant)
    if not asks or reading.frameworks or reading.refused or reading.needs or len(meant) > FRAGMENT:
        return None
    if state.intent is Intent.COMPARE and len(state.frameworks) > 1:
        return replace(reading, intent=Intent.RECOMMEND, aspect=None, frameworks=state.frameworks, needs=state.needs)
    if state.intent in ADVISED and state.needs:
        return replace(reading, intent=Intent.RECOMMEND, aspect="why", refused=state.refused, needs=state.needs)
    return None


def who_does(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which ones do?" after a check as a search for what was checked."""
    del catalog
    asks = meant[0] in ("which", "who", "what") and _HAVE & set(meant[1:]) and len(meant) <= 5
    if state.intent is not Intent.FEATURE_CHECK or not state.needs or not asks:
        return None
    if reading.frameworks or reading.needs or "you" in meant:
        return None
    return replace(reading, intent=Intent.FIND_BY_FEATURE, needs=state.needs)


def with_what_is_known(
    reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog
) -> Reading | None:
    """Read "my team only knows Flask" as the last wish of people who know that."""
    del catalog, meant
    if state.intent not in ADVISED or not reading.known or reading.frameworks or not state.needs or reading.needs:
        return None
    return replace(reading, intent=Intent.RECOMMEND, aspect=None, needs=state.needs, refused=state.refused)


def instead(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "drop the chat, it's a blog now" as a wish of its own, in place of the last."""
    del catalog, meant
    dropped = any(m.kind is EntityKind.CONCEPT and m.refused for m in reading.mentions)
    if state.intent not in ADVISED or not dropped or reading.frameworks or not reading.concepts or not reading.needs:
        return None
    return replace(reading, intent=Intent.RECOMMEND, aspect=None)
