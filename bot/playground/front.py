"""The HTTP face of the workspace: Web API, response URLs and the way into Socket Mode."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from bot.playground.refusals import RefusalError
from bot.playground.responses import Responses
from bot.playground.socket_mode import SocketRoute
from bot.playground.web_api import WebApi, typed
from bot.playground.workspace import Json


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Web API, or of a response URL (``method`` is then "response_url")."""

    method: str
    arguments: Json
    reply: Json
    status: int


@dataclass
class Fault:
    """What ``fail_next`` ordered."""

    refusal: RefusalError
    times: int


class Front:
    """Takes the requests of the bot, keeps their log, and fails on order."""

    def __init__(self, api: WebApi, responses: Responses, socket: SocketRoute, noted: Callable[[], None]) -> None:
        """Answer from ``api``, ``responses`` and ``socket``; call ``noted`` after each request."""
        self.calls: list[Call] = []
        self._api, self._responses, self._socket, self._noted = api, responses, socket, noted
        self._faults: dict[str, list[Fault]] = {}

    def web_app(self) -> web.Application:
        """Return the routes; anything else is 404."""
        app = web.Application(client_max_size=4 * 1024**2)
        app.router.add_route("*", "/api/{method}", self._on_call)
        app.router.add_post("/response/{key}", self._on_response)
        app.router.add_get("/link", self._socket.accept)
        return app

    def order(self, method: str, fault: Fault) -> None:
        """Make the next calls of ``method`` fail; faults ordered earlier come first."""
        self._faults.setdefault(method, []).append(fault)

    async def _on_call(self, request: web.Request) -> web.Response:
        name = request.match_info["method"]
        arguments: Json = {}
        try:
            arguments, token = await _arguments(request, name)
            self._raise_ordered(name)
            reply, status, headers = self._api.call(name, token, arguments), 200, {}
        except RefusalError as refusal:
            reply, status, headers = refusal.body(), refusal.status, refusal.headers()
        return self._replied(Call(name, arguments, reply, status), headers)

    async def _on_response(self, request: web.Request) -> web.Response:
        given: Json = {}
        try:
            given = await _posted(request)
            self._raise_ordered("response_url")
            self._responses.take(request.match_info["key"], given)
            reply, status = {"ok": True}, 200
        except RefusalError as refusal:
            reply, status = refusal.body(), refusal.status
        return self._replied(Call("response_url", given, reply, status), {})

    def _replied(self, call: Call, headers: dict[str, str]) -> web.Response:
        self.calls.append(call)
        self._noted()
        scopes = ",".join(sorted(self._api.credentials.scopes))
        return web.json_response(call.reply, status=call.status, headers=headers | {"X-OAuth-Scopes": scopes})

    def _raise_ordered(self, method: str) -> None:
        ordered = self._faults.get(method, [])
        if ordered:
            ordered[0].times -= 1
            fault = ordered[0] if ordered[0].times else ordered.pop(0)
            raise fault.refusal


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
