"""Labelled questions: a file of them, one JSON object a line, and what is said of a line that is none.

A line holds ``id``, ``text``, ``kind`` (the intent) and, where they apply, ``thread`` (the person's earlier turns,
oldest first), ``also_kinds`` (other kinds that are as right), ``style``, ``frameworks`` (those the person names) and
``expect``. Other fields, such as notes, are passed over; null counts as missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, TypeAdapter, ValidationError

from bot.domain.question import Intent
from bot.errors import BotError
from bot.knowledge.schema import nearest

FOLLOW_UP = "followup"
# The kinds a question can be labelled with: a concept is a guide to the line protocol, and a follow-up is any intent.
KINDS = (*(str(intent) for intent in Intent if intent is not Intent.CONCEPT), FOLLOW_UP)
# A person who asks who has something wants one recommended, and the other way round.
_ALIKE = frozenset({Intent.RECOMMEND, Intent.FIND_BY_FEATURE})
# The verdicts that are right for an answer. "extension": only through an add-on.
_VERDICTS: Mapping[str, tuple[str, ...]] = {"extension": ("partial", "no")}
_MENDS = {
    "string_type": "write a text",
    "tuple_type": "write a list",
    "literal_error": "write yes, no, partial or extension",
    "dataclass_type": "write an object",
}
# A file of another sort has a fault in each of its lines: more than these tell nothing new.
_TOLD = 10


@dataclass(frozen=True, slots=True)
class Expected:
    """What a good reply holds; what is missing is not judged.

    ``must_name``: the frameworks it is about. ``top_any_of`` and ``must_not_top``: who may and may not come first.
    ``answer``: yes, no, partial or extension; ``accept``: the right verdicts, where they differ from the answer's.
    ``aspect``: what a description must tell of its framework, any of these; "overview" is all of it.
    """

    must_name: tuple[str, ...] = ()
    top_any_of: tuple[str, ...] = ()
    must_not_top: tuple[str, ...] = ()
    answer: Literal["", "yes", "no", "partial", "extension"] = ""
    accept: tuple[str, ...] = ()
    aspect: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A labelled question."""

    id: Annotated[str, BeforeValidator(str)]
    text: str
    kind: str
    also_kinds: tuple[str, ...] = ()
    thread: tuple[str, ...] = ()
    style: tuple[str, ...] = ()
    frameworks: tuple[str, ...] = ()
    expect: Expected = Expected()

    @property
    def labelled(self) -> frozenset[str]:
        """Return the kinds it is labelled with."""
        return frozenset({self.kind, *self.also_kinds})

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds that pass: those of the labels, recommend and find_by_feature counted as one."""
        return self.labelled | _ALIKE if self.labelled & _ALIKE else self.labelled

    @property
    def verdicts(self) -> tuple[str, ...]:
        """Return the right answers to a feature check, empty when none is judged."""
        answer = self.expect.answer
        return (self.expect.accept or _VERDICTS.get(answer, (answer,))) if answer else ()


def questions(path: Path) -> list[Question]:
    """Return the questions of a file, blank lines passed over.

    Raises BotError, one line for each fault (the first ten): file, line, what is wrong, and the mend.
    """
    found: dict[str, Question] = {}
    faults: list[str] = []
    for number, line in enumerate(_lines(path), start=1):
        if line.strip():
            question, wrong = parse(line)
            if question and question.id in found:
                wrong = (f"id {question.id!r} occurs twice; give each question its own",)
            faults += [f"{path}:{number}: {fault}" for fault in wrong]
            if question and not wrong:
                found[question.id] = question
    if faults:
        more = f"\n… and {len(faults) - _TOLD} more" if len(faults) > _TOLD else ""
        raise BotError("\n".join(faults[:_TOLD]) + more)
    if not found:
        raise BotError(f'{path}: holds no question; write one a line: {{"id": "a1", "text": "…", "kind": "describe"}}')
    return list(found.values())


def parse(line: str) -> tuple[Question | None, tuple[str, ...]]:
    """Return a line as a question, or None and what is wrong with it."""
    try:
        held = json.loads(line, object_pairs_hook=_without_null)
    except (ValueError, RecursionError) as error:
        return None, (f"not JSON ({error}); write one object a line",)
    try:
        question: Question = _adapter().validate_python(held)
    except ValidationError as error:
        return None, tuple(_fault(item) for item in error.errors())
    faults = tuple(_unknown_kinds(question))
    return (None if faults else question), faults


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a file as an editor counts them."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from file
    except FileNotFoundError:
        raise BotError(f"{path}: no such file; name a file of labelled questions, one JSON object a line") from None
    except OSError as error:
        raise BotError(f"{path}: can't be read ({error.strerror}); name a file of labelled questions") from None
    except UnicodeDecodeError:
        raise BotError(f"{path}: not UTF-8 text; save it as UTF-8, one JSON object a line") from None


@cache
def _adapter() -> TypeAdapter[Question]:
    """Return the one TypeAdapter; building it is what costs."""
    return TypeAdapter(Question)


def _without_null(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Return the fields that hold something."""
    return {key: value for key, value in pairs if value is not None}


def _fault(item: Any) -> str:
    """Return one of pydantic's errors as what is wrong and how to mend it."""
    place = ".".join(str(part) for part in item["loc"])
    if item["type"] == "missing":
        return f"lacks {place!r}; add it"
    mend = _MENDS.get(item["type"], item["msg"])
    return f"{place or 'the line'} holds {item['input']!r:.60}; {mend}"


def _unknown_kinds(question: Question) -> Iterator[str]:
    """Yield a fault for each kind that no reply can have."""
    for kind in dict.fromkeys((question.kind, *question.also_kinds)):
        if kind not in KINDS:
            near = nearest(kind, KINDS)
            yield f"no kind {kind!r}; " + (f"did you mean {near!r}?" if near else f"known: {', '.join(KINDS)}")
