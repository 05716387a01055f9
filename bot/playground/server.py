"""The workspace served on this machine: page, control API, Web API and Socket Mode on one loopback port."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar

from aiohttp import ClientSession, web

from bot.playground import payloads
from bot.playground.control import Control
from bot.playground.delivery import ACK_SECONDS, SLACK_RETRY_DELAYS, Courier, Delivery, HttpRoute
from bot.playground.front import Fault, Front
from bot.playground.guard import only_our_own, refuse_other_machines, refuse_real_tokens
from bot.playground.inspector import Inspector
from bot.playground.page import Page
from bot.playground.people import People
from bot.playground.reading import Reading
from bot.playground.refusals import RefusalError
from bot.playground.requests import refusals
from bot.playground.socket_mode import SocketRoute
from bot.playground.traffic import Call, Traffic
from bot.playground.web_api import SCOPES, Credentials, WebApi
from bot.playground.workspace import APP_ID, Change, Message, Workspace

BOT_TOKEN = "xoxb-local"  # noqa: S105 - opens nothing but this workspace
APP_TOKEN = "xapp-local"  # noqa: S105 - the same
SIGNING_SECRET = "local-signing-secret"  # noqa: S105 - the same
T = TypeVar("T")


class LocalWorkspace(People):
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
        self._socket = SocketRoute(ack_seconds)
        traffic = Traffic(self._note, ack_seconds)
        super().__init__(Workspace(), traffic, Courier(self._socket, retry_delays, traffic))
        self._secret, self._ack_seconds, self._wanted_port = signing_secret, ack_seconds, port
        self.is_closing = False
        self._is_resetting = False
        self.inspector = Inspector(self.workspace, traffic)
        self._api = WebApi(self.workspace, Credentials(bot_token, app_token, scopes), self._socket_url)
        self._front = Front(self._api, self._responses, self._socket, traffic.called)
        self.parts = (self._front, Control(self), Reading(self, self.inspector), Page())
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
        for part in self.parts:
            app.router.add_routes(part.routes())
        return app

    def _on_change(self, change: Change) -> None:
        self._note()
        for event in payloads.events(change, self.workspace):
            self._courier.send_event(payloads.envelope(event, self.workspace))

    def _socket_url(self) -> str:
        return f"ws{self.url.removeprefix('http')}/link?ticket={self._socket.ticket()}&app_id={APP_ID}"
