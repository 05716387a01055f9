"""The control API as a script uses it: over HTTP, from outside."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession, ClientTimeout

from bot.playground.server import LocalWorkspace

Json = dict[str, Any]


class Remote:
    """Calls the control API of one workspace."""

    def __init__(self, session: ClientSession, workspace: LocalWorkspace) -> None:
        self.session, self._url = session, f"{workspace.url}/control/"

    async def get(self, path: str, **query: Any) -> Json:
        """Return the body of what must be a success."""
        return _sound(await self.ask("GET", path, params=_named(query)))

    async def post(self, path: str, **body: Any) -> Json:
        """Return the body of what must be a success."""
        return _sound(await self.ask("POST", path, json=_named(body)))

    async def ask(self, method: str, path: str, **options: Any) -> tuple[int, Json]:
        """Return status and body."""
        async with self.session.request(method, self._url + path, **options) as response:
            return response.status, await response.json()

    @asynccontextmanager
    async def stream(self, who: str) -> AsyncIterator[Stream]:
        """Open the stream of changes as somebody sees them."""
        timeout = ClientTimeout(total=None, sock_read=10)
        async with self.session.get(f"{self._url}stream", params={"as": who}, timeout=timeout) as response:
            assert response.content_type == "text/event-stream"
            yield Stream(response.content)


class Stream:
    """Server-sent events, one after another."""

    def __init__(self, lines: Any) -> None:
        self._lines = lines

    async def next(self, *names: str) -> tuple[str, Json]:
        """Return the next event of one of these names (any: none given) and its data."""
        while True:
            name, data = await self._read()
            if not names or name in names:
                return name, data

    async def until(self, name: str, holds: Any) -> Json:
        """Return the data of the next event of this name for which ``holds`` is true."""
        while True:
            _, data = await self.next(name)
            if holds(data):
                return data

    async def _read(self) -> tuple[str, Json]:
        name = ""
        async for raw in self._lines:
            line = raw.decode().rstrip("\n")
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            elif line.startswith("data: "):
                return name, json.loads(line.removeprefix("data: "))
        raise EOFError("the stream ended")


def _named(fields: Json) -> Json:
    """``as`` is a word of Python's own, so it is written ``who``."""
    return {"as" if name == "who" else name: value for name, value in fields.items()}


def _sound(answer: tuple[int, Json]) -> Json:
    status, body = answer
    assert (status, body["ok"]) == (200, True), body
    return body
