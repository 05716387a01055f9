"""What short texts come to when no way of asking is known by its words."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.question import Intent
from bot.evaluation.protocol import play

TWO = "falcon vs fastapi"
LONG = ("small json api", "is django slow beside a database?", "flask: my session is lost after every deploy, why?")


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks"),
    [
        pytest.param((TWO,), "developer experience?", Intent.COMPARE, ("falcon", "fastapi"), id="by a quality"),
        pytest.param((TWO,), "which framework has an orm?", Intent.FIND_BY_FEATURE, (), id="among all"),
        pytest.param((TWO,), "what is an orm?", Intent.CONCEPT, (), id="a notion"),
        pytest.param((TWO,), "could I have that as a table?", Intent.COMPARE, ("falcon", "fastapi"), id="a table"),
        pytest.param(("is pyramid alive?",), "type hints?", Intent.CONCEPT, ("pyramid",), id="of the one"),
        pytest.param(("is pyramid alive?",), "what's the slowest?", Intent.RECOMMEND, (), id="of all"),
        pytest.param(("is bottle dead?",), "lunch anyone?", Intent.OUT_OF_SCOPE, (), id="no guide is opened"),
        pytest.param(
            LONG, "whats the weather in oslo?", Intent.OUT_OF_SCOPE, (), id="what a slip implies is not asked"
        ),
        pytest.param(("is bottle dead?",), "help me choose", Intent.GUIDE, (), id="the guide is asked for"),
    ],
)
def test_what_a_short_text_comes_to(
    conversation: Conversation, thread: tuple[str, ...], text: str, intent: Intent, frameworks: tuple[str, ...]
):
    reading = play(conversation, thread, text).reading
    assert reading is not None
    assert (reading.intent, reading.frameworks) == (intent, frameworks)
