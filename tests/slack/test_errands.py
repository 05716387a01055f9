"""Errands and replies survive their stay on disk."""

import pytest

from bot.slack.errands import ERRAND, REPLY, Choice, Question, Reply, Sharing
from bot.slack.places import Place

PLACE = Place("T1", "C1", "U1", message="1.1", thread="1.0", response_url="https://hooks.example.org/1")


@pytest.mark.parametrize(
    "errand",
    [
        pytest.param(Question(PLACE, "größer, 更大 🙂", is_overheard=True), id="question"),
        pytest.param(Question(PLACE, "", points_at_thread=True), id="bare mention"),
        pytest.param(Choice(PLACE, 3, "size", "small"), id="choice"),
        pytest.param(Sharing(PLACE, "abc"), id="sharing"),
    ],
)
def test_an_errand_comes_back_as_it_was(errand):
    assert ERRAND.validate_json(ERRAND.dump_json(errand)) == errand


def test_a_reply_comes_back_as_it_was():
    reply = Reply({"text": "a", "blocks": [{"type": "divider"}]}, "person", {"text": "b"}, ("1.1",), True, True)
    assert REPLY.validate_json(REPLY.dump_json(reply)) == reply
