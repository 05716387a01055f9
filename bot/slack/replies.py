"""Replies on their way to Slack: how they are sent, retried, and said plainly when refused."""

from __future__ import annotations

import html
import json
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextvars import ContextVar
from typing import Any, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.slack.errands import Message, Reply
from bot.slack.places import Place

log = logging.getLogger(__name__)

T = TypeVar("T")

# Slack would not draw these, but takes their text.
_UNDRAWABLE = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "block_mismatch"}
)
# Slack's own trouble, said with HTTP 200: worth another try.
TROUBLE = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited"})
_MAX_TEXT = 39_000
_QUIET = {"unfurl_links": False, "unfurl_media": False}


# Called with False when a call must wait before it is tried again, with True when it goes out
# once more. Each turn has its own: it runs in a task of its own.
ON_ITS_WAY: ContextVar[Callable[[bool], Awaitable[None]] | None] = ContextVar("ON_ITS_WAY", default=None)


class _TellingRetryHandler(AsyncRetryHandler):
    """Lets the turn know while nothing of it is on its way to Slack."""

    async def prepare_for_next_attempt_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> None:
        """Wait before the next attempt."""
        tell = ON_ITS_WAY.get()
        if tell:
            await tell(False)
        await super().prepare_for_next_attempt_async(state=state, request=request, response=response, error=error)
        if tell:
            await tell(True)


class RateLimitRetryHandler(_TellingRetryHandler, AsyncRateLimitErrorRetryHandler):
    """Waits as long as Slack asks for."""


class TroubleRetryHandler(_TellingRetryHandler, AsyncServerErrorRetryHandler):
    """Tries again when Slack answers 500 or 503, or says ``ok: false`` for a reason of its own."""

    async def _can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        """Say whether another try may help."""
        if response is None or response.status_code == 429:
            return False
        code = response.body.get("error") if isinstance(response.body, dict) else None
        return response.status_code in (500, 502, 503, 504) or code in TROUBLE


def retry_handlers() -> list[AsyncRetryHandler]:
    """Return what the Web API client should do about lost connections, limits and Slack's trouble."""
    return [
        AsyncConnectionErrorRetryHandler(max_retry_count=2),
        RateLimitRetryHandler(max_retry_count=3),
        TroubleRetryHandler(max_retry_count=2),
    ]


class ResponseUrlRefusedError(Exception):
    """A ``response_url`` did not take a message; ``code`` is Slack's word for why."""

    def __init__(self, code: str) -> None:
        """Keep the code."""
        super().__init__(f"the response_url refused the message: {code}")
        self.code = code


class Replies:
    """Sends replies over one kept-alive session."""

    def __init__(self, client: AsyncWebClient, session: aiohttp.ClientSession) -> None:
        """Send with ``client`` (its token is the bot's) and, to response URLs, over ``session``."""
        self._client = client
        self._session = session

    async def send(self, place: Place, reply: Reply) -> str | None:
        """Send ``reply`` and return its timestamp, None when it has none we may know.

        Raises ``SlackApiError``, ``ResponseUrlRefusedError`` or aiohttp's errors when Slack keeps
        refusing or can't be reached.
        """
        await self.close_cards(place, reply)
        if reply.audience == "channel":
            await self._share(place, reply.message)
            return None
        if reply.audience == "person":
            await self.whisper(place, reply.message)
            return None
        return await self.say(place, reply.message)

    async def say(self, place: Place, message: Message) -> str:
        """Post ``message`` for everybody in the place and return its timestamp."""
        where: Message = {"channel": place.channel, **_thread(place), **_QUIET}

        async def post(drawn: Message) -> str:
            answer = await self._client.chat_postMessage(**where, **drawn)
            return str(answer["ts"])

        return await _or_plain(post, message)

    async def whisper(self, place: Place, message: Message) -> None:
        """Show ``message`` to the person alone, through the ``response_url`` while it works."""

        async def post(drawn: Message) -> None:
            where: Message = {"channel": place.channel, "user": place.person, **_thread(place)}
            await self._client.chat_postEphemeral(**where, **drawn)

        async def respond(drawn: Message) -> None:
            kept = {"response_type": "ephemeral", "replace_original": False}
            await self._respond(place, {**kept, **_thread(place), **_QUIET, **drawn})

        try:
            await _or_plain(respond if place.response_url else post, message)
        except ResponseUrlRefusedError as refusal:
            log.warning("%s; posting an ephemeral message instead", refusal)
            await _or_plain(post, message)

    async def publish(self, person: str, view: Message) -> None:
        """Show ``view`` as the Home tab of ``person``."""
        await self._client.views_publish(user_id=person, view=view)

    async def close_cards(self, place: Place, reply: Reply) -> None:
        """Turn the answered step's cards into the answer. A card that is gone is no failure."""
        if reply.closed is None:
            return
        try:
            if reply.replaces:
                await self._respond(place, {"replace_original": True, **reply.closed})
            for card in reply.cards:
                closed = {"blocks": [], **reply.closed}  # without blocks Slack would keep the old ones
                await self._client.chat_update(channel=place.channel, ts=card, **closed)
        except (SlackApiError, ResponseUrlRefusedError, aiohttp.ClientError, TimeoutError) as error:
            log.warning("an answered card in %s could not be updated: %s", place.channel, error)

    async def first_message(self, place: Place) -> str:
        """Return the text of the thread's first message; empty when it can't be read."""
        try:
            answer = await self._client.conversations_replies(channel=place.channel, ts=place.thread, limit=1)
        except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
            log.info("the first message of a thread in %s can't be read: %s", place.channel, error)
            return ""
        first: Message = next(iter(answer.get("messages") or []), {})
        return "" if first.get("bot_id") else str(first.get("text") or "")

    async def find(self, place: Place, reply: Reply) -> str | None:
        """Return the timestamp of ``reply`` if it was sent already, "" if not, None when that can't be told."""
        if reply.audience != "everybody" or not place.message:
            return None
        try:
            if place.thread:
                answer = await self._client.conversations_replies(channel=place.channel, ts=place.thread, limit=1000)
            else:
                answer = await self._client.conversations_history(channel=place.channel, oldest=place.message)
        except (SlackApiError, aiohttp.ClientError, TimeoutError):
            return None
        gist = _gist(reply.message)
        ours = (said for said in answer.get("messages") or [] if said.get("bot_id") and said["ts"] > place.message)
        return next((str(said["ts"]) for said in ours if _gist(said) == gist), "")

    async def _share(self, place: Place, message: Message) -> None:
        """Post ``message`` in the channel, whether or not we are in it, and remove the private copy."""

        async def post(drawn: Message) -> None:
            await self._respond(place, {"response_type": "in_channel", "replace_original": False, **_QUIET, **drawn})

        await _or_plain(post, message)
        try:
            await self._respond(place, {"delete_original": True})
        except (ResponseUrlRefusedError, aiohttp.ClientError, TimeoutError) as error:
            log.warning("the private copy of a shared answer stays: %s", error)

    async def _respond(self, place: Place, body: Message) -> None:
        """Post ``body`` to the place's response URL."""
        retries: list[AsyncRetryHandler] = [AsyncConnectionErrorRetryHandler(), RateLimitRetryHandler()]
        url = AsyncWebhookClient(place.response_url, session=self._session, retry_handlers=retries)
        answer = await url.send_dict(body)
        code = _refusal(answer.status_code, answer.body)
        if code:
            raise ResponseUrlRefusedError(code)


def plain(message: Message) -> Message:
    """Return ``message`` as text alone, short enough for Slack."""
    return {"text": str(message.get("text") or "")[:_MAX_TEXT] or "…"}


def _thread(place: Place) -> Message:
    """Return the argument that puts a message into the place's thread; none at the top level."""
    return {"thread_ts": place.thread} if place.thread else {}


async def _or_plain(send: Callable[[Message], Awaitable[T]], message: Message) -> T:
    """Send ``message``; when Slack can't draw it, without its charts, and last its text alone."""
    for drawn, instead in _drawings(message):
        try:
            return await send(drawn)
        except (SlackApiError, ResponseUrlRefusedError) as refusal:
            code = refusal.code if isinstance(refusal, ResponseUrlRefusedError) else error_code(refusal)
            if code not in _UNDRAWABLE:
                raise
            log.warning("Slack refused a message (%s) and gets %s", refusal, instead)
    return await send(plain(message))


def _drawings(message: Message) -> Iterator[tuple[Message, str]]:
    """Yield a message, and it without its charts if it has some: Slack does not draw them everywhere.

    Each with what it is followed by when Slack refuses it.
    """
    blocks = message.get("blocks") or []
    kept = [block for block in blocks if block["type"] != "data_visualization"]
    if len(kept) < len(blocks):
        yield message, "it without its charts"
        yield {**message, "blocks": kept}, "its text alone"
    else:
        yield message, "its text alone"


def error_code(error: SlackApiError) -> str:
    """Return Slack's name for the error; empty when its answer named none."""
    response: Any = error.response
    try:
        return str(response.get("error") or "")
    except AttributeError:  # a raw HTTP response: the body was no JSON
        return ""


def _refusal(status: int, body: str) -> str:
    """Return why a response URL refused; empty when it did not."""
    try:
        said = json.loads(body)
    except ValueError:
        said = None
    if isinstance(said, dict) and said.get("ok") is False:
        return str(said.get("error") or "unknown")
    return "" if status == 200 else (body.strip()[:80] or f"status {status}")


def _gist(message: Mapping[str, Any]) -> str:
    """Return the first letters of a message, which survive Slack's storing of it."""
    return "".join(sign for sign in html.unescape(str(message.get("text") or "")) if sign.isalnum())[:40]
