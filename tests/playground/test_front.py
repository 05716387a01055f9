import json

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.server import BOT_TOKEN

BLOCKS = [{"type": "divider"}]


@pytest.mark.parametrize(
    "request_parts",
    [
        pytest.param({"json": {"channel": "C0GENERAL", "text": "x", "blocks": BLOCKS}, "auth": True}, id="JSON"),
        pytest.param(
            {"json": {"channel": "C0GENERAL", "text": "x", "blocks": json.dumps(BLOCKS)}, "auth": True}, id="JSON text"
        ),
        pytest.param(
            {"data": {"channel": "C0GENERAL", "text": "x", "blocks": json.dumps(BLOCKS)}, "auth": True}, id="form"
        ),
        pytest.param({"data": {"channel": "C0GENERAL", "text": "x", "token": BOT_TOKEN}}, id="token in the form"),
        pytest.param({"params": {"channel": "C0GENERAL", "text": "x", "unfurl_links": "0"}, "auth": True}, id="query"),
    ],
)
async def test_arguments_come_in_every_way_slack_takes(workspace, bot, request_parts):
    parts = dict(request_parts)
    headers = {"Authorization": f"Bearer {BOT_TOKEN}"} if parts.pop("auth", False) else {}
    async with bot.session.post(workspace.api_url + "chat.postMessage", headers=headers, **parts) as response:
        reply = await response.json()
    assert reply["ok"], reply
    assert reply["message"]["text"] == "x"


async def test_a_body_that_is_no_json_is_refused(workspace, bot):
    headers = {"Authorization": f"Bearer {BOT_TOKEN}", "Content-Type": "application/json"}
    async with bot.session.post(workspace.api_url + "chat.postMessage", headers=headers, data="{") as response:
        assert (await response.json())["error"] == "invalid_json"


async def test_calls_fail_on_order_and_only_as_often_as_ordered(workspace, bot):
    workspace.fail_next("auth.test", times=2)
    workspace.fail_next("auth.test", error="fatal_error", status=503)
    errors = [(await bot.call(workspace, "auth.test")).get("error") for _ in range(4)]
    assert errors == ["internal_error", "internal_error", "fatal_error", None]
    assert [call.status for call in workspace.calls] == [200, 200, 503, 200]


async def test_rate_limits_say_when_to_come_back(workspace):
    workspace.fail_next("chat.postMessage", error="ratelimited", retry_after=7)
    client = AsyncWebClient(BOT_TOKEN, base_url=workspace.api_url)
    with pytest.raises(SlackApiError) as raised:
        await client.chat_postMessage(channel="C0GENERAL", text="x")
    assert raised.value.response.status_code == 429
    assert raised.value.response.headers["Retry-After"] == "7"
    assert raised.value.response["error"] == "ratelimited"


async def test_slacks_client_gets_through_after_a_rate_limit(workspace):
    workspace.fail_next("chat.postMessage", error="ratelimited", retry_after=0)
    client = AsyncWebClient(BOT_TOKEN, base_url=workspace.api_url)
    client.retry_handlers.append(AsyncRateLimitErrorRetryHandler(max_retry_count=1))
    await client.chat_postMessage(channel="C0GENERAL", text="x")
    assert [call.status for call in workspace.calls] == [429, 200]


async def test_the_log_keeps_no_token(workspace, bot):
    async with bot.session.post(workspace.api_url + "auth.test", data={"token": BOT_TOKEN}):
        pass
    assert workspace.calls[-1].arguments == {}
