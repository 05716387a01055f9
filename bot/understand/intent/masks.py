"""Masks: "flask vs django" and "sanic vs bottle" are one phrase once their slots are covered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.question import EntityKind, Mention
from bot.understand.text.mend import Word
from bot.understand.text.normalise import WORD, Utterance, words_of
from bot.understand.text.words import stem

_SLOT = re.compile(r"\{[a-z]+\}")
_SLOT_OR_WORD = re.compile(f"{_SLOT.pattern}|{WORD.pattern}")


def masked_phrase(phrase: str) -> tuple[str, ...]:
    """Return a phrase of ``intents.yaml`` as the matcher sees it: stemmed words, slots whole, counts.

    >>> masked_phrase("{framework} vs {framework}")
    ('{framework}', 'vs', '{framework}', '#framework2', '#need0')
    """
    return masked(cut(phrase))


def cut(phrase: str) -> tuple[str, ...]:
    """Return the words and slots of a phrase of ``intents.yaml``, as written.

    >>> cut("what are {framework}'s hooks")
    ('what', 'are', '{framework}', 's', 'hooks')
    """
    return words_of(phrase, _SLOT_OR_WORD)


def masked(written: Sequence[str]) -> tuple[str, ...]:
    """Return the words and slots of a phrase as the matcher sees them."""
    words = list(map(stem, written))  # a slot is its own
    return (*words, *_counts(words))


# Words that stand for the framework last spoken of, in the same text or, when it leans on the dialogue, before it.
_ANAPHORS = frozenset("it its this that".split())
_SLOTS = {kind: "{" + kind + "}" for kind in EntityKind}


def clauses_of(
    utterance: Utterance, words: Sequence[Word], mentions: Sequence[Mention], *, leans: bool = False
) -> tuple[tuple[str, ...], ...]:
    """Return each clause as the matcher sees it: words as meant, mentions as slots, counts at the end.

    ``leans``: the text names no framework, but the dialogue spoke of one: "it" stands for that.
    """
    line, marks = [word.meant for word in words], list(utterance.clauses)
    for index in _leaning(line, marks, mentions, leans=leans):
        line[index] = _FRAMEWORK
    for mention in reversed(mentions):
        line[mention.start : mention.end] = [_SLOTS[mention.kind]]
        marks[mention.start : mention.end] = [mention.clause]
    if not line or marks[0] == marks[-1]:
        return ((*line, *_counts(line)),) if line else ()
    starts = [index for index in range(len(line)) if index == 0 or marks[index] != marks[index - 1]]
    clauses = [line[start:end] for start, end in zip(starts, [*starts[1:], len(line)], strict=True)]
    return tuple([(*clause, *_counts(clause)) for clause in clauses])


def _leaning(line: Sequence[str], marks: Sequence[int], mentions: Sequence[Mention], *, leans: bool) -> list[int]:
    """Return where a word stands for the one framework spoken of: "We use Django. Is it …?"."""
    if _ANAPHORS.isdisjoint(line):
        return []
    named: dict[str, int] = {}
    for one in mentions:
        if one.kind is EntityKind.FRAMEWORK:
            named.setdefault(one.entity_id, one.clause)
    if not leans and len(named) != 1:
        return []
    spoken_of = -1 if leans else min(named.values())
    return [index for index, word in enumerate(line) if word in _ANAPHORS and marks[index] > spoken_of]


def together(clauses: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return all clauses as one, counted anew: what is named in one and asked in the next."""
    words = [word for clause in clauses for word in clause if word[0] != "#"]
    return (*words, *_counts(words))


_FRAMEWORK = _SLOTS[EntityKind.FRAMEWORK]
_NEEDS = frozenset(_SLOTS.values()) - {_FRAMEWORK}
# Counts are words that start with "#"; past these they make no difference.
_FRAMEWORKS, _SEVERAL = tuple(f"#framework{count}" for count in range(4)), tuple(f"#need{count}" for count in range(3))


def _counts(words: Sequence[str]) -> tuple[str, str]:
    """Return how many frameworks and how many needs are named, as words: what masks alone don't tell."""
    needs = 0 if _NEEDS.isdisjoint(words) else len([word for word in words if word in _NEEDS])
    return _FRAMEWORKS[min(words.count(_FRAMEWORK), 3)], _SEVERAL[min(needs, 2)]
