"""More of the one last spoken of: an aspect in a word or two, code, the same once more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading

DESCRIBED = DialogueState(intent=Intent.DESCRIBE, frameworks=("falcon",))
CHECKED = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("falcon",), needs=(Need("admin"),))
SHOWN = DialogueState(intent=Intent.EXAMPLE, frameworks=("quart",))
TWO = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "bottle"), shown=("flask", "bottle"))
RANKED = DialogueState(
    intent=Intent.RECOMMEND, frameworks=("tornado",), shown=("tornado", "sanic", "fastapi"), needs=(Need("realtime"),)
)
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("cons?", "drawbacks", id="cons"),
        pytest.param("downsides only", "drawbacks", id="downsides only"),
        pytest.param("any gotchas", "drawbacks", id="gotchas"),
        pytest.param("who is it not for", "drawbacks", id="who not"),
        pytest.param("upsides?", "strengths", id="upsides"),
        pytest.param("pros and cons", "drawbacks", id="both sides, of which one was told"),
        pytest.param("license?", "upkeep", id="license"),
        pytest.param("who is behind this", "upkeep", id="who is behind it"),
        pytest.param("bus factor, ballpark", "upkeep", id="one foreign word"),
        pytest.param("use cases?", "best_for", id="use cases"),
        pytest.param("hosting?", "deploy", id="hosting"),
        pytest.param("where do I start?", "learning", id="where to start"),
        pytest.param("and how would we begin?", "learning", id="how to begin"),
        pytest.param("where would a newcomer begin?", "learning", id="where a newcomer begins"),
    ],
)
def test_an_aspect_in_a_word_or_two(read: Read, text: str, aspect: str | None):
    reading = read(text, DESCRIBED)
    assert (reading.intent, reading.frameworks, reading.aspect) == (Intent.DESCRIBE, ("falcon",), aspect)


@pytest.mark.parametrize(
    ("state", "text", "intent", "frameworks"),
    [
        pytest.param(DESCRIBED, "how do i write one then", Intent.EXAMPLE, ("falcon",), id="how one is written"),
        pytest.param(DESCRIBED, "how does that look", Intent.EXAMPLE, ("falcon",), id="how it looks"),
        pytest.param(DESCRIBED, "k code pls", Intent.EXAMPLE, ("falcon",), id="code"),
        pytest.param(RANKED, "lol ok show me the code then", Intent.EXAMPLE, ("tornado",), id="code of the first"),
        pytest.param(TWO, "show me", Intent.EXAMPLE, ("flask",), id="code of a comparison"),
        pytest.param(DESCRIBED, "tell me more", Intent.DESCRIBE, ("falcon",), id="more"),
        pytest.param(TWO, "drawbacks of each?", Intent.COMPARE, ("flask", "bottle"), id="of each"),
        pytest.param(SHOWN, "now as a websocket", Intent.EXAMPLE, ("quart",), id="now with"),
        pytest.param(SHOWN, "a websocket version of the same", Intent.EXAMPLE, ("quart",), id="a version of it"),
        pytest.param(SHOWN, "does it have websockets", Intent.FEATURE_CHECK, ("quart",), id="a check after code"),
        pytest.param(CHECKED, "with which package?", Intent.FEATURE_CHECK, ("falcon",), id="by what"),
        pytest.param(CHECKED, "really?", Intent.FEATURE_CHECK, ("falcon",), id="really"),
        pytest.param(CHECKED, "what about sessions", Intent.FEATURE_CHECK, ("falcon",), id="what about"),
        pytest.param(CHECKED, "what is an orm", Intent.CONCEPT, (), id="a meaning"),
        pytest.param(DESCRIBED, "how do i write a cover letter", Intent.OUT_OF_SCOPE, (), id="none of ours"),
        pytest.param(DESCRIBED, "is it raining in berlin", Intent.OUT_OF_SCOPE, (), id="the weather"),
        pytest.param(TWO, "which pizza is better", Intent.OUT_OF_SCOPE, (), id="pizza"),
    ],
)
def test_more_of_the_one_spoken_of(
    read: Read, state: DialogueState, text: str, intent: Intent, frameworks: tuple[str, ...]
):
    reading = read(text, state)
    assert (reading.intent, reading.frameworks) == (intent, frameworks)


def test_how_active_two_are_is_compared_by_that(heard):
    found = heard(("sanic or aiohttp for a gateway",), "how active are they")
    assert (found.intent, [need.criterion for need in found.needs]) == (Intent.COMPARE, ["upkeep"])
