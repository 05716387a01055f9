"""What a text tells when nothing was said before: a plan, or a complaint, an errand, talk of something else."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.understand.hearing import hear
from bot.understand.intent.evidence import Evidence
from bot.understand.text.mend import mend
from bot.understand.text.normalise import normalise


@pytest.fixture(scope="module")
def heard(conversation: Conversation):
    """Return what tells the evidence of a text in a dialogue, of none without one."""

    def evidence(text: str, state: DialogueState | None = None) -> Evidence:
        utterance = normalise(text)
        words = mend(utterance.words, conversation.mind.lexicon)
        return hear(utterance, words, state or DialogueState(), conversation.mind).evidence

    return evidence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("laravel or nestjs", {"strangers": 2, "strange_start": True}, id="two that are none of ours"),
        pytest.param("something like rails in python", {"strangers": 0}, id="where ours are sought"),
        pytest.param("flask or rails", {"strangers": 0}, id="beside one of ours"),
        pytest.param("zebras or quetzals", {"foreign_rival": True}, id="two foreign words"),
        pytest.param("small or fast", {"foreign_rival": False}, id="two words of ours"),
        pytest.param("which quetzal is it", {"foreign_sought": True}, id="a foreign thing is sought"),
        pytest.param("which framework is it", {"foreign_sought": False}, id="one of ours is sought"),
        pytest.param("Django Quetzal, is it fun?", {"surnamed": True}, id="a name goes on in capitals"),
        pytest.param("Django quetzal, is it fun?", {"surnamed": False}, id="and without one does not"),
        pytest.param("the booking system is offline", {"acts": True}, id="a system that is there"),
        pytest.param("a booking system for two", {"acts": False}, id="one to be built"),
        pytest.param("40 hungry members", {"counted": True}, id="so many people"),
        pytest.param("40 hungry sheep", {"counted": False}, id="so many of something else"),
        pytest.param("parcel lockers for a village", {"titled": True}, id="a heading"),
        pytest.param("who has the parcel lockers", {"titled": False}, id="a sentence"),
        pytest.param("parcel lockers for a village?", {"titled": False}, id="a question"),
    ],
)
def test_what_nobody_asked_for_tells_what_it_is(heard, text: str, told: dict[str, object]):
    evidence = heard(text)
    assert evidence.first
    assert {name: getattr(evidence, name) for name in told} == told


@pytest.mark.parametrize(
    ("text", "state"),
    [
        pytest.param("guests pay today", DialogueState(intent=Intent.DESCRIBE, frameworks=("flask",)), id="a thread"),
        pytest.param("我们需要一个小的框架", DialogueState(), id="another language"),
    ],
)
def test_elsewhere_it_tells_nothing_of_the_kind(heard, text: str, state: DialogueState):
    evidence = heard(text, state)
    assert not evidence.first
    assert not evidence.kinds


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("which of them has an ORM", id="they are known to both"),
        pytest.param("guests pay, does Flask have an ORM", id="a part of one of ours"),
    ],
)
def test_who_asks_of_ours_is_not_asked_what_else_it_might_be(heard, text: str):
    assert not heard(text).first
