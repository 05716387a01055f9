"""What is asked about the bot is told from what is asked of frameworks, and by what it asks."""

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading

Read = Callable[..., Reading]
SPOKEN = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "fastapi"))


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("what does 4 of 5 mean?", "marks", id="a mark"),
        pytest.param("what does third party mean in your answer", "words", id="a word"),
        pytest.param("how did you measure speed?", "measuring", id="measured"),
        pytest.param("can I see the raw numbers", "measuring", id="figures"),
        pytest.param("is this conversation stored?", "privacy", id="stored"),
        pytest.param("please delete it", "privacy", id="deleted"),
        pytest.param("who can see what I ask", "privacy", id="seen"),
        pytest.param("which one would you use for yourself", "taste", id="its taste"),
        pytest.param("how does your ranking come about", "ranking", id="ranked"),
        pytest.param("where do your facts come from", "sources", id="sources"),
        pytest.param("what can you do", None, id="how to use it"),
        pytest.param("do you speak German?", None, id="languages"),
    ],
)
def test_a_question_about_the_bot_is_told_by_what_it_asks(read: Read, text: str, aspect: str | None):
    for state in (DialogueState(), SPOKEN):
        reading = read(text, state)
        assert (reading.intent, reading.aspect) == (Intent.HELP, aspect), state


@pytest.mark.parametrize(
    "text",
    ["what does WSGI mean", "is rate limiting built in?", "does Flask store sessions", "how do I measure Flask's speed",
     "delete the admin from Django"],
)  # fmt: skip
def test_what_asks_of_frameworks_is_none(read: Read, text: str):
    assert read(text).intent is not Intent.HELP
