"""The control API's requests: read strictly, refused with a hint."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.playground.workspace import Json

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
_KINDS = {str: "a string", bool: "true or false", int: "a whole number", float: "a number"}


@dataclass
class ControlError(Exception):
    """A request that can't be met: its name, what to do about it, and the HTTP status."""

    error: str
    hint: str
    status: int = 400


@dataclass(frozen=True, slots=True)
class Form:
    """What a POST takes: the kinds of its fields, and which of them must be there."""

    takes: Mapping[str, type]
    needs: tuple[str, ...] = ()

    def check(self, given: Json) -> Json:
        """Return ``given``; raise ``ControlError`` for a field that is missing, unknown or of a wrong kind."""
        unknown = [name for name in given if name not in self.takes]
        if unknown:
            raise ControlError("invalid_arguments", f"unknown: {', '.join(unknown)}; known: {', '.join(self.takes)}")
        missing = [name for name in self.needs if given.get(name) in (None, "")]
        if missing:
            raise ControlError("invalid_arguments", f"missing: {', '.join(missing)}")
        for name, value in given.items():
            kind = self.takes[name]
            fits = isinstance(value, int | float if kind is float else kind)
            if value is not None and (not fits or isinstance(value, bool) != (kind is bool)):
                raise ControlError("invalid_arguments", f"{name} must be {_KINDS[kind]}, not {value!r}")
        return {name: value for name, value in given.items() if value is not None}


async def posted(request: web.Request, form: Form) -> Json:
    """Return the JSON object of a POST, checked against its form."""
    if request.content_type != "application/json":
        raise ControlError("json_expected", "send it with Content-Type: application/json", 415)
    try:
        given = json.loads(await request.text() or "{}")
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        raise ControlError("invalid_json", "the body must be one JSON object")
    return form.check(given)


def number(request: web.Request, name: str, most: float) -> float:
    """Return a number of the query between 0 and ``most``, 0 when it is absent."""
    text = request.query.get(name, "0")
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= most:
        raise ControlError("invalid_arguments", f"{name} must be a number from 0 to {most:g}, not {text!r}")
    return value


def asked(request: web.Request, name: str) -> str:
    """Return a field of the query that must be there."""
    value = request.query.get(name, "")
    if not value:
        raise ControlError("invalid_arguments", f"missing: {name}")
    return value


def told(body: Mapping[str, Any] | None = None) -> web.Response:
    """Return a success."""
    return web.json_response({"ok": True, **(body or {})}, headers=_HEADERS)


@web.middleware
async def refusals(request: web.Request, handler: Answer) -> web.StreamResponse:
    """Turn what can't be met into status, error and hint."""
    try:
        return await handler(request)
    except ControlError as refusal:
        body = {"ok": False, "error": refusal.error, "hint": refusal.hint}
        return web.json_response(body, status=refusal.status, headers=_HEADERS)


_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}
