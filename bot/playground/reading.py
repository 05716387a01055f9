"""The control API's reading half: state, messages, the stream of changes, how an answer came about."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from aiohttp import web

from bot.playground.control import LONGEST_WAIT
from bot.playground.finding import Finder
from bot.playground.inspector import Inspector, drawn_entry
from bot.playground.requests import asked, number, told
from bot.playground.sights import Seen, Sight
from bot.playground.stream import differences, encode, snapshot
from bot.playground.workspace import Json, Message, Person

if TYPE_CHECKING:
    from bot.playground.server import LocalWorkspace

# A comment line this often keeps the stream open through whatever would close an idle one (seconds).
HEARTBEAT = 15.0
_SHOWN_ENTRIES = 500


class Reading:
    """Shows the page and scripts what the people of one workspace see, and what lies behind it."""

    def __init__(self, slack: LocalWorkspace, inspector: Inspector) -> None:
        """Look into ``slack``."""
        self._slack, self._inspector, self._find = slack, inspector, Finder(slack.workspace)

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of everything that changes nothing."""
        return [
            web.get("/control/state", self._on_state),
            web.get("/control/stream", self._on_stream),
            web.get("/control/messages", self._on_messages),
            web.get("/control/inspect", self._on_inspect),
            web.get("/control/traffic", self._on_traffic),
        ]

    async def _on_state(self, request: web.Request) -> web.Response:
        return told(self._sight(self._find.person(asked(request, "as"))).state())

    async def _on_stream(self, request: web.Request) -> web.StreamResponse:
        person = self._find.person(asked(request, "as"))
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await stream.prepare(request)
        shown: Sight | None = None
        while not self._slack.is_closing:
            changed = self._slack.changed  # taken before looking: what happens meanwhile is not missed
            now = self._sight(person)
            events = differences(shown, now, self._slack.workspace) if shown else [snapshot(now)]
            try:
                await stream.write(b"".join(encode(event) for event in events) or b":\n\n")
            except ConnectionError:
                break
            shown = now
            await _within(HEARTBEAT, changed)
        return stream

    async def _on_messages(self, request: web.Request) -> web.Response:
        seconds = number(request, "wait", LONGEST_WAIT)
        channel, viewer = asked(request, "channel"), request.query.get("as", "")
        person = self._find.person(viewer) if viewer else None
        where = self._find.channel(channel, person) if person else self._find.any_channel(channel)
        thread, since = request.query.get("thread_ts"), request.query.get("since", "")

        def found() -> list[Json]:
            said = self._slack.workspace.read(where.id, person.id if person else "", thread or None)
            return [self._drawn(message) for message in said if message.ts > since]

        return told({"messages": await self._awaited(found, seconds)})

    async def _on_inspect(self, request: web.Request) -> web.Response:
        channel = self._find.any_channel(asked(request, "channel"))
        message = self._find.message(channel, asked(request, "ts"))
        return told({"message": self._drawn(message), **self._inspector.inspect(message)})

    async def _on_traffic(self, request: web.Request) -> web.Response:
        entries = self._slack.traffic.entries()
        since = int(number(request, "since", float(10**9)))
        shown = entries[max(since, len(entries) - _SHOWN_ENTRIES) :]
        return told({"traffic": [drawn_entry(entry) for entry in shown], "next": len(entries)})

    async def _awaited(self, found: Callable[[], list[Json]], seconds: float) -> list[Json]:
        """Return what ``found`` finds, waiting up to so many ``seconds`` for the first."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while True:
            changed = self._slack.changed
            messages, left = found(), deadline - loop.time()
            if messages or left <= 0 or self._slack.is_closing:
                return messages
            await _within(left, changed)

    def _sight(self, person: Person) -> Sight:
        return Sight(self._slack.workspace, self._slack.traffic, person)

    def _drawn(self, message: Message) -> Json:
        thread = self._slack.workspace.read(message.channel, thread_ts=message.ts)
        return Seen.of(message, [reply for reply in thread if reply.thread_ts]).drawn(self._slack.workspace)


async def _within(seconds: float, changed: asyncio.Event) -> None:
    """Wait for a change, at most so long."""
    try:
        async with asyncio.timeout(seconds):
            await changed.wait()
    except TimeoutError:
        return
