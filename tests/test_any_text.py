"""Whatever is typed is answered, with a card, in work bounded by its length: in an empty dialogue and in others."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation import Conversation, Turn
from bot.domain.dialogue import DialogueState
from bot.present import cards
from tests.nasty import ANY_TEXT, LONGEST, NASTY, calls

ANN, NOW = "U0ANN", 1_000_000.0
# What was said before: nothing, a question, a wish, the guide's first step.
BEFORE = ["", "flask or django?", "a chat server", "help me choose"]

Answer = Callable[[str, str], Turn]
Texts = Callable[[int], str]


@pytest.fixture(scope="session")
def states(conversation: Conversation) -> dict[str, DialogueState]:
    """Return the dialogue's state after each thing that may have been said before."""
    talked = {said: conversation.take(DialogueState(), said, person=ANN, now=NOW).state for said in BEFORE if said}
    return {"": DialogueState(), **talked}


@pytest.fixture(scope="session")
def answer(conversation: Conversation, states: dict[str, DialogueState]) -> Answer:
    """Return what answers a text after another one; what is worked out once for a catalog is so before."""
    conversation.take(DialogueState(), "what is best for an API with validation", person=ANN, now=NOW)
    return lambda before, text: conversation.take(states[before], text, person=ANN, now=NOW + 30)


@pytest.fixture(scope="session")
def overheard(conversation: Conversation, states: dict[str, DialogueState]) -> Callable[[str, str], bool]:
    """Return what says whether a text after another one is meant for the bot."""
    return lambda before, text: conversation.is_meant(states[before], text, person=ANN, now=NOW + 30)


@settings(max_examples=100)
@given(ANY_TEXT, st.sampled_from(BEFORE))
def test_any_text_is_answered(answer: Answer, overheard: Callable[[str, str], bool], text: str, before: str):
    message = cards.message(answer(before, text).advice)
    assert message["text"].strip()
    assert json.loads(json.dumps(message))["blocks"]
    assert overheard(before, text) in (True, False)


@pytest.mark.parametrize("before", ["", "help me choose"])
@pytest.mark.parametrize("make", NASTY.values(), ids=NASTY)
def test_a_nasty_text_is_answered(answer: Answer, overheard: Callable[[str, str], bool], make: Texts, before: str):
    message = cards.message(answer(before, make(LONGEST)).advice)
    assert message["text"].strip()
    assert message["blocks"]
    assert len(json.dumps(message)) < 20_000, "what was typed is not told back at length"
    assert overheard(before, make(LONGEST)) in (True, False)


@pytest.mark.parametrize("make", NASTY.values(), ids=NASTY)
def test_twice_the_text_is_no_more_than_twice_the_work(answer: Answer, make: Texts):
    half = calls(lambda: answer("help me choose", make(LONGEST // 2)))
    assert calls(lambda: answer("help me choose", make(LONGEST))) <= 2.2 * half + 5_000


@pytest.mark.parametrize("make", NASTY.values(), ids=NASTY)
def test_the_longest_text_holds_nobody_up(answer: Answer, make: Texts):
    start = time.process_time()
    answer("help me choose", make(LONGEST))
    assert time.process_time() - start < 5, "seconds, though it takes a fraction of one"


ASKED = {
    "compared": "Flask or Django {}",
    "checked": "does Tornado have {}?",
    "wished": "we need {}, what should we use?",
    "alone": "{}",
}


@pytest.mark.slow
@pytest.mark.parametrize("question", ASKED.values(), ids=ASKED)
def test_every_name_of_what_we_know_is_answered(conversation: Conversation, answer: Answer, question: str):
    catalog = conversation.catalog
    known = (*catalog.qualities.values(), *catalog.features.values(), *catalog.concepts.values())
    failed = []
    for name in dict.fromkeys(name for one in known for name in (one.name, *one.synonyms)):
        try:
            cards.message(answer("", question.format(name)).advice)
        except Exception as error:
            failed.append(f"{name}: {error!r}")
    assert not failed, failed[:5]
