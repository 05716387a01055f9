"""What the bot calls over HTTP: Web API, response URLs and the way into Socket Mode."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from bot.playground.refusals import RefusalError
from bot.playground.responses import Responses
from bot.playground.socket_mode import SocketRoute
from bot.playground.traffic import Call
from bot.playground.web_api import WebApi, typed
from bot.playground.workspace import Json


@dataclass
class Fault:
    """What ``fail_next`` ordered."""

    refusal: RefusalError
    times: int


class Front:
    """Takes the requests of the bot, notes them, and fails on order."""

    def __init__(self, api: WebApi, responses: Responses, socket: SocketRoute, called: Callable[[Call], None]) -> None:
        """Answer from ``api``, ``responses`` and ``socket``; hand each answered request to ``called``."""
        self._api, self._responses, self._socket, self._called = api, responses, socket, called
        self._faults: dict[str, list[Fault]] = {}

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of the bot's requests."""
        return [
            web.route("*", "/api/{method}", self._on_call),
            web.post("/response/{key}", self._on_response),
            web.get("/link", self._socket.accept),
        ]

    @property
    def ordered(self) -> dict[str, int]:
        """Return how many calls of which method are still to fail."""
        return {method: sum(fault.times for fault in faults) for method, faults in self._faults.items() if faults}

    def order(self, method: str, fault: Fault) -> None:
        """Make the next calls of ``method`` fail; faults ordered earlier come first."""
        self._faults.setdefault(method, []).append(fault)

    def withdraw(self, method: str | None = None) -> None:
        """Let ``method`` (all of them: None) work again."""
        for name in [method] if method else list(self._faults):
            self._faults.pop(name, None)

    async def _on_call(self, request: web.Request) -> web.Response:
        name, started = request.match_info["method"], _now()
        arguments: Json = {}
        try:
            arguments, token = await _arguments(request, name)
            self._raise_ordered(name)
            reply, status, headers = self._api.call(name, token, arguments), 200, {}
        except RefusalError as refusal:
            reply, status, headers = refusal.body(), refusal.status, refusal.headers()
        call = Call(name, arguments, reply, status, *_since(started), _made(arguments, reply))
        return self._replied(call, headers)

    async def _on_response(self, request: web.Request) -> web.Response:
        given, made, started = {}, None, _now()
        headers: dict[str, str] = {}
        try:
            given = await _posted(request)
            self._raise_ordered("response_url")
            made = self._responses.take(request.match_info["key"], given)
            reply, status = {"ok": True}, 200
        except RefusalError as refusal:
            reply, status, headers = refusal.body(), refusal.status, refusal.headers()
        call = Call("response_url", given, reply, status, *_since(started), made, str(request.url))
        return self._replied(call, headers)

    def _replied(self, call: Call, headers: dict[str, str]) -> web.Response:
        self._called(call)
        scopes = ",".join(sorted(self._api.credentials.scopes))
        return web.json_response(call.reply, status=call.status, headers=headers | {"X-OAuth-Scopes": scopes})

    def _raise_ordered(self, method: str) -> None:
        ordered = self._faults.get(method, [])
        if ordered:
            ordered[0].times -= 1
            fault = ordered[0] if ordered[0].times else ordered.pop(0)
            raise fault.refusal


def _now() -> tuple[float, float]:
    """Return the Unix time, and a clock that only runs forward."""
    return time.time(), time.perf_counter()


def _since(started: tuple[float, float]) -> tuple[float, float]:
    """Return when something started (Unix time), and how many milliseconds it took."""
    return started[0], (time.perf_counter() - started[1]) * 1000


def _made(arguments: Json, reply: Json) -> tuple[str, str] | None:
    """Return channel and ts of the message that a call posted or changed."""
    ts = reply.get("ts") or reply.get("message_ts")
    return (reply.get("channel") or arguments["channel"], ts) if ts else None


async def _posted(request: web.Request) -> Json:
    """Return what was posted to a response URL, which refuses by HTTP status."""
    try:
        return _json_object(await request.text())
    except RefusalError as refusal:
        refusal.status = 400
        raise


def _json_object(raw: str) -> Json:
    try:
        given = json.loads(raw)
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise RefusalError("invalid_json")
    return given


async def _arguments(request: web.Request, method: str) -> tuple[Json, str]:
    """Return the arguments of a call and its token, from header, query, form or JSON."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    given: Json = {name: typed(method, name, value) for name, value in request.query.items()}
    if request.content_type == "application/json":
        raw = await request.text()
        said = _json_object(raw) if raw else {}
        given |= {name: typed(method, name, value) if isinstance(value, str) else value for name, value in said.items()}
    else:
        given |= {name: typed(method, name, value) for name, value in (await request.post()).items()}
    spoken = given.pop("token", "")
    return given, token if scheme == "Bearer" else spoken
