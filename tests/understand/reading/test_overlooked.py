"""A question about work in a framework is no question about the framework."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent
from bot.evaluation.protocol import play


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("why does fastapi turn /users/me into /users/{id}", id="why does it"),
        pytest.param("where do I create the kafka producer in litestar", id="where"),
        pytest.param("does falcon support delta encoding of bodies", id="whether it has a part"),
        pytest.param("is it ok to keep a global dict in django", id="whether it is ok"),
    ],
)
def test_what_a_description_overlooks_is_not_described(read, text):
    reading = read(text)
    assert reading.intent is Intent.OUT_OF_SCOPE
    assert reading.frameworks


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("why should I use quart at all", id="why"),
        pytest.param("where do I start with litestar", id="where to start"),
        pytest.param("should I be worried about falcon", id="a worry"),
        pytest.param("could you give me a paragraph on falcon", id="a request"),
        pytest.param("falcon, the bare one with the bird", id="no question of work"),
    ],
)
def test_what_asks_for_a_description_is_described(read, text):
    assert read(text).intent is Intent.DESCRIBE


def test_nor_is_a_follow_up_that_asks_for_something_else(conversation):
    last = play(conversation, ("tell me about bottle",), "where did the contributor figure go").reading
    assert last.intent is Intent.OUT_OF_SCOPE
