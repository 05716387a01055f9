"""What an ordinal, a number or "the other" points to."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.question import Intent
from bot.evaluation.protocol import play
from bot.understand.thread.pointing import choice_in

TWO = "sanic or blacksheep?"


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks"),
    [
        pytest.param((TWO,), "and the other one?", Intent.DESCRIBE, ("blacksheep",), id="the other"),
        pytest.param((TWO, "does sanic have dependency injection?"), "the second one has it?", Intent.FEATURE_CHECK,
                     ("blacksheep",), id="the same of the second"),
        pytest.param((TWO,), "i would rather go with the second. code please", Intent.EXAMPLE, ("blacksheep",),
                     id="late in a text"),
        pytest.param(("what's wsgi",), "and the other one, asgi?", Intent.FIND_BY_FEATURE, (), id="another notion"),
        pytest.param((TWO,), "1 vs 2", Intent.COMPARE, ("sanic", "blacksheep"), id="places"),
        pytest.param((TWO, "what speaks against the first?"), "and the second?", Intent.DESCRIBE, ("blacksheep",),
                     id="the same aspect"),
    ],
)  # fmt: skip
def test_what_is_pointed_to(
    conversation: Conversation, thread: tuple[str, ...], text: str, intent: Intent, frameworks: tuple[str, ...]
):
    reading = play(conversation, thread, text).reading
    assert reading is not None
    assert (reading.intent, reading.frameworks) == (intent, frameworks)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("2", 2, id="a digit"),
        pytest.param("option 3", 3, id="with a word"),
        pytest.param("two", 2, id="a word"),
        pytest.param("b", 2, id="a letter"),
        pytest.param("the second one", 2, id="an ordinal"),
        pytest.param("the last", -1, id="the last"),
        pytest.param("the latter", 2, id="the latter"),
        pytest.param("9", None, id="too high a digit"),
        pytest.param("2 or 3", None, id="two numbers"),
        pytest.param("we have two teams in three cities and one office", None, id="numbers in a sentence"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_choice_in_reads_numbers_and_ordinals(text: str, number: int | None):
    assert choice_in(text.split()) == number
