"""The line protocol: one JSON question a line in, one JSON reply a line out, threads replayed.

A question is ``{"id", "text", "thread"}``, ``thread`` the person's earlier turns, oldest first.
A reply is ``{"id", "intent", "frameworks", "verdict", "confidence", "text"}``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from bot.conversation import Conversation, Turn
from bot.domain.advice import (
    Check,
    Checks,
    Comparison,
    Description,
    Fallback,
    GuideStep,
    Migration,
    QualityCheck,
    Recommendation,
    Verdict,
)
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.domain.subjects import subjects
from bot.errors import BotError
from bot.present import layout, plain
from bot.present.english import in_english
from bot.understand import steps_of
from bot.understand.explain import explain

# Replayed turns lie this far apart (seconds): one dialogue, no silence in it.
_PAUSE = 20.0
_PERSON = "U0ASKER"


def play(conversation: Conversation, thread: Iterable[str], text: str) -> Turn:
    """Return the turn of ``text`` after the turns of ``thread``, all by one person in one dialogue."""
    state = _after(conversation, thread)
    return conversation.take(state, text, person=_PERSON, now=state.seconds + _PAUSE)


def explained(conversation: Conversation, thread: Iterable[str], text: str) -> tuple[str, ...]:
    """Return how ``text`` is read after the turns of ``thread``, as lines a person can follow."""
    return explain(steps_of(text, _after(conversation, thread), conversation.mind))


def _after(conversation: Conversation, thread: Iterable[str]) -> DialogueState:
    """Return the state of a dialogue after some turns of one person."""
    state = DialogueState()
    for said in thread:
        state = conversation.take(state, said, person=_PERSON, now=state.seconds + _PAUSE).state
    return state


def reply(turn: Turn) -> dict[str, Any]:
    """Return a turn as the protocol's reply, without its id."""
    return {
        "intent": _intent(turn),
        "frameworks": _frameworks(turn),
        "verdict": _verdict(turn),
        "confidence": round(turn.reading.confidence, 3) if turn.reading else 1.0,
        "text": plain.text(in_english(layout.card(turn.advice), turn.language)),
    }


def judged(turn: Turn) -> dict[str, Any]:
    """Return the reply with what else labels may fix: the aspect that a description tells, None of anything else."""
    told = turn.answer
    return {**reply(turn), "aspect": (told.aspect or "overview") if isinstance(told, Description) else None}


def _intent(turn: Turn) -> str:
    """Return the kind of question it was: what was answered, where that differs from what was read."""
    if isinstance(turn.advice, Fallback):
        return Intent.OUT_OF_SCOPE
    if isinstance(turn.advice, Recommendation) and (turn.reading is None or turn.reading.intent is Intent.GUIDE):
        return Intent.RECOMMEND
    if turn.reading is None or turn.reading.intent is Intent.CONCEPT:
        return Intent.GUIDE
    if isinstance(turn.advice, GuideStep) and turn.reading.intent is Intent.OUT_OF_SCOPE:
        return Intent.GUIDE
    return turn.reading.intent


def _frameworks(turn: Turn) -> list[str]:
    """Return the frameworks named or recommended, best first; what was only read comes after."""
    advice = turn.answer
    if isinstance(advice, Migration):  # the one to go to is what is recommended
        return [advice.target.id, advice.source.id]
    focus, shown = subjects(turn.advice)
    asks = turn.reading is not None and _WHICH.search(turn.reading.text) is not None
    ahead = (advice.winner.id,) if asks and isinstance(advice, Comparison) and advice.winner else ()
    return list(dict.fromkeys((*ahead, *focus, *shown)))


# A comparison that asks which: the winner comes first.
_WHICH = re.compile(r"\b(?:which|better|best|rather|or)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:both|each|either|neither)\b", re.IGNORECASE)


def _verdict(turn: Turn) -> str | None:
    """Return yes, partial or no for a feature check: of several things the weakest, of several frameworks the first's.

    Asked of each of them, what differs is partly so.
    """
    advice = turn.answer
    several = (
        advice.checks if isinstance(advice, Checks) else (advice,) if isinstance(advice, Check | QualityCheck) else ()
    )
    rising = [Verdict.NO, Verdict.PARTIAL, Verdict.YES]
    weakest: dict[str, Verdict] = {}
    for one in several:
        if one.verdict:
            name = one.framework.id
            weakest[name] = min(weakest.get(name, one.verdict), one.verdict, key=rising.index)
    each = turn.reading is not None and _EACH.search(turn.reading.text) is not None
    verdicts = list(dict.fromkeys(weakest.values()))
    return str(Verdict.PARTIAL if each and len(verdicts) > 1 else verdicts[0]) if verdicts else None


def replies(conversation: Conversation, lines: Iterable[str]) -> Iterator[str]:
    """Yield a reply line for each question line; a blank line is passed over.

    Raises BotError naming the line (from 1) that is no question, and what is wrong with it.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            question = _question(line, number)
            turn = play(conversation, question.get("thread") or (), question["text"])
            yield json.dumps({"id": question["id"], **reply(turn)})


def _question(line: str, number: int) -> dict[str, Any]:
    """Return one line as a question."""
    try:
        question = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BotError(f"line {number}: not JSON ({error}); write one object a line") from None
    if not isinstance(question, dict) or not isinstance(question.get("text"), str) or "id" not in question:
        raise BotError(f'line {number}: not a question; write {{"id": …, "text": "…", "thread": []}}')
    thread = question.get("thread") or []
    if not isinstance(thread, list) or not all(isinstance(said, str) for said in thread):
        raise BotError(f"line {number}: thread is a list of texts, oldest first")
    return question
