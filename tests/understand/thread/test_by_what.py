"""By what two that were compared are asked about next."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent
from bot.evaluation.protocol import play


@pytest.mark.parametrize(
    ("thread", "text", "intent", "aspect"),
    [
        pytest.param(("flask or pyramid?",), "what's the strongest argument against your pick?", Intent.COMPARE, "why",
                     id="against the pick"),
        pytest.param(("a chat for 300 people",), "and what would make you change your mind?", Intent.RECOMMEND, "why",
                     id="another mind"),
        pytest.param(("a chat for 300 people",), "and the biggest argument against that?", Intent.DESCRIBE,
                     "drawbacks", id="against it"),
    ],
)  # fmt: skip
def test_what_speaks_against_the_pick_is_told(answered, thread, text, intent, aspect):
    found = answered(thread, text)
    assert (found[0], found[2]) == (intent, aspect)


@pytest.mark.parametrize(
    ("thread", "text", "needs"),
    [
        pytest.param(("flask or pyramid?",), "and hiring?", ("ecosystem",), id="hiring"),
        pytest.param(("flask or pyramid?",), "which costs less to host", ("lightness",), id="cost"),
        pytest.param(("flask or pyramid?",), "they say it's 5x", ("speed",), id="so many times"),
        pytest.param(("flask or pyramid?",), "which is easier to hire people for", ("ecosystem",), id="easier to hire"),
        pytest.param(("flask or pyramid?",), "ok but which one has more plugins", ("ecosystem",), id="more of it"),
        pytest.param(("flask or pyramid?",), "your answer doesn't mention maturity", ("upkeep",), id="unsaid"),
        pytest.param((), "flask or pyramid in terms of hiring?", ("ecosystem",), id="at once"),
        pytest.param((), "flask or pyramid, which is easier to host?", (), id="no easier to learn"),
    ],
)
def test_it_is_compared_by_that(conversation, thread, text, needs):
    reading = play(conversation, thread, text).reading
    assert reading.intent is Intent.COMPARE
    assert set(reading.frameworks) == {"flask", "pyramid"}
    assert tuple(need.criterion for need in reading.needs) == needs


def test_that_everybody_uses_the_other_is_no_need(conversation):
    thread = ("chat with 5000 websockets open, which one?",)
    reading = play(conversation, thread, "why aiohttp over fastapi? everyone uses fastapi").reading
    assert reading.intent is Intent.COMPARE
    assert "realtime" in {need.criterion for need in reading.needs}
    assert [need for need in reading.needs if need.criterion == "ecosystem" and need.because is None] == []
