"""A failure is told where the person asked, with a reference to the log, and never to bystanders."""

import logging

import pytest
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError

from bot.errors import BotError
from bot.slack import failures
from bot.slack.places import Place
from tests.slack.fakes import FakeReplies

THREAD = Place("T1", "C1", "U1", message="1.0", thread="1.0")
COMMAND = Place("T1", "C1", "U1", is_private=True, response_url="https://r")


class LoudReplies(FakeReplies):
    """Remembers which way a failure was told."""

    async def say(self, place, message):
        self.told.append(("everybody", message["text"]))

    async def whisper(self, place, message):
        self.told.append(("person", message["text"]))


@pytest.mark.parametrize(
    ("place", "way"), [pytest.param(THREAD, "everybody", id="thread"), pytest.param(COMMAND, "person", id="command")]
)
async def test_it_is_told_where_they_asked(place, way):
    replies = LoudReplies()
    await failures.tell(replies, place, BotError("We refuse that."))
    assert replies.told == [(way, "We refuse that.")]


async def test_the_log_has_what_the_person_does_not_see(caplog):
    replies = LoudReplies()
    await failures.tell(replies, THREAD, RuntimeError("secret detail"))
    [(_, text)] = replies.told
    assert "secret detail" not in text
    assert "secret detail" in caplog.text
    assert text.split("`")[1] in caplog.text


async def test_it_never_raises(caplog):
    class Deaf(FakeReplies):
        async def say(self, place, message):
            raise SlackApiError("no", {"ok": False, "error": "channel_not_found"})

    await failures.tell(Deaf(), THREAD, BotError("We refuse that."))
    assert "could not be told" in caplog.text


async def test_where_a_place_is_gone_nobody_is_told(caplog):
    replies = LoudReplies()
    await failures.tell(replies, THREAD, SlackApiError("no", {"ok": False, "error": "thread_not_found"}))
    assert replies.told == []
    assert [record.levelname for record in caplog.records] == ["WARNING"]


async def authorize():
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U0BOT", bot_id="B0", bot_token="xoxb")


async def dispatch(body):
    """Send ``body`` to an app all of whose listeners fail; return what was told."""
    replies = LoudReplies()
    app = AsyncApp(
        authorize=authorize,
        signing_secret="s",
        process_before_response=True,
        raise_error_for_unhandled_request=True,
    )
    failures.register(app, replies)

    @app.event("message")
    @app.event("app_mention")
    @app.command("/framework")
    async def fail():
        raise BotError("We refuse that.")

    answer = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=body))
    return answer.status, replies.told


def event(**fields):
    inner = {"type": "message", "channel": "C1", "user": "U1", "ts": "1.0"} | fields
    return {"type": "event_callback", "team_id": "T1", "event": inner}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        pytest.param(event(type="app_mention"), [("everybody", "We refuse that.")], id="mention"),
        pytest.param(event(channel="D1"), [("everybody", "We refuse that.")], id="direct message"),
        pytest.param(event(), [], id="words in a channel, perhaps not for us"),
        pytest.param(event(channel="D1", bot_id="B9"), [], id="a bot"),
        pytest.param(
            {"command": "/framework", "channel_id": "C1", "user_id": "U1", "response_url": "https://r"},
            [("person", "We refuse that.")],
            id="command",
        ),
    ],
)
async def test_a_failing_listener_is_answered_200_and_told(body, told):
    assert await dispatch(body) == (200, told)


async def test_what_nobody_handles_is_200_and_one_quiet_line(caplog):
    with caplog.at_level(logging.DEBUG, "bot"):
        assert await dispatch({"type": "shortcut", "callback_id": "x"}) == (200, [])
    assert [(record.name, record.levelname) for record in caplog.records if record.name.startswith("bot")] == [
        ("bot.slack.failures", "DEBUG")
    ]
