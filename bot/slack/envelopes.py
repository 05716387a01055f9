"""Socket Mode: the same requests, in envelopes over a web socket that we opened."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.adapter.socket_mode.internals import build_headers
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.gate import UnreadableError, checked, dispatch

log = logging.getLogger(__name__)


class Envelopes(AsyncSocketModeHandler):
    """Hands envelopes to Bolt; acknowledges those that nobody can read, lest they come again."""

    async def handle(self, client: Any, req: SocketModeRequest) -> None:
        """Hand one envelope to Bolt and acknowledge it."""
        try:
            body = req.payload if "command" in req.payload else checked(req.payload)
            answer = await dispatch(self.app, body, {k: str(v) for k, v in (build_headers(req) or {}).items()})
        except UnreadableError as reason:
            log.warning("put an envelope of type %s aside: %s", req.type, reason)
            answer = BoltResponse(status=200)
        await send_async_response(client, req, answer, 0.0)
