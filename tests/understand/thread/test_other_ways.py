"""What a thread would answer twice, or not at all, is read in another way."""

import pytest

from bot.domain.question import Intent
from bot.evaluation.protocol import play


@pytest.mark.parametrize(
    ("thread", "text", "intent", "aspect"),
    [
        pytest.param(("is sanic faster than fastapi?",), "who uses it in production tho", Intent.DESCRIBE, "best_for",
                     id="of the first of two"),
        pytest.param(("does tornado still make sense now that asyncio exists?",),
                     "you didnt answer, i know its alive. why would i choose it today", Intent.DESCRIBE, "strengths",
                     id="the last sentence"),
        pytest.param(("is pyramid full stack?",), "so what IS full stack then", Intent.CONCEPT, None,
                     id="as if nothing had been said"),
    ],
)  # fmt: skip
def test_another_question_is_heard(conversation, thread, text, intent, aspect):
    turn = play(conversation, thread, text)
    assert turn.reading is not None
    assert (turn.reading.intent, turn.reading.aspect) == (intent, aspect)


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("tell me about aiohttp",), "what's the weather in berlin", id="chatter stays chatter"),
        pytest.param(("is flask dead?",), "sure about that?", id="a doubt"),
    ],
)
def test_no_question_is_made_up(conversation, thread, text):
    turn = play(conversation, thread, text)
    assert turn.reading is not None
    assert turn.reading.aspect in (None, "upkeep")
    assert turn.reading.intent in (Intent.OUT_OF_SCOPE, Intent.DESCRIBE)


def test_a_table_is_not_drawn_again_for_other_weights(conversation):
    turn = play(conversation, ("flask or fastapi, i want docs", "which has better docs?"), "docs?")
    assert type(turn.advice).__name__ == "Repeated"
