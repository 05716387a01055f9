"""The workspace served on this machine: page, control API, Web API and Socket Mode on one loopback port."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar

from aiohttp import ClientSession, web

from bot.playground import interactions, payloads
from bot.playground.control import Control
from bot.playground.delivery import ACK_SECONDS, SLACK_RETRY_DELAYS, Courier, Delivery, HttpRoute, Kind
from bot.playground.front import Fault, Front
from bot.playground.guard import only_our_own, refuse_other_machines, refuse_real_tokens
from bot.playground.inspector import Inspector
from bot.playground.markup import mark_up
from bot.playground.page import Page
from bot.playground.reading import Reading
from bot.playground.refusals import RefusalError
from bot.playground.requests import refusals
from bot.playground.responses import Responses
from bot.playground.sights import COMMANDS
from bot.playground.socket_mode import SocketRoute
from bot.playground.traffic import Call, Traffic
from bot.playground.web_api import SCOPES, Credentials, WebApi
from bot.playground.workspace import APP_ID, SLACKBOT_ID, Change, Json, Message, Workspace

BOT_TOKEN = "xoxb-local"  # noqa: S105 - opens nothing but this workspace
APP_TOKEN = "xapp-local"  # noqa: S105 - the same
SIGNING_SECRET = "local-signing-secret"  # noqa: S105 - the same
T = TypeVar("T")


class LocalWorkspace:
    """A Slack workspace to try and test the bot against; use it with ``async with``.

    People act with ``say``, ``edit``, ``delete``, ``command``, ``click`` and ``open_home``; ``messages``
    and ``wait_for`` read what they would see. ``calls`` and ``deliveries`` are the logs of
    the two directions, ``fail_next`` makes the Web API fail. All seconds are real ones. ``on_reset``
    is called by ``reset``, to give the bot a fresh start too.
    """

    on_reset: Callable[[], Awaitable[None]] | None = None

    def __init__(
        self,
        signing_secret: str = SIGNING_SECRET,
        bot_token: str = BOT_TOKEN,
        app_token: str = APP_TOKEN,
        *,
        retry_delays: Sequence[float] = SLACK_RETRY_DELAYS,
        ack_seconds: float = ACK_SECONDS,
        scopes: frozenset[str] = SCOPES,
        port: int = 0,
    ) -> None:
        """Serve on ``port`` of 127.0.0.1 (0: any free one); refuse tokens that look real."""
        refuse_real_tokens(bot_token, app_token)
        self.workspace = Workspace()
        self.url = ""
        self._secret, self._ack_seconds, self._wanted_port = signing_secret, ack_seconds, port
        self._responses = Responses(self.workspace)
        self.changed = asyncio.Event()
        self.is_closing = False
        self._is_resetting = False
        self.traffic = Traffic(self._note, ack_seconds)
        self.inspector = Inspector(self.workspace, self.traffic)
        self._socket = SocketRoute(ack_seconds)
        self._api = WebApi(self.workspace, Credentials(bot_token, app_token, scopes), self._socket_url)
        self._front = Front(self._api, self._responses, self._socket, self.traffic.called)
        self._courier = Courier(self._socket, retry_delays, self.traffic)
        self.workspace.watchers.append(self._on_change)

    async def __aenter__(self) -> Self:
        """Start to serve; raises ``OSError`` when the port is taken."""
        self._runner = web.AppRunner(self._web_app(), access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, "127.0.0.1", self._wanted_port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        self._session = ClientSession()
        port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{port}"
        self._api.url = f"{self.url}/"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop: nothing is delivered any more, all links and streams close."""
        self.is_closing = True
        self._note()
        await self._courier.close()
        await self._socket.close()
        await self._session.close()
        await self._runner.cleanup()

    # -- how the bot is reached ------------------------------------------------------------

    @property
    def api_url(self) -> str:
        """Return the base of the Web API, with a slash at its end."""
        return f"{self.url}/api/"

    @property
    def calls(self) -> list[Call]:
        """Return every call of the bot so far: Web API and response URLs."""
        return self.traffic.calls

    @property
    def deliveries(self) -> list[Delivery]:
        """Return every attempt to reach the bot that has ended, in that order."""
        return self.traffic.deliveries

    def connect(self, events_url: str) -> None:
        """Deliver over HTTP to ``events_url`` from now on (Socket Mode before); loopback only."""
        refuse_other_machines(events_url)
        self._courier.route = HttpRoute(self._session, events_url, self._secret, self._ack_seconds)

    def connect_by_socket(self) -> None:
        """Deliver over Socket Mode from now on."""
        self._courier.route = self._socket

    async def linked(self, timeout: float = 5) -> None:  # noqa: ASYNC109 - said once here
        """Wait up to ``timeout`` seconds until the bot holds a Socket Mode link."""
        await asyncio.wait_for(self._socket.linked(), timeout)

    async def refresh_links(self) -> None:
        """Ask the bot to renew its Socket Mode links."""
        await self._socket.refresh()

    # -- what people do --------------------------------------------------------------------

    async def say(
        self,
        person: str,
        channel: str,
        text: str,
        thread_ts: str | None = None,
        subtype: str | None = None,
        files: Sequence[Json] | None = None,
    ) -> str:
        """Post what ``person`` types and return its ``ts``; ``channel`` is a name, an id or "dm".

        ``text`` is marked up as Slack does. The person "ci" is another bot.
        """
        author = self.workspace.person(person)
        subtype = subtype or ("bot_message" if author.bot_id else "")
        where = self.workspace.channel(channel, author.id).id
        message = Message(
            channel=where,
            ts="",
            user=author.id,
            text=mark_up(text, self.workspace),
            thread_ts=thread_ts or "",
            bot_id=author.bot_id,
            subtype=subtype,
            files=tuple(files or ()),
        )
        return self.workspace.post(message).ts

    async def edit(self, person: str, channel: str, ts: str, text: str) -> None:
        """Let ``person`` change a message of their own."""
        self.workspace.revise(self._own(person, channel, ts), text=mark_up(text, self.workspace))

    async def delete(self, person: str, channel: str, ts: str) -> None:
        """Let ``person`` delete a message of their own."""
        self.workspace.remove(self._own(person, channel, ts))

    async def command(self, person: str, channel: str, name: str, text: str = "") -> Delivery:
        """Type a slash command and wait for the acknowledgement; text in it is shown to the person.

        Without an acknowledgement within three seconds Slack tells the person so.
        """
        author = self.workspace.person(person)
        where = self.workspace.channel(channel, author.id)
        response_url = self._response_url(where.id, author.id)
        form = payloads.command(author, where, name, text, response_url, self.workspace.next_id("trigger."))
        delivery = await self._courier.send(Kind.COMMAND, form)
        self._show_reply(delivery, name)
        return delivery

    def knows_command(self, name: str) -> bool:
        """Tell whether some app in this workspace answers the slash command."""
        return any(command["command"] == name for command in COMMANDS)

    async def click(
        self, person: str, message: Message, action_id: str, value: str | None = None, block_id: str = ""
    ) -> Delivery:
        """Press a button or choose an option of ``message`` and wait for the acknowledgement.

        ``message`` may be ephemeral or older than what stands there now. Raises ``LookupError``
        when it shows no such element and ``PermissionError`` when the person can't see it.
        """
        author = self.workspace.person(person)
        if not message.is_visible_to(author.id):
            raise PermissionError(f"{author.name} does not see message {message.ts}")
        pressed = interactions.action(message.blocks, action_id, value, self.workspace.next_ts(), block_id)
        response_url = self._response_url(message.channel, author.id, message)
        return await self.interact(interactions.click(author, message, pressed, response_url, self.workspace))

    async def open_home(self, person: str) -> Delivery:
        """Open the app's Home tab and wait for the first attempt to tell the app."""
        author = self.workspace.person(person)
        home = self.workspace.homes.get(author.id)
        direct = self.workspace.channel("dm", author.id)
        event = payloads.home_opened(author, direct, home, self.workspace.next_ts())
        return await self._courier.send_event(payloads.envelope(event, self.workspace))

    async def click_home(self, person: str, action_id: str, value: str | None = None, block_id: str = "") -> Delivery:
        """Press a button of the Home tab; raises ``LookupError`` when it shows no such element."""
        author = self.workspace.person(person)
        home = self.workspace.homes.get(author.id)
        if home is None:
            raise LookupError(f"the app has published no Home tab for {author.name} yet")
        pressed = interactions.action(home["blocks"], action_id, value, self.workspace.next_ts(), block_id)
        return await self.interact(interactions.home_click(author, home, pressed, self.workspace))

    async def interact(self, payload: Json) -> Delivery:
        """Send any interaction payload (a shortcut, a modal …) and wait for the acknowledgement."""
        return await self._courier.send(Kind.INTERACTION, payload)

    async def event(self, event: Json) -> Json:
        """Start to deliver any inner event and return its envelope."""
        body = payloads.envelope(event, self.workspace)
        self._courier.send_event(body)
        return body

    async def resend(self, delivery: Delivery, retry_num: int = 1, retry_reason: str = "http_timeout") -> Delivery:
        """Deliver the same body once more, as a retry (0: as if for the first time)."""
        return await self._courier.send(delivery.kind, delivery.body, retry_num, retry_reason)

    # -- what people see -------------------------------------------------------------------

    async def messages(self, channel: str, viewer: str = "", thread_ts: str | None = None) -> list[Message]:
        """Return what ``viewer`` sees in a channel or one of its threads, oldest first."""
        person = self.workspace.person(viewer).id if viewer else ""
        return self.workspace.read(self.workspace.channel(channel, person).id, person, thread_ts)

    async def wait_for(self, predicate: Callable[[Message], Any], timeout: float = 5) -> Message:  # noqa: ASYNC109 - said once here
        """Return the oldest message, ephemeral ones included, for which ``predicate`` holds.

        Waits for one if need be; raises ``TimeoutError`` that shows all messages.
        """
        return await self.wait_until(lambda: next(filter(predicate, self.workspace.everything()), None), timeout)

    async def wait_until(self, condition: Callable[[], T | None], timeout: float = 5) -> T:  # noqa: ASYNC109 - said once here
        """Return what ``condition`` returns as soon as that is true.

        It is asked again at every post, update, deletion, Web API call and delivery. Raises
        ``TimeoutError`` after ``timeout`` seconds.
        """
        try:
            async with asyncio.timeout(timeout):
                while not (met := condition()):
                    await self.changed.wait()
                return met
        except TimeoutError:
            raise TimeoutError(f"not within {timeout} s; messages:\n{self.transcript()}") from None

    def transcript(self) -> str:
        """Return all messages as plain lines, for error messages."""
        return "\n".join(f"{m.channel} {m.ts} {m.user}: {m.text}" for m in self.workspace.everything())

    def read(self, person: str, channel: str, ts: str = "", thread_ts: str = "") -> None:
        """Let ``person`` have read a channel (an id), or one thread, up to ``ts`` (everything: empty)."""
        self.workspace.mark_read(person, channel, ts or self.workspace.next_ts(), thread_ts)
        self._note()

    async def idle(self) -> None:
        """Wait until every event is acknowledged or given up (the bot may still be thinking)."""
        await self._courier.idle()

    # -- faults ----------------------------------------------------------------------------

    def fail_next(
        self,
        method: str,
        error: str = "internal_error",
        status: int = 200,
        retry_after: int | None = None,
        times: int = 1,
    ) -> None:
        """Make the next ``times`` calls of ``method`` (or "response_url") fail.

        ``error="ratelimited"`` gives status 429 and ``Retry-After`` (1 s unless told); ``times=0``
        withdraws what was ordered.
        """
        if not times:
            self._front.withdraw(method)
            return
        if error == "ratelimited":
            status, retry_after = 429, 1 if retry_after is None else retry_after
        self._front.order(method, Fault(RefusalError(error, status=status, retry_after=retry_after), times))

    @property
    def ordered(self) -> dict[str, int]:
        """Return how many calls of which method are still to fail."""
        return self._front.ordered

    async def reset(self) -> bool:
        """Forget everything, and let the bot forget too; False when that is under way already."""
        if self._is_resetting:
            return False
        self._is_resetting = True
        try:
            await self._courier.close()
            if self.on_reset:
                await self.on_reset()
            await self._courier.close()
            self._front.withdraw()
            self._responses.clear()
            self.traffic.clear()
            self.workspace.clear()
        finally:
            self._is_resetting = False
        self._note()
        return True

    # -- inside ----------------------------------------------------------------------------

    def _web_app(self) -> web.Application:
        """Return all routes; whatever they refuse is said as JSON."""
        app = web.Application(client_max_size=4 * 1024**2, middlewares=[only_our_own, refusals])
        parts = (self._front, Control(self), Reading(self, self.inspector), Page())
        for part in parts:
            app.router.add_routes(part.routes())
        return app

    def _on_change(self, change: Change) -> None:
        self._note()
        for event in payloads.events(change, self.workspace):
            self._courier.send_event(payloads.envelope(event, self.workspace))

    def _note(self) -> None:
        self.changed.set()
        self.changed = asyncio.Event()

    def _own(self, person: str, channel: str, ts: str) -> Message:
        author = self.workspace.person(person)
        message = self.workspace.find(self.workspace.channel(channel, author.id).id, ts)
        if message is None or message.user != author.id:
            raise LookupError(f"{person} wrote no message {ts} in {channel}")
        return message

    def _response_url(self, channel: str, person: str, original: Message | None = None) -> str:
        return f"{self.url}/response/{self._responses.new(channel, person, original)}"

    def _socket_url(self) -> str:
        return f"ws{self.url.removeprefix('http')}/link?ticket={self._socket.ticket()}&app_id={APP_ID}"

    def _show_reply(self, delivery: Delivery, name: str) -> None:
        channel, person = delivery.body["channel_id"], delivery.body["user_id"]
        if not delivery.is_acknowledged:
            failed = "operation_timeout" if "timeout" in delivery.receipt.failure else "dispatch_failed"
            text = f'{name} failed with the error "{failed}"'
            self.workspace.post(Message(channel, "", SLACKBOT_ID, text, seen_by=person))
        elif delivery.receipt.reply:
            self._responses.answer(channel, person, _spoken(delivery.receipt.reply))


def _spoken(reply: str) -> Json:
    try:
        said = json.loads(reply)
    except ValueError:
        said = reply
    return said if isinstance(said, dict) else {"text": str(said)}
