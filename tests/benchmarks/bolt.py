"""The yardstick: Bolt's own dispatch of a signed request to a listener that does nothing."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Awaitable, Callable, Sequence

from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

SECRET = "0123456789abcdef0123456789abcdef"
BOT = AuthorizeResult(enterprise_id=None, team_id="T0BENCH", bot_user_id="U0BOT", bot_id="B0BOT", bot_token="xoxb-no")


def dispatch() -> Callable[[str], Awaitable[float]]:
    """Return what hands Bolt a text as a mention and gives the seconds that Bolt took; nothing reaches a network.

    The app is as ours (``bot.app.build``) but verifies signatures itself, as Bolt does by default.
    Reading the body is not counted: Bolt does that before it dispatches.
    """
    app = AsyncApp(
        name="yardstick",
        client=AsyncWebClient(),
        signing_secret=SECRET,
        authorize=_authorize,
        process_before_response=True,
    )

    @app.event("app_mention")
    async def on_mention(event: dict[str, object]) -> None:
        return None

    async def seconds(text: str) -> float:
        request = signed(text)
        start = time.perf_counter()
        answer = await app.async_dispatch(request)
        taken = time.perf_counter() - start
        assert answer.status == 200, answer.body
        return taken

    return seconds


async def _authorize() -> AuthorizeResult:
    """Say who we are without asking Slack."""
    return BOT


def signed(text: str) -> AsyncBoltRequest:
    """Return the request with which Slack would tell of a mention, signed now."""
    event = {
        "type": "app_mention",
        "user": "U0ANN",
        "text": f"<@U0BOT> {text}",
        "ts": "1800000000.000100",
        "channel": "C0BENCH",
        "event_ts": "1800000000.000100",
    }
    body = json.dumps(
        {
            "token": "none",
            "team_id": "T0BENCH",
            "api_app_id": "A0BENCH",
            "event": event,
            "type": "event_callback",
            "event_id": "Ev0BENCH",
            "event_time": 1_800_000_000,
            "authorizations": [{"enterprise_id": None, "team_id": "T0BENCH", "user_id": "U0BOT", "is_bot": True}],
        }
    )
    stamp = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    headers: dict[str, str | Sequence[str]] = {
        "content-type": "application/json",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": f"v0={signature}",
    }
    return AsyncBoltRequest(body=body, headers=headers)
