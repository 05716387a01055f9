"""The gate before Bolt: whose signature is wrong goes no further, nor does what nobody can read."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.response import BoltResponse

log = logging.getLogger(__name__)

PATH = "/slack/events"
MAX_BYTES = 1024 * 1024
MAX_AGE_SECONDS = 300.0


class UnreadableError(Exception):
    """A signed body that is no request of Slack's; ``str(error)`` says why."""


class Gate:
    """Receives Slack's HTTP requests for a Bolt app."""

    def __init__(self, app: AsyncApp, signing_secret: str, clock: Callable[[], float] = time.time) -> None:
        """Guard ``app`` with the app's signing secret; ``clock`` gives Unix seconds."""
        self._app = app
        self._secret = signing_secret
        self._clock = clock

    async def receive(self, request: web.Request) -> web.Response:
        """Answer 413 above 1 MiB, 401 to a wrong signature, 400 to a body we can't read, else Bolt's answer."""
        try:
            if (request.content_length or 0) > MAX_BYTES:
                return _refused(413, "it is larger than 1 MiB")
            raw = await request.read()
        except web.HTTPRequestEntityTooLarge:
            return _refused(413, "it is larger than 1 MiB")
        if not is_signed(self._secret, request.headers, raw, self._clock()):
            return _refused(401, "its signature is missing, wrong or old")
        try:
            answer = await dispatch(self._app, parse(raw), _retry_headers(request.headers))
        except UnreadableError as reason:
            return _refused(400, str(reason))
        return await to_aiohttp_response(answer)


def is_signed(secret: str, headers: Mapping[str, str], raw: bytes, now: float) -> bool:
    """Say whether Slack signed ``raw`` with ``secret`` within five minutes of ``now``."""
    stamp = headers.get("X-Slack-Request-Timestamp", "")
    given = headers.get("X-Slack-Signature", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) < 16) or abs(now - int(stamp)) > MAX_AGE_SECONDS:
        return False
    expected = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + raw, hashlib.sha256).hexdigest()
    return hmac.compare_digest(f"v0={expected}".encode(), given.encode("utf-8", "replace"))


def parse(raw: bytes) -> dict[str, Any]:
    """Return the request that a body holds: JSON, a form, or JSON in a form's ``payload``.

    Raises ``UnreadableError``. We parse ourselves: Bolt takes any form that contains the word
    "payload" for an interaction and so loses the command ``/framework payload validation``.
    """
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise UnreadableError("it is not UTF-8") from error
    if text.lstrip()[:1] in ("{", "["):
        return checked(_json(text))
    form = dict(parse_qsl(text, keep_blank_values=True))
    if "payload" in form:
        return checked(_json(form["payload"]))
    if not form.get("command") and form.get("ssl_check") != "1":
        raise UnreadableError("it holds neither JSON nor a payload nor a command")
    return form


async def dispatch(app: AsyncApp, body: dict[str, Any], headers: dict[str, str]) -> BoltResponse:
    """Hand a verified request to Bolt, in the shape that Socket Mode also uses.

    Raises ``UnreadableError`` when Bolt trips over its shape. (What fails in a listener does
    not come this way: Bolt gives it to ``failures``.)
    """
    try:
        request = AsyncBoltRequest(mode="socket_mode", body=body, headers=dict(headers))
        return await app.async_dispatch(request)
    except (AttributeError, TypeError, KeyError, IndexError, ValueError) as error:
        raise UnreadableError(f"its fields have unexpected shapes: {error!r}") from error


def _json(text: str) -> Any:
    """Parse JSON; however it is broken, ``UnreadableError`` is raised."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("it is broken JSON") from error


def checked(body: Any) -> dict[str, Any]:
    """Return ``body`` when it looks like a request of Slack's."""
    if not isinstance(body, dict):
        raise UnreadableError("its JSON is no object")
    if not isinstance(body.get("type"), str):
        raise UnreadableError("it does not say its type")
    if body["type"] == "event_callback":
        event = body.get("event")
        if not isinstance(event, dict) or not isinstance(event.get("type"), str):
            raise UnreadableError("it holds no event")
    return body


def _retry_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that say which delivery this is."""
    return {name: headers[name] for name in ("X-Slack-Retry-Num", "X-Slack-Retry-Reason") if name in headers}


def _refused(status: int, reason: str) -> web.Response:
    """Return a refusal, and leave one line in the log."""
    log.warning("refused a request with %d: %s", status, reason)
    return web.json_response({"error": reason}, status=status)
