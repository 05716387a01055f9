"""More of the one just told of."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize("thread", [("what is litestar?",), ("is litestar alive?",)])
@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("what comes with it?", "strengths", id="what comes"),
        pytest.param("how is it different?", "strengths", id="different"),
        pytest.param("what's not included?", "drawbacks", id="not included"),
        pytest.param("what version should I take?", "upkeep", id="version"),
        pytest.param("next step?", "learning", id="next step"),
        pytest.param("what do I have to install?", "install", id="what to install"),
        pytest.param("would you start something new with it?", "best_for", id="whether to start"),
        pytest.param("what's it written in?", None, id="language"),
    ],
)
def test_the_aspect_is_told(answered, thread, text, aspect):
    assert answered(thread, text) == (Intent.DESCRIBE, ("litestar",), aspect)


@pytest.mark.parametrize("text", ["what comes with django?", "what is different in an ORM?"])
def test_what_is_named_comes_first(answered, text):
    assert answered(("what is litestar?",), text)[1] != ("litestar",)


def test_yes_or_no_is_told_once_more(answered):
    assert answered(("is tornado still alive?",), "hm dont understand, so is it yes or no")[2] == "upkeep"


@pytest.mark.parametrize("text", ["nice thx!! that was fast", "thanks, that was really helpful"])
def test_thanks_are_no_wish(answered, text):
    assert answered(("which framework for an api?",), text)[0] is Intent.SMALLTALK


def test_after_advice_the_first_step_is_to_learn_the_pick(answered):
    text = "cool. so whats the first thing i do now, pip install and then?"
    assert answered(("which framework for an api?",), text) == (Intent.DESCRIBE, ("fastapi",), "learning")


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("is quart abandoned?",), "can I use it safely for a new project?", id="after its health"),
        pytest.param(("what is quart",), "beta? what does that mean for production", id="a word of its release"),
        pytest.param(("what is quart",), "would you run it in prod?", id="would you"),
        pytest.param(("how do i write a middleware in quart",), "is this safe for production?", id="after a practice"),
    ],
)
def test_whether_one_can_build_on_it_is_told_of_the_focus(heard, thread, text):
    found = heard(thread, text)
    assert (found.intent, found.frameworks, found.matters) == (Intent.DESCRIBE, ("quart",), ("production",))


@pytest.mark.parametrize("text", ["perfect, thats what i needed", "great that's all I wanted to know"])
def test_what_was_needed_is_thanks(heard, text):
    assert heard(("who has websockets?",), text).intent is Intent.SMALLTALK


def test_docs_and_tutorials_are_its_own_pages(answered):
    assert answered(("what is blacksheep",), "any good docs or tutorial for it?") == (
        Intent.DESCRIBE, ("blacksheep",), "docs",
    )  # fmt: skip
