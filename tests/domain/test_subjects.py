"""What the next turn may point to, of each kind of answer."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.subjects import subjects


@pytest.mark.parametrize(
    ("question", "focus", "shown"),
    [
        pytest.param("what is flask?", ("flask",), (), id="one described"),
        pytest.param("flask or django?", ("flask", "django"), ("flask", "django"), id="two compared"),
        pytest.param("does quart have websockets?", ("quart",), (), id="one checked"),
        pytest.param("from flask to quart", ("flask", "quart"), ("flask", "quart"), id="a move"),
        pytest.param("show the proof flask/routing", ("flask",), (), id="a proof"),
        pytest.param("thanks", (), (), id="talk"),
    ],
)
def test_what_an_answer_is_about(
    conversation: Conversation, question: str, focus: tuple[str, ...], shown: tuple[str, ...]
):
    advice = conversation.take(DialogueState(), question, person="U0ANN", now=1_000.0).advice
    assert subjects(advice) == (focus, shown)


def test_of_a_ranking_the_first_is_meant_and_the_next_can_be_pointed_to(conversation: Conversation):
    advice = conversation.take(DialogueState(), "best for a rest api?", person="U0ANN", now=1_000.0).advice
    focus, shown = subjects(advice)
    assert focus == shown[:1]
    assert len(shown) == 6
