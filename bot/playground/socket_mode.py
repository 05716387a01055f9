"""Socket Mode: the same deliveries through a WebSocket that the bot opens."""

from __future__ import annotations

import asyncio
import itertools
import json
import uuid
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from bot.playground.delivery import ACK_SECONDS, Kind, Receipt
from bot.playground.workspace import APP_ID, Json

# Slack tells an app with more links than these to go away.
MAX_LINKS = 10


@dataclass(eq=False)
class Link:
    """One open WebSocket and the envelopes it has not acknowledged yet."""

    socket: web.WebSocketResponse
    waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    is_retiring: bool = False

    def settle(self, raw: str) -> None:
        """Take an acknowledgement; whatever else the bot says is ignored, as Slack does."""
        try:
            said = json.loads(raw)
        except ValueError:
            return
        envelope_id = said.get("envelope_id") if isinstance(said, dict) else None
        answer = self.waiting.pop(envelope_id, None) if isinstance(envelope_id, str) else None
        if answer is not None and not answer.done():
            answer.set_result(said)

    def drop(self) -> None:
        """Fail what waits: the socket is gone."""
        for answer in self.waiting.values():
            if not answer.done():
                answer.set_exception(ConnectionError("the socket closed before the acknowledgement"))
        self.waiting.clear()


class SocketRoute:
    """The links of one app; each envelope goes to one of them, in turn."""

    def __init__(self, seconds: float = ACK_SECONDS) -> None:
        """Wait ``seconds`` for each acknowledgement."""
        self._seconds = seconds
        self._tickets: set[str] = set()
        self._links: list[Link] = []
        self._turn = itertools.count()
        self._linked = asyncio.Event()

    def ticket(self) -> str:
        """Return a ticket that opens one link."""
        ticket = uuid.uuid4().hex
        self._tickets.add(ticket)
        return ticket

    async def linked(self) -> None:
        """Wait until the bot holds at least one link."""
        await self._linked.wait()

    async def accept(self, request: web.Request) -> web.StreamResponse:
        """Serve one link until it closes; 403 without a fresh ticket."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPForbidden(text="invalid ticket")
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if len(self._links) >= MAX_LINKS:
            await socket.send_json(_disconnect("too_many_websockets"))
            await socket.close()
        else:
            await self._serve(Link(socket))
        return socket

    async def carry(self, kind: Kind, body: Json, retry_num: int = 0, retry_reason: str = "") -> Receipt:
        """Send ``body`` in one envelope and wait for its acknowledgement."""
        link = self._next()
        if link is None:
            return Receipt(0, failure="connection_failed")
        envelope_id = str(uuid.uuid4())
        answer = link.waiting[envelope_id] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(self._seconds):
                await link.socket.send_json(_envelope(envelope_id, kind, body, retry_num, retry_reason))
                said = await answer
        except TimeoutError:
            return Receipt(0, failure="timeout")
        except ConnectionError:
            return Receipt(0, failure="connection_failed")
        finally:
            link.waiting.pop(envelope_id, None)
        payload = said.get("payload")
        return Receipt(200, json.dumps(payload) if payload else "")

    async def refresh(self) -> None:
        """Ask the bot to open new links, as Slack does every few hours; the old get nothing more."""
        for link in list(self._links):
            link.is_retiring = True
            self._note()
            await link.socket.send_json(_disconnect("refresh_requested"))

    async def close(self) -> None:
        """Close all links."""
        for link in list(self._links):
            await link.socket.close()

    async def _serve(self, link: Link) -> None:
        self._links.append(link)
        self._note()
        hello = {"type": "hello", "num_connections": len(self._links), "connection_info": {"app_id": APP_ID}}
        try:
            await link.socket.send_json(hello | {"debug_info": {"approximate_connection_time": 3600}})
            async for message in link.socket:
                if message.type is WSMsgType.TEXT:
                    link.settle(message.data)
        finally:
            self._links.remove(link)
            self._note()
            link.drop()

    def _next(self) -> Link | None:
        fresh = self._fresh()
        return fresh[next(self._turn) % len(fresh)] if fresh else None

    def _fresh(self) -> list[Link]:
        return [link for link in self._links if not link.is_retiring and not link.socket.closed]

    def _note(self) -> None:
        if self._fresh():
            self._linked.set()
        else:
            self._linked.clear()


def _disconnect(reason: str) -> Json:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": "local"}}


def _envelope(envelope_id: str, kind: Kind, body: Json, retry_num: int, retry_reason: str) -> Json:
    envelope: Json = {
        "envelope_id": envelope_id,
        "type": str(kind),
        "accepts_response_payload": kind is not Kind.EVENT,
        "payload": body,
    }
    if kind is Kind.EVENT:
        envelope |= {"retry_attempt": retry_num, "retry_reason": retry_reason}
    return envelope
