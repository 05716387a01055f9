import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, WSMsgType, WSServerHandshakeError
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.delivery import Kind
from bot.playground.server import APP_TOKEN, BOT_TOKEN, LocalWorkspace
from bot.playground.socket_mode import MAX_LINKS

SHOWN = {"text": "right away"}


class Listener:
    """Acknowledges each envelope, or only those whose number is not in ``ignored``."""

    def __init__(self) -> None:
        self.requests: list[SocketModeRequest] = []
        self.ignored: set[int] = set()

    async def __call__(self, client: SocketModeClient, request: SocketModeRequest) -> None:
        self.requests.append(request)
        if len(self.requests) in self.ignored:
            return
        payload = SHOWN if request.type == "slash_commands" else None
        await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload=payload))


@asynccontextmanager
async def linked(workspace: LocalWorkspace) -> AsyncIterator[Listener]:
    listener = Listener()
    client = SocketModeClient(APP_TOKEN, web_client=AsyncWebClient(base_url=workspace.api_url))
    client.socket_mode_request_listeners.append(listener)
    await client.connect()
    await workspace.linked()
    try:
        yield listener
    finally:
        await client.close()


@pytest.fixture
async def workspace():
    async with LocalWorkspace(retry_delays=(0.01, 0.02, 0.03), ack_seconds=0.5) as local:
        yield local


async def test_an_event_comes_as_an_envelope_and_is_acknowledged(workspace):
    async with linked(workspace) as listener:
        ts = await workspace.say("alice", "dm", "hello")
        await workspace.idle()
    [request] = listener.requests
    assert (request.type, request.payload["event"]["ts"]) == ("events_api", ts)
    assert (request.retry_attempt, request.accepts_response_payload) == (0, False)
    assert workspace.deliveries[0].is_acknowledged


async def test_an_unacknowledged_event_comes_again_with_its_reason(workspace):
    async with linked(workspace) as listener:
        listener.ignored = {1}
        await workspace.say("alice", "dm", "hello")
        await workspace.idle()
    first, second = listener.requests
    assert (second.retry_attempt, second.retry_reason) == (1, "timeout")
    assert first.payload["event_id"] == second.payload["event_id"]


async def test_a_command_may_be_answered_in_the_acknowledgement(workspace):
    async with linked(workspace) as listener:
        delivery = await workspace.command("bob", "random", "/framework", "help")
    assert (delivery.kind, delivery.status) == (Kind.COMMAND, 200)
    assert listener.requests[0].payload["text"] == "help"
    assert [m.text for m in await workspace.messages("random", viewer="bob")] == ["right away"]


async def test_any_interaction_comes_as_interactive(workspace):
    async with linked(workspace) as listener:
        await workspace.interact({"type": "shortcut", "callback_id": "x"})
    assert listener.requests[0].type == "interactive"


async def test_a_refresh_moves_the_bot_to_a_new_link(workspace):
    async with linked(workspace) as listener:
        await workspace.refresh_links()
        await workspace.linked()
        await workspace.say("alice", "dm", "still there?")
        await workspace.idle()
    assert [request.payload["event"]["text"] for request in listener.requests] == ["still there?"]


async def test_without_a_link_the_event_waits_for_its_retry():
    async with LocalWorkspace(retry_delays=(0.01, 0.5, 0.5, 0.5)) as workspace:
        await workspace.say("alice", "dm", "hello")
        await workspace.wait_until(lambda: len(workspace.deliveries) == 2)
        async with linked(workspace) as listener:
            await workspace.idle()
    assert workspace.deliveries[0].receipt.failure == "connection_failed"
    assert listener.requests[0].retry_reason == "connection_failed"


async def test_a_link_that_breaks_fails_what_waits_at_once(workspace):
    async with ClientSession() as session:
        web = AsyncWebClient(APP_TOKEN, base_url=workspace.api_url)
        opened = await web.apps_connections_open(app_token=APP_TOKEN)
        link = await session.ws_connect(opened["url"])
        assert (await link.receive_json())["type"] == "hello"
        sending = asyncio.create_task(workspace.command("alice", "general", "/framework"))
        envelope = await link.receive_json()
        assert set(envelope) == {"envelope_id", "type", "accepts_response_payload", "payload"}
        await link.send_str("no JSON")
        await link.close()
        assert (await sending).receipt.failure == "connection_failed"


async def test_events_go_to_one_link_in_turn(workspace):
    async with linked(workspace) as first, linked(workspace) as second:
        for number in range(4):
            await workspace.say("alice", "dm", str(number))
        await workspace.idle()
    assert (len(first.requests), len(second.requests)) == (2, 2)


async def test_ten_links_are_held_and_an_eleventh_is_told_to_go(workspace):
    web = AsyncWebClient(base_url=workspace.api_url)
    held = []
    async with ClientSession() as session:

        async def first_word() -> dict:
            opened = await web.apps_connections_open(app_token=APP_TOKEN)
            held.append(await session.ws_connect(opened["url"]))
            return await held[-1].receive_json()

        greetings = [await first_word() for _ in range(MAX_LINKS)]
        assert {word["type"] for word in greetings} == {"hello"}
        assert greetings[-1]["num_connections"] == 10
        refused = await first_word()
    assert (refused["type"], refused["reason"]) == ("disconnect", "too_many_websockets")


async def test_a_ticket_opens_one_link_only(workspace):
    web = AsyncWebClient(base_url=workspace.api_url)
    opened = await web.apps_connections_open(app_token=APP_TOKEN)
    async with ClientSession() as session:
        async with session.ws_connect(opened["url"]) as link:
            assert (await link.receive()).type is WSMsgType.TEXT
        with pytest.raises(WSServerHandshakeError, match="403"):
            await session.ws_connect(opened["url"])


async def test_only_the_app_token_opens_links(workspace):
    with pytest.raises(SlackApiError, match="not_allowed_token_type"):
        await AsyncWebClient(base_url=workspace.api_url).apps_connections_open(app_token=BOT_TOKEN)
