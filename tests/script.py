"""Dialogues as YAML: what each person says or clicks, and what they should get; played through the real conversation.

A dialogue is a name and turns. A turn is one of

- ``say``: words addressed to the bot,
- ``overheard``: words of a channel thread, which only count when they are meant for the bot,
- ``click``: an option or move on the guide's open card, or on the card that turn number ``of`` (from 1) drew,
- ``press``: the label of a next question on the last card,

with ``by`` (default Ann), ``at`` (minutes since the start, default half a minute after the turn before) and
``expect``, which is ``silence`` or what :class:`Expected` holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

import yaml
from pydantic import TypeAdapter

from bot.conversation import Conversation, Turn
from bot.domain.advice import Check, Checks, Comparison, GuideStep, Notice, QualityCheck, Recommendation
from bot.domain.dialogue import DialogueState
from bot.domain.subjects import subjects
from bot.present import layout, plain

FOLDER = Path(__file__).parent / "dialogues"
PEOPLE = {"ann": "U0ANN", "ben": "U0BEN"}
Words = str | tuple[str, ...]


class Strict:
    """A misspelt key in a dialogue is refused."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = {"extra": "forbid"}


@dataclass(frozen=True)
class Expected(Strict):
    """What a person should get. Several values of ``intent``, ``advice``, ``first`` or ``verdict``: any of them.

    ``frameworks`` are all that the answer is about or lists, in order; ``names`` some of them, in any order;
    ``not_names`` none of them. ``says`` and ``not_says`` look into the plain text, whatever the case. ``asks`` is
    the guide's step on the card; ``open`` the step that is open afterwards, "none" without a guide. ``closed`` maps
    the step that this turn answered to its option, null when it was skipped or taken back.
    """

    intent: Words = ()
    advice: Words = ()
    first: Words = ()
    frameworks: tuple[str, ...] | None = None
    names: Words = ()
    not_names: Words = ()
    verdict: Words = ()
    says: Words = ()
    not_says: Words = ()
    asks: str | None = None
    open: str | None = None
    notice: str | None = None
    closed: Mapping[str, str | None] | None = None
    winner: str | None = None
    excluded: Words = ()
    blocked: str | None = None
    close: bool | None = None
    refused: Words = ()


@dataclass(frozen=True)
class Line(Strict):
    """One turn of a dialogue."""

    expect: Expected | str = field(default_factory=Expected)
    say: str | None = None
    overheard: str | None = None
    click: str | None = None
    of: int | None = None
    press: str | None = None
    by: str = "ann"
    at: float | None = None


@dataclass(frozen=True)
class Dialogue(Strict):
    """A named dialogue."""

    name: str
    turns: tuple[Line, ...]


@dataclass(frozen=True)
class Played:
    """A turn as it went: its number from 1, the line, the outcome (None: the bot kept silent), what was wrong."""

    number: int
    line: Line
    turn: Turn | None
    seconds: float
    wrong: tuple[str, ...]


def dialogues() -> list[Dialogue]:
    """Return every dialogue of the folder, in the order of the files."""
    found: list[Dialogue] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        found += TypeAdapter(list[Dialogue]).validate_python(yaml.safe_load(path.read_text("utf-8")))
    return found


def play(dialogue: Dialogue, conversation: Conversation) -> Iterator[Played]:
    """Play a dialogue from an empty state; yield each turn with what differs from what was expected."""
    state = DialogueState()
    seconds = 1_000_000.0
    start = seconds
    cards: dict[int, GuideStep] = {}
    last: Turn | None = None
    for number, line in enumerate(dialogue.turns, start=1):
        seconds = start + 60 * line.at if line.at is not None else seconds + 30
        turn = _turn(line, conversation, state, last, cards, seconds)
        if turn is not None:
            state, last = turn.state, turn
            if isinstance(turn.advice, GuideStep):
                cards[number] = turn.advice
        yield Played(number, line, turn, seconds, tuple(_wrong(line, turn)))


def _turn(
    line: Line,
    conversation: Conversation,
    state: DialogueState,
    last: Turn | None,
    cards: Mapping[int, GuideStep],
    now: float,
) -> Turn | None:
    """Play one line; None when overheard words were not meant for the bot."""
    person = PEOPLE[line.by]
    if line.click is not None:
        card = cards[line.of if line.of is not None else max(cards)]
        return conversation.choose(state, run=card.run, step=card.step.id, option=line.click, person=person, now=now)
    if line.overheard is not None:
        if not conversation.is_meant(state, line.overheard, person=person, now=now):
            return None
        return conversation.take(state, line.overheard, person=person, now=now)
    words = line.say
    if line.press is not None:
        assert last is not None, "nothing to press yet"
        offered = {one.label: one.question for one in getattr(last.advice, "suggestions", ())}
        assert line.press in offered, f"no button {line.press!r}, only {sorted(offered)}"
        words = offered[line.press]
    assert words is not None, "a turn says, overhears, clicks or presses"
    return conversation.take(state, words, person=person, now=now)


def _wrong(line: Line, turn: Turn | None) -> Iterator[str]:
    """Yield what a turn got otherwise than expected."""
    if isinstance(line.expect, str):
        assert line.expect == "silence"
        if turn is not None:
            yield f"silence expected, got {type(turn.advice).__name__}: {_text(turn)[:80]!r}"
    elif turn is None:
        yield "an answer expected, got silence"
    else:
        yield from _differences(line.expect, turn)


def _differences(expected: Expected, turn: Turn) -> Iterator[str]:
    """Yield one sentence for each expectation that was not met."""
    names, text, seen = named(turn), _text(turn), _seen(turn)
    for key in ("intent", "advice", "verdict"):
        allowed = _several(getattr(expected, key))
        if allowed and seen[key] not in allowed:
            yield f"{key}: expected {' or '.join(allowed)}, got {seen[key]}"
    if expected.first and (not names or names[0] not in _several(expected.first)):
        yield f"first: expected {expected.first}, got {names[:3]}"
    if expected.frameworks is not None and names != expected.frameworks:
        yield f"frameworks: expected {expected.frameworks}, got {names}"
    for key, value in (("names", names), ("excluded", seen["excluded"]), ("refused", seen["refused"])):
        missing = [one for one in _several(getattr(expected, key)) if one not in value]
        if missing:
            yield f"{key}: {missing} missing in {value}"
    if unwanted := [one for one in _several(expected.not_names) if one in names]:
        yield f"not_names: got {unwanted}"
    for words in _several(expected.says):
        if words.casefold() not in text.casefold():
            yield f"says: {words!r} missing in {text!r}"
    for words in _several(expected.not_says):
        if words.casefold() in text.casefold():
            yield f"not_says: {words!r} found in {text!r}"
    for key in ("asks", "open", "notice", "closed", "winner", "blocked", "close"):
        value = getattr(expected, key)
        if value is not None and seen[key] != value:
            yield f"{key}: expected {value}, got {seen[key]}"


def named(turn: Turn) -> tuple[str, ...]:
    """Return the ids of the frameworks that an answer is about or lists, best first."""
    focus, shown = subjects(turn.advice)
    return tuple(dict.fromkeys((*focus, *shown)))


def _seen(turn: Turn) -> dict[str, Any]:
    """Return a turn by the names of what may be expected of it."""
    advice, guide, closed = turn.advice, turn.state.guide, turn.closed
    one = advice.checks[0] if isinstance(advice, Checks) else advice
    is_pick = isinstance(advice, Recommendation)
    return {
        "intent": turn.reading.intent if turn.reading else None,
        "advice": type(advice).__name__,
        "verdict": one.verdict if isinstance(one, Check | QualityCheck) else None,
        "asks": advice.step.id if isinstance(advice, GuideStep) else None,
        "open": guide.step if guide else "none",
        "notice": advice.notice if isinstance(advice, GuideStep) else getattr(advice, "kind", None),
        "closed": {closed.step.id: closed.option.id if closed.option else None} if closed else {},
        "winner": advice.winner.id if isinstance(advice, Comparison) and advice.winner else None,
        "excluded": [each.framework.id for each in advice.excluded] if is_pick else [],
        "blocked": advice.blocked.id if is_pick and advice.blocked else "none",
        "close": is_pick and advice.close,
        "refused": [each.id for each in advice.refused] if is_pick else [],
    }


def _text(turn: Turn) -> str:
    """Return the answer as a person without blocks reads it."""
    return plain.text(layout.card(turn.advice))


def _several(value: Words) -> tuple[str, ...]:
    """Return one or several values as several."""
    return (value,) if isinstance(value, str) else value


__all__ = ["Dialogue", "Notice", "Played", "dialogues", "named", "play"]
