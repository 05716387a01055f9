"""What is said when an answer settles nothing."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.question import NEEDED, Intent
from bot.evaluation.protocol import play

SHOP = "which framework for a web shop?"
TWO = "flask or sanic?"
FAST = "which framework is fastest"


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param((TWO,), "hm, not convinced", Intent.COMPARE, ("flask", "sanic"), "why", id="not convinced"),
        pytest.param((FAST,), "ok so does that matter if every request does a query?", Intent.CONCEPT, (), "needed",
                     id="does it matter, at length"),
        pytest.param((SHOP,), "install size hardly matters to us. so django then?", Intent.RECOMMEND, ("django",), None,
                     id="settled, with a reason"),
        pytest.param((SHOP,), "seriously?", Intent.RECOMMEND, None, "why", id="seriously"),
        pytest.param((SHOP,), "are you sure? I thought there was something lighter", Intent.RECOMMEND, None, "why",
                     id="sure, and more said"),
        pytest.param((SHOP,), "how sure are you?", Intent.RECOMMEND, None, "why", id="how sure"),
        pytest.param((TWO,), "we'll go with flask, how do i start", Intent.CONCEPT, ("flask",), None,
                     id="chosen, and a question more"),
        pytest.param((TWO,), "we'll go with flask, thanks", Intent.SMALLTALK, (), "acknowledgement", id="chosen"),
        pytest.param((SHOP,), "so?", Intent.RECOMMEND, None, "why", id="so"),
        pytest.param((SHOP,), "sure", Intent.SMALLTALK, (), "acknowledgement", id="a nod is no doubt"),
        pytest.param((SHOP,), "django it is then?", Intent.RECOMMEND, ("django",), None, id="settled"),
        pytest.param((SHOP,), "django then, thanks", Intent.SMALLTALK, (), "thanks", id="settled with thanks"),
        pytest.param((TWO, "which is easier to learn?"), "so sanic then?", Intent.RECOMMEND, ("flask", "sanic"), None,
                     id="settled among two"),
        pytest.param(("what is an orm?",), "do I even need one?", Intent.CONCEPT, (), NEEDED, id="needed"),
        pytest.param(("what is asgi?", "do I need it?"), "for a small blog?", Intent.CONCEPT, (), NEEDED,
                     id="needed there"),
        pytest.param(("how fast is falcon?",), "does that really matter?", Intent.CONCEPT, (), NEEDED, id="matters"),
        pytest.param((TWO,), "does it matter for a chat server?", Intent.COMPARE, ("flask", "sanic"), None,
                     id="matters there"),
        pytest.param(("is tornado alive?",), "would you start a new project with it?", Intent.DESCRIBE, ("tornado",),
                     "best_for", id="to take it"),
    ],
)  # fmt: skip
def test_what_a_doubt_asks(
    conversation: Conversation,
    thread: tuple[str, ...],
    text: str,
    intent: Intent,
    frameworks: tuple[str, ...] | None,
    aspect: str | None,
):
    reading = play(conversation, thread, text).reading
    assert reading is not None
    assert (reading.intent, reading.aspect) == (intent, aspect)
    assert frameworks is None or reading.frameworks == frameworks


def test_whether_one_named_is_ready_is_no_doubt_in_the_advice(heard):
    found = heard(("a json api with validation",), "you sure litestar is production ready?")
    assert (found.intent, found.frameworks) == (Intent.DESCRIBE, ("litestar",))


def test_hearsay_before_the_doubt_is_no_question(answered):
    thread = ("a booking platform with user accounts and payments, which framework?",)
    assert answered(thread, "our CTO heard Django is slow and old. are you sure?") == (Intent.RECOMMEND, (), "why")


def test_thanks_before_a_question_are_not_all(heard):
    found = heard(("how do i test a quart app?",), "thank you!! last thing, does it run in CI on github actions")
    assert found.intent is not Intent.SMALLTALK
