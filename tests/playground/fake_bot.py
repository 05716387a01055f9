"""A bot that records what it gets and answers as the test says; no Bolt, no thinking."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from aiohttp import ClientSession, web

from bot.playground.server import BOT_TOKEN, LocalWorkspace


@dataclass
class Heard:
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> dict[str, Any]:
        if self.headers["Content-Type"] == "application/json":
            return json.loads(self.raw)
        form = {key: values[0] for key, values in parse_qs(self.raw.decode(), keep_blank_values=True).items()}
        return json.loads(form["payload"]) if "payload" in form else form


@dataclass
class FakeBot:
    session: ClientSession
    url: str = ""
    heard: list[Heard] = field(default_factory=list)
    # Called for each request; returns status, text and headers of the answer. Default: 200, empty.
    answer: Callable[[Heard], Any] = lambda heard: (200, "", {})
    slow: asyncio.Event | None = None  # when set, no request is answered before it
    then: Callable[[dict[str, Any]], Awaitable[None]] | None = None  # called with each body, acknowledged after it

    async def hear(self, request: web.Request) -> web.Response:
        heard = Heard(dict(request.headers), await request.read())
        self.heard.append(heard)
        if self.slow:
            await self.slow.wait()
        if self.then:
            await self.then(heard.body)
        status, text, headers = self.answer(heard)
        return web.Response(status=status, text=text, headers=headers)

    def events(self, kind: str) -> list[dict[str, Any]]:
        bodies = [heard.body for heard in self.heard]
        return [body["event"] for body in bodies if body.get("event", {}).get("type") == kind]

    async def call(self, workspace: LocalWorkspace, method: str, token: str = BOT_TOKEN, **arguments: Any) -> Any:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with self.session.post(workspace.api_url + method, json=arguments, headers=headers) as response:
            return await response.json()


@asynccontextmanager
async def fake_bot() -> AsyncIterator[FakeBot]:
    async with ClientSession() as session:
        bot = FakeBot(session)
        app = web.Application()
        app.router.add_post("/slack/events", bot.hear)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        bot.url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        try:
            yield bot
        finally:
            await runner.cleanup()
