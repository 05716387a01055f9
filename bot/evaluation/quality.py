"""Whether replies to labelled questions are right: each question says what a good reply holds.

A question file holds one JSON object a line: ``id``, ``text``, ``thread`` (the person's earlier turns), ``kind``
(the intent), ``also_kinds`` (others as right) and ``expect`` (``must_name``, ``top_any_of``, ``must_not_top``,
``answer``, ``accept``); what is missing is not judged.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.question import Intent

# A person who asks who has something wants one recommended, and the other way round.
_ALIKE = frozenset({Intent.RECOMMEND, Intent.FIND_BY_FEATURE})
# What needs no more than the right intent.
_BARE = frozenset({Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE})
# The verdicts that are right for an answer. "extension": only through an add-on.
_VERDICTS: Mapping[str, tuple[str, ...]] = {"extension": ("partial", "no")}
# How many frameworks besides those asked for may come before the last of them.
_SLACK = 2
_CODE = re.compile(r"```|^\s*(?:from \w[\w.]* )?import \w|^\s*(?:async )?def \w|^\s*class \w|^\s*@\w", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Question:
    """A labelled question. ``verdicts`` are the right answers to a feature check, empty when none is judged."""

    id: str
    text: str
    kinds: frozenset[str]
    kind: str
    thread: tuple[str, ...] = ()
    must_name: tuple[str, ...] = ()
    top_any_of: tuple[str, ...] = ()
    must_not_top: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()

    @classmethod
    def of(cls, line: Mapping[str, Any]) -> Question:
        """Return a line of a question file; ``KeyError`` when id, text or kind is missing."""
        expect = line.get("expect") or {}
        kinds = {line["kind"], *line.get("also_kinds", ())}
        answer = expect.get("answer")
        return cls(
            id=line["id"],
            text=line["text"],
            kinds=frozenset(kinds | _ALIKE if kinds & _ALIKE else kinds),
            kind=line["kind"],
            thread=tuple(line.get("thread") or ()),
            must_name=tuple(expect.get("must_name", ())),
            top_any_of=tuple(expect.get("top_any_of", ())),
            must_not_top=tuple(expect.get("must_not_top", ())),
            verdicts=tuple(expect.get("accept") or _VERDICTS.get(answer, (answer,))) if answer else (),
        )


def questions(path: Path) -> list[Question]:
    """Return the questions of a file, blank lines passed over."""
    lines = path.read_text("utf-8").splitlines()
    return [Question.of(json.loads(line)) for line in lines if line.strip()]


def faults(question: Question, reply: Mapping[str, Any]) -> tuple[str, ...]:
    """Return why a reply (as the line protocol has it) fails a question; empty when it passes."""
    return tuple(_faults(question, reply))


def _faults(question: Question, reply: Mapping[str, Any]) -> Iterator[str]:
    """Yield each thing that is wrong with a reply."""
    named: Sequence[str] = reply["frameworks"]
    if reply["intent"] not in question.kinds:
        yield f"intent {reply['intent']}, not {question.kind}"
    if question.kind in _BARE:
        return
    if not reply["text"].strip():
        yield "empty text"
    if not _names(question, named):
        yield f"must name {', '.join(question.must_name)}, not {', '.join(named[:5]) or 'nothing'}"
    if question.kind != Intent.COMPARE and not _leads(question, named):
        yield f"{named[0] if named else 'nothing'} comes first"
    if question.verdicts and reply["verdict"] not in question.verdicts:
        yield f"verdict {reply['verdict']}, not {' or '.join(question.verdicts)}"
    if question.kind == Intent.EXAMPLE and question.must_name and not _CODE.search(reply["text"]):
        yield "no code"


def _names(question: Question, named: Sequence[str]) -> bool:
    """Whether the frameworks a question is about come first: naming everything must not help, but on a list."""
    must = set(question.must_name)
    if question.kind == Intent.LIST:
        return must <= set(named)
    if len(must) == 1:
        return tuple(named[:1]) == question.must_name
    return must <= set(named[: len(must) + _SLACK])


def _leads(question: Question, named: Sequence[str]) -> bool:
    """Whether the first pick is one that may lead."""
    if not question.top_any_of and not question.must_not_top:
        return True
    first = named[0] if named else ""
    return (
        bool(first)
        and (not question.top_any_of or first in question.top_any_of)
        and first not in (question.must_not_top)
    )
