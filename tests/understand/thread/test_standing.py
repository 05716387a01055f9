"""How the advice stands, and what speaks against what was told."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

API = ("which framework for a json api with postgres?",)
TWO = ("flask or fastapi?",)


@pytest.mark.parametrize(
    "text",
    [
        "show me the full ranking",
        "who came last?",
        "what place did bottle get?",
        "how many points did flask get?",
        "what about the others?",
        "where did sanic end up?",
    ],
)
def test_all_places_are_asked_for(answered, text):
    assert answered(API, text)[::2] == (Intent.RECOMMEND, "places")


@pytest.mark.parametrize(
    "text",
    ["is it close?", "by how much does it win?", "what tipped the scales?", "how robust is that choice?",
     "ok and how sure are you about this? like would you bet money",
     "what was decisive?", "which weights did you use?", "would others disagree?"],
)  # fmt: skip
def test_how_close_it_is_is_asked_for(answered, text):
    assert answered(API, text)[::2] == (Intent.RECOMMEND, "why")


@pytest.mark.parametrize(
    "text",
    ["what would bite us?", "what am I giving up?", "and the trade-offs?", "what should worry me?",
     "why wouldn't I use it?", "what could go wrong?", "anything I should know before committing?",
     "play devil's advocate", "any downside i should know before i tell my boss"],
)  # fmt: skip
def test_what_speaks_against_the_pick_is_asked_for(answered, text):
    assert answered(API, text) == (Intent.DESCRIBE, ("fastapi",), "drawbacks")


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("any downsides?", "against", id="downsides"),
        pytest.param("cons?", "against", id="cons"),
        pytest.param("weak spots?", "against", id="weak spots"),
        pytest.param("what could go wrong?", "against", id="what goes wrong"),
        pytest.param("what are the drawbacks of each?", "against", id="of each"),
        pytest.param("what speaks against it?", "against", id="against it"),
        pytest.param("pros?", "why", id="pros"),
        pytest.param("what speaks for each?", "why", id="for each"),
        pytest.param("pros and cons?", "sides", id="both sides"),
        pytest.param("strengths and weaknesses of the two", "sides", id="strengths and weaknesses"),
    ],
)
def test_of_those_compared_both_are_told_of(answered, text, aspect):
    assert answered(TWO, text) == (Intent.COMPARE, ("flask", "fastapi"), aspect)


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(TWO, "does the first one have drawbacks?", id="one of them"),
        pytest.param(API, "is it close to the metal?", id="another closeness"),
        pytest.param(API, "what do I lose if the worker dies?", id="data lost"),
        pytest.param(API, "how far behind a proxy can it run?", id="behind a proxy"),
    ],
)
def test_what_asks_for_something_else_is_left_alone(answered, thread, text):
    assert answered(thread, text)[2] not in ("against", "sides", "places")
