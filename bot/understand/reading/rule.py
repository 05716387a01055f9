"""A rule reads one case as what it amounts to; it says which readings it looks at, so that no other has to ask it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from bot.domain.question import EntityKind, Intent, Mention, Reading

# How many frameworks a reading wants; more than one are several.
NONE, ONE, SEVERAL = range(3)
_ANY = (NONE, ONE, SEVERAL)

Read = Callable[[Reading, Collection[str]], Reading | None]


class Rule(NamedTuple):
    """What is read (by a reading and its words as typed), of which intents, and with how many frameworks wanted."""

    read: Read
    intents: tuple[Intent, ...]
    names: tuple[int, ...]


# The rules that look at readings of an intent with so many names, in the order in which they are tried.
Rules = Mapping[tuple[Intent, int], tuple[Read, ...]]


def reads(*intents: Intent, names: int | tuple[int, ...] = _ANY) -> Callable[[Read], Rule]:
    """Return what makes a rule of a function: of some ``intents`` (none given: any) with so many ``names``."""
    return lambda read: Rule(read, intents or tuple(Intent), (names,) if isinstance(names, int) else names)


def but(*intents: Intent) -> tuple[Intent, ...]:
    """Return all intents but these."""
    return tuple(intent for intent in Intent if intent not in intents)


def rules_of(rules: Iterable[Rule]) -> Rules:
    """Return ``rules`` by what they look at."""
    tried = tuple(rules)
    return {
        (intent, names): tuple(rule.read for rule in tried if intent in rule.intents and names in rule.names)
        for intent in Intent
        for names in _ANY
    }


def applied(rules: Rules, reading: Reading, words: Collection[str]) -> Reading | None:
    """Return what the first rule that answers reads a reading as; None when none of them does."""
    for read in rules[reading.intent, min(len(reading.frameworks), SEVERAL)]:
        found = read(reading, words)
        if found is not None:
            return found
    return None


def of_notion(reading: Reading, notion: Mention) -> Reading:
    """Return a reading that names frameworks and a notion as naming, beside the frameworks, that notion alone."""
    kept = tuple(one for one in reading.mentions if one.kind is EntityKind.FRAMEWORK or one is notion)
    concepts = (notion.entity_id,) if notion.kind is EntityKind.CONCEPT else ()
    return reading._replace(needs=(), concepts=concepts, mentions=kept)
