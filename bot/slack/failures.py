"""What a person and the log see when something fails: one place for all of it."""

from __future__ import annotations

import logging
from typing import Any
from uuid import uuid4

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError

from bot.errors import BotError
from bot.slack.places import Place
from bot.slack.replies import Replies, ResponseUrlRefusedError, error_code

log = logging.getLogger(__name__)

BROKEN = (
    "Something broke on our side, so this got no answer. Please try again in a minute; "
    "if it happens again, quote `{reference}` to the maintainers."
)

# The place is gone or closed to us: there is nobody to tell.
_NOWHERE = frozenset(
    {"thread_not_found", "message_not_found", "channel_not_found", "not_in_channel", "is_archived", "user_not_found"}
)

# Slack can't be reached or is in trouble: our work is fine and can be sent later.
UNREACHABLE = (aiohttp.ClientError, TimeoutError)


async def tell(replies: Replies, place: Place | None, error: Exception) -> None:
    """Tell the person what failed: in the thread for messages, privately for commands and clicks.

    A foreseen refusal is repeated as it is; anything else goes to the log under a reference
    that the person can quote. Never raises.
    """
    if isinstance(error, SlackApiError) and error_code(error) in _NOWHERE:
        log.warning("nobody can be answered in %s any more: %s", place, error_code(error))
        return
    text = str(error)
    if not isinstance(error, BotError):
        reference = uuid4().hex[:8]
        log.error("unforeseen failure %s in %s", reference, place, exc_info=error)
        text = BROKEN.format(reference=reference)
    if place is None:
        return
    send = replies.whisper if place.response_url else replies.say
    try:
        await send(place, {"text": text})
    except (SlackApiError, ResponseUrlRefusedError, *UNREACHABLE) as refusal:
        log.error("%s could not be told of a failure: %s", place.person, refusal)


def register(app: AsyncApp, replies: Replies) -> None:
    """Answer what no listener takes with 200 and silence, and failures before a turn began."""

    @app.error
    async def on_error(error: Exception, body: dict[str, Any]) -> BoltResponse:
        if isinstance(error, BoltUnhandledRequestError):
            log.debug("nobody listens for this request of type %s", body.get("type"))
        else:
            await tell(replies, _place(body), error)
        # Slack would send a refused request again, and the person would be told again.
        return BoltResponse(status=200)


def _place(body: dict[str, Any]) -> Place | None:
    """Return where to tell; None for words in a channel, of which we can't say that they were for us.

    Those that mention us arrive a second time, as ``app_mention``.
    """
    event, place = body.get("event"), Place.of(body)
    if isinstance(event, dict) and place is not None:
        is_for_us = event.get("type") == "app_mention" or place.is_direct
        return place if is_for_us and not event.get("bot_id") else None
    return place
