import pytest

from bot.playground.delivery import Delivery, Kind, Receipt
from bot.playground.payloads import envelope
from bot.playground.traffic import Call, Traffic
from bot.playground.workspace import Workspace

SLACK = Workspace()
EVENT = envelope(
    {"type": "message", "channel": "D0BOB", "user": "U0BOB", "ts": "1.0", "text": "hi", "channel_type": "im"}, SLACK
)
TAKEN = Receipt(200)


def delivery(receipt, body=EVENT, kind=Kind.EVENT, number=0, retry_in=None, at=1.0):
    return Delivery(kind, body, number, "", receipt, 1.0, at, retry_in)


@pytest.fixture
def traffic() -> Traffic:
    return Traffic(lambda: None, 3)


@pytest.mark.parametrize(
    ("receipt", "retry_in", "text"),
    [
        pytest.param(
            Receipt(0, failure="http_timeout"), 60.0, "no answer within 3 s. Slack tries again in 60 s.", id="slow"
        ),
        pytest.param(
            Receipt(0, failure="timeout"), 1.0, "no acknowledgement within 3 s. Slack tries", id="slow socket"
        ),
        pytest.param(
            Receipt(500, failure="http_error"), None, "it answered with status 500. Slack gives up.", id="broken"
        ),
        pytest.param(Receipt(0, failure="connection_failed"), None, "it can't be reached. Slack gives up.", id="gone"),
    ],
)
def test_a_failed_delivery_is_a_problem_in_words(traffic, receipt, retry_in, text):
    traffic.delivered(delivery(receipt, retry_in=retry_in))
    [problem] = traffic.problems
    assert problem.text.startswith("The advisor did not take this: ")
    assert text in problem.text
    assert (problem.channel, problem.ts, problem.user, problem.attempt) == ("D0BOB", "1.0", "U0BOB", 1)
    assert problem.can_retry


def test_the_next_attempt_solves_it(traffic):
    traffic.delivered(delivery(Receipt(500, failure="http_error"), retry_in=1.0))
    traffic.delivered(delivery(TAKEN, number=1))
    [problem] = traffic.problems
    assert (problem.solved, problem.can_retry, problem.retry_in) == (True, False, None)


def test_every_try_of_one_thing_is_one_problem_until_one_worked(traffic):
    failed = Receipt(500, failure="http_error")
    traffic.delivered(delivery(failed, retry_in=1.0))
    traffic.delivered(delivery(failed, number=1, retry_in=60.0))
    [problem] = traffic.problems
    assert (problem.id, problem.attempt, problem.retry_in) == (1, 2, 60.0)
    traffic.delivered(delivery(TAKEN, number=2))
    traffic.delivered(delivery(failed))
    assert [(problem.id, problem.solved) for problem in traffic.problems] == [(1, True), (2, False)]


def test_a_command_is_not_retried_by_slack(traffic):
    body = {"command": "/x", "trigger_id": "1", "user_id": "U0BOB", "channel_id": "D0BOB", "response_url": "u"}
    traffic.delivered(delivery(Receipt(500, failure="http_error"), body, Kind.COMMAND))
    assert traffic.problems[0].text == "The advisor did not take this: it answered with status 500."


def test_a_refused_call_is_solved_by_the_same_call_and_no_other(traffic):
    asked = {"channel": "D0BOB", "text": "hi"}
    traffic.called(Call("chat.postMessage", asked, {"ok": False, "error": "ratelimited"}, 429))
    traffic.called(Call("chat.postMessage", asked | {"text": "other"}, {"ok": True}, 200))
    [problem] = traffic.problems
    assert (problem.text, problem.solved) == ("chat.postMessage was refused: ratelimited", False)
    traffic.called(Call("chat.postMessage", asked, {"ok": True}, 200))
    assert traffic.problems[0].solved


def test_entries_stand_in_the_order_of_time(traffic):
    traffic.called(Call("auth.test", {}, {"ok": True}, 200, at=2.0))
    traffic.delivered(delivery(TAKEN, at=1.0))
    traffic.called(Call("auth.test", {}, {"ok": True}, 200, at=0.5))
    assert [entry.at for entry in traffic.entries()] == [0.5, 1.0, 2.0]


def test_only_the_newest_problems_are_kept(traffic):
    for number in range(60):
        traffic.called(Call("chat.delete", {"ts": str(number)}, {"ok": False, "error": "internal_error"}, 200))
    assert [problem.id for problem in traffic.problems] == list(range(11, 61))
    assert traffic.problem(60)
    assert traffic.problem(10) is None


async def test_the_app_is_waited_for_until_it_answers_or_can_not(traffic):
    traffic.begun(EVENT)
    assert traffic.waiting.statuses
    traffic.called(Call("chat.postMessage", {"channel": "D0BOB"}, {"ok": False, "error": "x"}, 200))
    assert traffic.waiting.statuses
    traffic.called(Call("chat.postMessage", {"channel": "D0BOB"}, {"ok": True, "channel": "D0BOB", "ts": "2.0"}, 200))
    assert traffic.waiting.statuses == []
    traffic.begun(EVENT)
    traffic.delivered(delivery(Receipt(0, failure="connection_failed")))
    assert traffic.waiting.statuses == []
