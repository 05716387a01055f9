"""Carries events, commands and clicks to the bot, signed and retried as Slack does."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.playground.workspace import Json

ACK_SECONDS = 3.0
# Slack tries again nearly at once, after a minute, after five minutes.
SLACK_RETRY_DELAYS = (1.0, 60.0, 300.0)


class Kind(StrEnum):
    """What is carried, by Socket Mode's names."""

    EVENT = "events_api"
    COMMAND = "slash_commands"
    INTERACTION = "interactive"


@dataclass(frozen=True, slots=True)
class Receipt:
    """How one attempt went; ``status`` 0 and a ``failure`` mean that no answer came in time.

    ``failure`` is Slack's reason for a retry, empty when the bot acknowledged.
    """

    status: int
    reply: str = ""
    failure: str = ""
    wants_no_retry: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to bring ``body`` to the bot, and what came of it; ``retry_num`` 0 is the first.

    ``at`` is the Unix time it began. ``retry_in`` are the seconds until the next attempt, None when there is none.
    """

    kind: Kind
    body: Json
    retry_num: int
    retry_reason: str
    receipt: Receipt
    milliseconds: float
    at: float = 0.0
    retry_in: float | None = None

    @property
    def status(self) -> int:
        """Return the HTTP status (200 for a Socket Mode acknowledgement), 0 when none came."""
        return self.receipt.status

    @property
    def is_acknowledged(self) -> bool:
        """Tell whether the bot took it."""
        return not self.receipt.failure


class Route(Protocol):
    """A way to the bot: HTTP or Socket Mode."""

    async def carry(self, kind: Kind, body: Json, retry_num: int, retry_reason: str) -> Receipt:
        """Bring ``body`` once and wait up to three seconds for the acknowledgement; never raises."""
        ...


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """Return the ``X-Slack-Signature`` of a raw body sent at ``timestamp`` (Unix seconds).

    >>> sign("secret", "1700000000", b"{}")[:12]
    'v0=84dd7b277'
    """
    return "v0=" + hmac.new(secret.encode(), f"v0:{timestamp}:".encode() + body, hashlib.sha256).hexdigest()


def signed_headers(secret: str, body: bytes, content_type: str = "application/json") -> dict[str, str]:
    """Return the headers Slack sends with ``body`` now."""
    timestamp = str(int(time.time()))
    return {
        "Content-Type": content_type,
        "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": sign(secret, timestamp, body),
    }


def encode(kind: Kind, body: Json) -> tuple[bytes, str]:
    """Return the raw body Slack posts over HTTP, and its content type."""
    match kind:
        case Kind.EVENT:
            return json.dumps(body).encode(), "application/json"
        case Kind.COMMAND:
            return urlencode(body).encode(), "application/x-www-form-urlencoded"
        case Kind.INTERACTION:
            return urlencode({"payload": json.dumps(body)}).encode(), "application/x-www-form-urlencoded"


class HttpRoute:
    """Signed POST requests to the bot's one address."""

    def __init__(self, session: ClientSession, url: str, secret: str, seconds: float = ACK_SECONDS) -> None:
        """Post to ``url``, signed with ``secret``, waiting ``seconds`` for the acknowledgement."""
        self._session, self._url, self._secret = session, url, secret
        self._limit = ClientTimeout(total=seconds)

    async def carry(self, kind: Kind, body: Json, retry_num: int = 0, retry_reason: str = "") -> Receipt:
        """Post ``body`` once."""
        raw, content_type = encode(kind, body)
        headers = signed_headers(self._secret, raw, content_type)
        if retry_num:
            headers |= {"X-Slack-Retry-Num": str(retry_num), "X-Slack-Retry-Reason": retry_reason}
        try:
            async with self._session.post(self._url, data=raw, headers=headers, timeout=self._limit) as response:
                reply = await response.text()
                failure = "" if 200 <= response.status < 300 else "http_error"
                return Receipt(response.status, reply, failure, response.headers.get("X-Slack-No-Retry") == "1")
        except TimeoutError:
            return Receipt(0, failure="http_timeout")
        except ClientError:
            return Receipt(0, failure="connection_failed")


class Log(Protocol):
    """Where a courier notes what it does."""

    def begun(self, body: Json) -> None:
        """Take note that ``body`` is on its way."""
        ...

    def delivered(self, delivery: Delivery) -> None:
        """Take note of an attempt that has ended."""
        ...


class Courier:
    """Sends over whichever route is set and retries events."""

    def __init__(self, route: Route, retry_delays: Sequence[float], log: Log) -> None:
        """Wait ``retry_delays`` seconds before each retry; note every attempt in ``log``."""
        self.route = route
        self._delays, self._log = retry_delays, log
        self._under_way: set[asyncio.Task[Any]] = set()
        self._taken: set[str] = set()

    def send_event(self, body: Json) -> asyncio.Task[Delivery]:
        """Start bringing an event and return its first attempt; it is retried until acknowledged or given up."""
        return self._start(self._bring_event(body))

    async def send(
        self, kind: Kind, body: Json, retry_num: int = 0, retry_reason: str = "", retry_in: float | None = None
    ) -> Delivery:
        """Bring ``body`` once, as Slack does with commands and clicks; ``retry_in`` is when it will be tried again."""
        self._log.begun(body)
        started, at = time.perf_counter(), time.time()
        receipt = await self.route.carry(kind, body, retry_num, retry_reason)
        spent = (time.perf_counter() - started) * 1000
        again = retry_in if receipt.failure and not receipt.wants_no_retry else None
        delivery = Delivery(kind, body, retry_num, retry_reason, receipt, spent, at, again)
        if kind is Kind.EVENT and delivery.is_acknowledged:
            self._taken.add(body["event_id"])
        self._log.delivered(delivery)
        return delivery

    async def idle(self) -> None:
        """Wait until every event is acknowledged or given up."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))

    async def close(self) -> None:
        """Give up what is still under way."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _bring_event(self, body: Json) -> Delivery:
        first = await self.send(Kind.EVENT, body, retry_in=next(iter(self._delays), None))
        if first.retry_in is not None:
            self._start(self._bring_again(body, first))
        return first

    async def _bring_again(self, body: Json, delivery: Delivery) -> Delivery:
        while delivery.retry_in is not None:
            await asyncio.sleep(delivery.retry_in)
            if body["event_id"] in self._taken:  # somebody brought it meanwhile
                break
            number = delivery.retry_num + 1
            later = self._delays[number] if number < len(self._delays) else None
            delivery = await self.send(Kind.EVENT, body, number, delivery.receipt.failure, later)
        return delivery

    def _start(self, work: Coroutine[Any, Any, Delivery]) -> asyncio.Task[Delivery]:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task
