"""Masks: "flask vs django" and "sanic vs bottle" are one phrase once their slots are covered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.question import EntityKind, Mention
from bot.understand.mend import Word
from bot.understand.normalise import Utterance, words_of
from bot.understand.words import stem

_SLOT = re.compile(r"(\{[a-z]+\})")


def masked_phrase(phrase: str) -> tuple[str, ...]:
    """Return a phrase of ``intents.yaml`` as the matcher sees it: stemmed words, slots whole, counts.

    >>> masked_phrase("{framework} vs {framework}")
    ('{framework}', 'vs', '{framework}', '#framework2', '#need0')
    """
    words: list[str] = []
    for piece in _SLOT.split(phrase):
        words += [piece] if _SLOT.fullmatch(piece) else [stem(word) for word in words_of(piece)]
    return (*words, *_counts(words))


def unmasked(phrase: str) -> str:
    """Return a phrase without its slots: the words it is made of."""
    return _SLOT.sub(" ", phrase)


# Words that stand for the framework last spoken of, in the same text or, when it leans on the dialogue, before it.
_ANAPHORS = frozenset("it its this that".split())


def clauses_of(
    utterance: Utterance, words: Sequence[Word], mentions: Sequence[Mention], *, leans: bool = False
) -> tuple[tuple[str, ...], ...]:
    """Return each clause as the matcher sees it: words as meant, mentions as slots, counts at the end.

    ``leans``: the text names no framework, but the dialogue spoke of one: "it" stands for that.
    """
    starts = {mention.start: mention for mention in mentions}
    named: dict[str, int] = {}
    for one in mentions:
        if one.kind is EntityKind.FRAMEWORK:
            named.setdefault(one.entity_id, one.clause)
    # "We use Django. Is it …?": where one framework alone is named, a later "it" is that one.
    spoken_of = -1 if leans else min(named.values()) if len(named) == 1 else len(words)
    clauses: dict[int, list[str]] = {}
    index = 0
    while index < len(words):
        clause = clauses.setdefault(utterance.clauses[index], [])
        mention = starts.get(index)
        anaphor = words[index].meant in _ANAPHORS and utterance.clauses[index] > spoken_of
        slot = mention.kind if mention else EntityKind.FRAMEWORK if anaphor else None
        clause.append("{" + slot + "}" if slot else words[index].meant)
        index = mention.end if mention else index + 1
    return tuple((*clause, *_counts(clause)) for clause in clauses.values())


def together(clauses: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return all clauses as one, counted anew: what is named in one and asked in the next."""
    words = [word for clause in clauses for word in clause if word[0] != "#"]
    return (*words, *_counts(words))


def _counts(words: Sequence[str]) -> tuple[str, str]:
    """Return how many frameworks and how many needs are named, as words: what masks alone don't tell."""
    frameworks = min(sum(word == "{framework}" for word in words), 3)
    needs = min(sum(word in ("{quality}", "{feature}", "{concept}") for word in words), 2)
    return f"#framework{frameworks}", f"#need{needs}"
