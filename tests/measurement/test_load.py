import time

import pytest

from bot.errors import BotError
from bot.measurement.load import CONNECTIONS, check, count
from tests.measurement.fakes import CHUNKED, GOOD, answering


@pytest.mark.parametrize(
    "pieces",
    [pytest.param((GOOD,), id="whole"), pytest.param((GOOD[:20], GOOD[20:]), id="in pieces"),
     pytest.param((CHUNKED,), id="in chunks")],
)  # fmt: skip
def test_answers_are_counted_for_as_long_as_said(pieces):
    with answering(*pieces) as port:
        began = time.monotonic()
        found = count(port, "/", b"{}", 0.3)
        assert 0.25 < time.monotonic() - began < 20
    assert found.per_second > 0
    assert 0 <= found.asking <= 1.5


def test_so_many_answers_end_it_earlier():
    with answering(GOOD) as port:
        began = time.monotonic()
        count(port, "/", b"{}", 60, most=20)
        assert time.monotonic() - began < 20


def test_a_connection_that_is_closed_between_answers_is_opened_again():
    with answering(GOOD, at_most=1) as port:
        began = time.monotonic()
        count(port, "/", b"{}", 60, most=3 * CONNECTIONS)  # each connection brings one answer
        assert time.monotonic() - began < 20


def test_a_server_that_says_nothing_is_left_in_time():
    with answering() as port:
        assert count(port, "/", b"{}", 0.1, patience=0.2).per_second == 0


def test_the_first_answer_is_waited_for():
    with answering(GOOD) as port:
        assert count(port, "/", b"{}", 0).per_second > 0


@pytest.mark.parametrize(
    ("pieces", "at_most", "says"),
    [
        pytest.param((GOOD.replace(b"200 OK", b"500 No"),), None, "not the expected one", id="an error"),
        pytest.param((b"x" * 70000,), None, "not the expected one", id="no end of it"),
        pytest.param((GOOD[:-1],), 1, "broke off", id="half of it"),
    ],
)
def test_a_wrong_answer_ends_it(pieces, at_most, says):
    with answering(*pieces, at_most=at_most) as port, pytest.raises(BotError, match=says):
        count(port, "/", b"{}", 5)


def test_a_server_that_is_gone_is_told():
    with answering(GOOD) as port:
        pass
    with pytest.raises(BotError, match="went away"):
        count(port, "/", b"{}", 1)
    with pytest.raises(BotError, match="not answered"):
        check(port, "/", {})


def test_an_answer_is_checked_before():
    with answering(GOOD) as port:
        assert check(port, "/", {}) == b"{}"
        with pytest.raises(BotError, match="expected was"):
            check(port, "/", {"message": "hello"})
