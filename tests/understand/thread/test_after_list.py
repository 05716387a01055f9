"""What people say to a list."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

FOUND, ALL = ("which frameworks have websockets?",), ("list all frameworks",)


@pytest.mark.parametrize(
    ("thread", "text", "intent"),
    [
        pytest.param(FOUND, "which one do you recommend?", Intent.RECOMMEND, id="which one"),
        pytest.param(FOUND, "narrow it down", Intent.RECOMMEND, id="narrower"),
        pytest.param(FOUND, "is that all of them?", Intent.FIND_BY_FEATURE, id="all of them"),
        pytest.param(ALL, "narrow it down", Intent.GUIDE, id="of all"),
        pytest.param(ALL, "is that everything?", Intent.LIST, id="all there are"),
    ],
)
def test_the_list_is_what_it_is_about(answered, thread, text, intent):
    assert answered(thread, text)[0] is intent


@pytest.mark.parametrize("text", ["the fastest of them?", "which is faster?"])
def test_one_of_many_is_sought_among_all_of_them(heard, text):
    for thread, needed in ((FOUND, {"websocket", "speed"}), (ALL, {"speed"})):
        reading = heard(thread, text)
        assert reading.intent is Intent.RECOMMEND
        assert len(reading.frameworks) != 3
        assert "speed" in {need.criterion for need in reading.needs} <= needed


def test_what_is_named_is_asked_of(answered):
    assert answered(FOUND, "which one do you recommend, django or tornado?")[1] == ("django", "tornado")


@pytest.mark.parametrize(
    ("thread", "text", "intent", "refused"),
    [
        pytest.param(FOUND, "robyn? that is an alpha, take it out", Intent.FIND_BY_FEATURE, "robyn", id="of a list"),
        pytest.param(("a chat server, which framework?",), "leave Tornado out", Intent.RECOMMEND, "tornado",
                     id="of advice"),
    ],
)  # fmt: skip
def test_who_is_taken_out_is_left_out(heard, thread, text, intent, refused):
    reading = heard(thread, text)
    assert (reading.intent, reading.refused, reading.frameworks) == (intent, (refused,), ())
    assert reading.needs
