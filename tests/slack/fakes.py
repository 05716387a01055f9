"""Stand-ins: a conversation whose answers are plain to see, and a way to Slack that only takes notes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace

from bot.conversation import Turn
from bot.domain.advice import (
    Advice,
    Answered,
    Clarification,
    Explanation,
    Fallback,
    GuideStep,
    Introduced,
    Notice,
    Suggestion,
)
from bot.domain.catalog import Concept
from bot.domain.dialogue import DialogueState, GuideState
from bot.domain.guide import Option, Step
from bot.domain.question import Intent, Reading
from bot.errors import BotError
from bot.slack.errands import Message, Reply
from bot.slack.places import Place

STEPS = {
    name: Step(
        id=name,
        title=name.title(),
        question=f"Which {name}?",
        why=f"The {name} decides.",
        options=(Option("small", "Small", ()), Option("large", "Large", ())),
    )
    for name in ("size", "speed")
}


OFFERED = (Suggestion("Flask", "what is flask?"), Suggestion("Django", "what is django?"))


def said(text: str) -> Explanation:
    """Return advice whose card shows ``text``."""
    return Explanation(Concept("echo", "Echo", f"Answer {text}.", "Nothing follows.", (), "https://example.org"))


def asked(step: str, run: int) -> GuideStep:
    """Return the guide's question about ``step``."""
    number = list(STEPS).index(step) + 1
    return GuideStep(STEPS[step], number=number, total=len(STEPS), run=run)


class FakeConversation:
    """Counts the turns of a dialogue and repeats the words; "guide" opens a guide of two steps.

    "fail" breaks, "refuse" is refused, "gibberish" is not understood, "unclear" asks which of two is meant.
    Overheard words are meant when they name Flask.
    """

    def __init__(self) -> None:
        """Start without having heard anything."""
        self.heard: list[tuple[str, str]] = []

    def take(self, state: DialogueState, utterance: str, *, person: str, now: float) -> Turn:
        """Answer words."""
        self.heard.append((person, utterance))
        if utterance == "fail":
            raise RuntimeError("it broke")
        if utterance == "refuse":
            raise BotError("We refuse that, and say why.")
        if utterance.startswith("gibberish"):
            return Turn(state, Fallback(), Reading(utterance, Intent.OUT_OF_SCOPE, 0.1, guess=Intent.LIST))
        if utterance.startswith("unclear"):
            reading = Reading(utterance, Intent.DESCRIBE, 0.4, rival=Intent.LIST, rival_confidence=0.3)
            return Turn(replace(state, offered=OFFERED), Introduced((), Clarification(OFFERED)), reading)
        if utterance == "guide":
            run = state.runs + 1
            opened = replace(state, runs=run, guide=GuideState(person, run, step="size"), person=person)
            return Turn(opened, asked("size", run))
        if utterance == "small" and state.guide is not None:
            return self._move(state, state.guide, "small")
        chosen = utterance if utterance in [one.question for one in state.offered] else None
        told = replace(state, frameworks=(*state.frameworks, utterance), person=person, seconds=now, offered=())
        return Turn(told, said(f"{len(told.frameworks)} to {utterance}"), chosen=chosen)

    def choose(self, state: DialogueState, *, run: int, step: str, option: str, person: str, now: float) -> Turn:
        """Answer a click in the guide."""
        guide = state.guide
        if guide is None:
            return Turn(state, Notice("guide_ended"))
        if guide.starter != person:
            return Turn(state, Notice("not_yours", guide.starter))
        if (guide.run, guide.step) != (run, step):
            return Turn(state, asked(str(guide.step), guide.run))
        return self._move(state, guide, option)

    def is_meant(self, state: DialogueState, utterance: str, *, person: str, now: float) -> bool:
        """Say whether overheard words deserve an answer."""
        return "flask" in utterance.lower()

    def _move(self, state: DialogueState, guide: GuideState, option: str) -> Turn:
        step = STEPS[str(guide.step)]
        closed = Answered(step, next((one for one in step.options if one.id == option), None))
        following = {"size": "speed"}.get(step.id)
        advice: Advice = asked(following, guide.run) if following else said("guided")
        moved = replace(guide, step=following) if following else None
        return Turn(replace(state, guide=moved), advice, closed=closed)


@dataclass
class FakeReplies:
    """Takes notes of what is sent; fails or waits when told to."""

    sent: list[tuple[Place, Reply]] = field(default_factory=list)
    told: list[tuple[Place, Message]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    homes: dict[str, Message] = field(default_factory=dict)
    found: str | None = None
    first: str = ""
    slow_place: Place | None = None
    may_send: asyncio.Event = field(default_factory=asyncio.Event)
    is_sending: asyncio.Event = field(default_factory=asyncio.Event)
    has_sent: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        """Let everything pass until told otherwise."""
        self.may_send.set()

    @property
    def texts(self) -> list[str]:
        """The texts sent so far."""
        return [str(reply.message["text"]) for _, reply in self.sent]

    async def send(self, place: Place, reply: Reply) -> str | None:
        """Take note of a reply."""
        self.is_sending.set()
        if self.slow_place in (None, place):
            await self.may_send.wait()
        if self.failures:
            raise self.failures.pop(0)
        self.sent.append((place, reply))
        self.has_sent.set()
        return f"1800000000.{len(self.sent):06d}" if reply.audience == "everybody" else None

    async def publish(self, person: str, view: Message) -> None:
        """Take note of a Home tab."""
        await self.may_send.wait()
        if self.failures:
            raise self.failures.pop(0)
        self.homes[person] = view

    async def say(self, place: Place, message: Message) -> str:
        """Take note of a word about a failure."""
        self.told.append((place, message))
        return "1800000000.999999"

    async def whisper(self, place: Place, message: Message) -> None:
        """Take note of a private word about a failure."""
        self.told.append((place, message))

    async def find(self, place: Place, reply: Reply) -> str | None:
        """Return what the test says was sent before."""
        return self.found

    async def first_message(self, place: Place) -> str:
        """Return what the test says the thread begins with."""
        return self.first
