import asyncio
import json

import pytest

from bot.playground.delivery import Kind, encode, sign, signed_headers
from bot.playground.server import LocalWorkspace
from tests.playground.fake_bot import fake_bot


def test_the_signature_is_slacks_documented_example():
    # The example of Slack's page "Verifying requests from Slack".
    body = (
        b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        b"&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        b"&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        b"&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    signature = sign("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body)
    assert signature == "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"


def test_headers_are_signed_for_the_body_they_go_with():
    headers = signed_headers("s", b"{}")
    assert headers["X-Slack-Signature"] == sign("s", headers["X-Slack-Request-Timestamp"], b"{}")


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        pytest.param(Kind.EVENT, b'{"a": "b c"}', id="event as JSON"),
        pytest.param(Kind.COMMAND, b"a=b+c", id="command as form"),
        pytest.param(Kind.INTERACTION, b"payload=%7B%22a%22%3A+%22b+c%22%7D", id="click as JSON in a form"),
    ],
)
def test_bodies_are_encoded_as_slack_does(kind, raw):
    assert encode(kind, {"a": "b c"})[0] == raw


async def test_a_refused_event_is_tried_four_times_with_its_reason(workspace, bot):
    bot.answer = lambda heard: (500, "", {})
    await workspace.say("alice", "dm", "hello")
    await workspace.idle()
    retries = [(h.headers.get("X-Slack-Retry-Num"), h.headers.get("X-Slack-Retry-Reason")) for h in bot.heard]
    assert retries == [(None, None), ("1", "http_error"), ("2", "http_error"), ("3", "http_error")]
    assert len({h.body["event_id"] for h in bot.heard}) == 1
    assert [d.status for d in workspace.deliveries] == [500] * 4


async def test_an_acknowledged_retry_is_the_last(workspace, bot):
    bot.answer = lambda heard: (200 if "X-Slack-Retry-Num" in heard.headers else 503, "", {})
    await workspace.say("alice", "dm", "hello")
    await workspace.idle()
    assert [d.status for d in workspace.deliveries] == [503, 200]
    assert workspace.deliveries[1].is_acknowledged


async def test_the_bot_can_forbid_retries(workspace, bot):
    bot.answer = lambda heard: (500, "", {"X-Slack-No-Retry": "1"})
    await workspace.say("alice", "dm", "hello")
    await workspace.idle()
    assert len(bot.heard) == 1


async def test_a_slow_bot_is_tried_again_for_timeout():
    async with LocalWorkspace(retry_delays=(0.01,), ack_seconds=0.05) as workspace, fake_bot() as bot:
        workspace.connect(bot.url)
        bot.slow = asyncio.Event()
        await workspace.say("alice", "dm", "hello")
        await workspace.idle()
        assert [d.receipt.failure for d in workspace.deliveries] == ["http_timeout", "http_timeout"]
        assert workspace.deliveries[1].retry_reason == "http_timeout"
        assert workspace.deliveries[0].milliseconds >= 50
        delivery = await workspace.command("alice", "general", "/framework")
        assert delivery.status == 0
        bot.slow.set()
        [said] = await workspace.messages("general", viewer="alice")
        assert "operation_timeout" in said.text


async def test_a_stopped_bot_is_a_failed_connection(workspace):
    async with fake_bot() as bot:
        workspace.connect(bot.url)
    await workspace.say("alice", "dm", "hello")
    await workspace.idle()
    assert {d.receipt.failure for d in workspace.deliveries} == {"connection_failed"}


async def test_deliveries_log_body_and_time(workspace, bot):
    await workspace.say("alice", "dm", "hello")
    await workspace.idle()
    [delivery] = workspace.deliveries
    assert delivery.body == json.loads(bot.heard[0].raw)
    assert 0 < delivery.milliseconds < 3000
    assert (delivery.kind, delivery.retry_num, delivery.status) == (Kind.EVENT, 0, 200)
