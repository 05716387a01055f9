"""What people say to a question of the guide that is none of its answers."""

from __future__ import annotations

import pytest

from bot.understand.guided import asks_back, says_in_use


@pytest.mark.parametrize(
    "text",
    ["what do you mean?", "why do you ask?", "can you explain the options?", "does it matter?", "huh?",
     "what counts as large?", "how many questions are there?", "what should I pick?", "what's the difference?"],
)  # fmt: skip
def test_it_is_asked_what_the_question_means(text):
    assert asks_back(text, len(text.split()))


@pytest.mark.parametrize("text", ["an api", "a few hundred users", "what is ASGI?", "is Flask dead?", "we use Django"])
def test_what_says_or_asks_something_else_does_not_ask_back(text):
    assert not asks_back(text, len(text.split()))


def test_a_long_text_asks_something_of_its_own():
    text = "why do you ask, we have told the other team already that all of it is known to everybody here anyway"
    assert not asks_back(text, len(text.split()))


@pytest.mark.parametrize(
    ("text", "says"), [("we use Django at work", True), ("I know Flask", True), ("Django is too large for us", False)]
)
def test_what_is_in_use_is_told(text, says):
    assert says_in_use(text) is says
