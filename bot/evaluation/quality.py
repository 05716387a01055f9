"""Whether replies to labelled questions are right: each question says what a good reply holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from bot.domain.question import Intent
from bot.evaluation.labels import Question

# What needs no more than the right intent.
_BARE = frozenset({Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE})
# How many frameworks besides those asked for may come before the last of them.
_SLACK = 2
_CODE = re.compile(r"```|^\s*(?:from \w[\w.]* )?import \w|^\s*(?:async )?def \w|^\s*class \w|^\s*@\w", re.MULTILINE)


def faults(question: Question, reply: Mapping[str, Any], known: Collection[str] = ()) -> tuple[str, ...]:
    """Return why a reply (as the line protocol has it) fails a question; empty when it passes.

    ``known`` are the ids of all frameworks: a text that only names very many of them names none.
    """
    return tuple(_faults(question, reply, known))


def _faults(question: Question, reply: Mapping[str, Any], known: Collection[str]) -> Iterator[str]:
    """Yield each thing that is wrong with a reply."""
    named: Sequence[str] = reply["frameworks"]
    if reply["intent"] not in question.kinds:
        yield f"intent {reply['intent']}, not {question.kind}"
    if question.kind in _BARE:
        return
    if not reply["text"].strip():
        yield "empty text"
    if not _names(question, named, _written(reply["text"], {*known, *question.expect.must_name})):
        yield f"must name {', '.join(question.expect.must_name)}, not {', '.join(named[:5]) or 'nothing'}"
    if question.kind != Intent.COMPARE and leads(question, named) is False:
        yield f"{named[0] if named else 'nothing'} comes first"
    if question.verdicts and reply["verdict"] not in question.verdicts:
        yield f"verdict {reply['verdict']}, not {' or '.join(question.verdicts)}"
    aspect, wanted = reply.get("aspect"), question.expect.aspect
    if wanted and aspect and aspect not in wanted:
        yield f"tells {aspect}, not {' or '.join(wanted)}"
    if question.kind == Intent.EXAMPLE and question.expect.must_name and not _CODE.search(reply["text"]):
        yield "no code"


def _written(text: str, known: Collection[str]) -> frozenset[str]:
    """Return which of the known frameworks stand in a text as words."""
    words = set(re.findall(r"\w+", text.lower()))
    return frozenset(words & set(known))


def _names(question: Question, named: Sequence[str], written: Collection[str]) -> bool:
    """Whether the frameworks a question is about come first: naming everything must not help, but on a list."""
    must = set(question.expect.must_name)
    if not must:
        return True
    if question.kind == Intent.LIST:
        return must <= {*named, *written}
    if not named:
        return must <= set(written) and len(written) <= len(must) + _SLACK
    return must <= set(named[: len(must) + _SLACK]) and (len(must) > 1 or named[0] in must)


def leads(question: Question, named: Sequence[str]) -> bool | None:
    """Whether the first pick is one that may lead; None when the question fixes none."""
    good, bad = question.expect.top_any_of, question.expect.must_not_top
    if not good and not bad:
        return None
    return bool(named) and (not good or named[0] in good) and named[0] not in bad
