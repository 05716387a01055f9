"""Envelopes are acknowledged once their errand is taken; unreadable ones too, lest they come again."""

import logging

import pytest
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.envelopes import Envelopes


class NotingClient:
    """Takes note of acknowledgements."""

    logger = logging.getLogger("noting")

    def __init__(self):
        self.acknowledged = []

    async def send_socket_mode_response(self, response):
        self.acknowledged.append(response.envelope_id)


async def authorize():
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U0BOT", bot_id="B0", bot_token="xoxb")


@pytest.fixture
async def seen():
    return []


@pytest.fixture
async def envelopes(seen):
    app = AsyncApp(
        authorize=authorize,
        signing_secret="s",
        process_before_response=True,
        raise_error_for_unhandled_request=True,
    )

    @app.event("message")
    async def on_message(body, request):
        seen.append((body["event"]["text"], request.headers.get("x-slack-retry-num")))

    @app.error
    async def on_error(error):
        return BoltResponse(status=200)

    opened = Envelopes(app, "xapp-1")
    yield opened
    await opened.close_async()


def envelope(payload, kind="events_api", attempt=None):
    return SocketModeRequest(
        type=kind, envelope_id="e1", payload=payload, retry_attempt=attempt, retry_reason="timeout"
    )


@pytest.mark.parametrize(
    ("request_", "heard"),
    [
        pytest.param(
            envelope({"type": "event_callback", "event": {"type": "message", "text": "hi"}}, attempt=1),
            [("hi", ["1"])],
            id="an event, tried again",
        ),
        pytest.param(envelope({"type": "event_callback", "event": None}), [], id="no event"),
        pytest.param(envelope({"type": "event_callback", "event": {"type": "x"}, "team": 5}), [], id="odd fields"),
        pytest.param(envelope({"command": "/other"}, "slash_commands"), [], id="a command nobody handles"),
        pytest.param(envelope({}, "interactive"), [], id="nothing"),
    ],
)
async def test_every_envelope_is_acknowledged(envelopes, seen, request_, heard):
    client = NotingClient()
    await envelopes.handle(client, request_)
    assert client.acknowledged == ["e1"]
    assert seen == heard
