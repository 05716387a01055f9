"""The load: a few connections, kept alive, each asking again as soon as it is answered, for a bounded time."""

from __future__ import annotations

import http.client
import json
import selectors
import socket
import time
from contextlib import suppress
from dataclasses import dataclass, field

from bot.errors import BotError

CONNECTIONS = 16
# So many answers end a run in any case: some minutes of the fastest server there is.
_MOST = 10_000_000
_PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Count:
    """Answered requests per second, and the share of one core that asking took: near 1 we were the limit."""

    per_second: float
    asking: float


@dataclass(slots=True)
class _Connection:
    """A connection and what came of the answer that it waits for."""

    wire: socket.socket
    came: bytes = field(default=b"")


def check(port: int, path: str, expected: object) -> bytes:
    """Return the body of a page; BotError when it is not the JSON that is expected."""
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        asked.request("GET", path)
        answer = asked.getresponse()
        body = answer.read()
        if answer.status == 200 and json.loads(body) == expected:
            return body
    except (OSError, ValueError, http.client.HTTPException) as broken:
        raise BotError(f"{path} was not answered: {broken}") from broken
    finally:
        asked.close()
    raise BotError(f"{path} was answered with {answer.status} {body[:80]!r}, expected was {expected}")


def count(
    port: int, path: str, body: bytes, seconds: float, *, most: int = _MOST, patience: float = _PATIENCE
) -> Count:
    """Ask for a page that answers ``body`` for some seconds, and count the answers; BotError at a wrong one.

    While nothing was answered at all it goes on for up to ``patience`` seconds: on a busy machine the first answer may
    come late.
    """
    question = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    answered = 0
    with selectors.DefaultSelector() as ready:
        try:
            for _ in range(CONNECTIONS):
                _connect(ready, port, question)
            # Some servers queue five connections only, and then connecting takes a second.
            began, worked = time.monotonic(), time.process_time()
            while answered < most:
                left = began + (seconds if answered else max(seconds, patience)) - time.monotonic()
                if left <= 0:
                    break
                for key, _ in ready.select(left):
                    answered += _read(ready, key.data, port, question, body)
            took, asked = time.monotonic() - began, time.process_time() - worked
        except OSError as broken:
            raise BotError(f"{path}: the server went away: {broken}") from broken
        finally:
            for key in list(ready.get_map().values()):
                key.data.wire.close()
    return Count(answered / took, asked / took)


def _connect(ready: selectors.BaseSelector, port: int, question: bytes) -> None:
    """Open a connection and ask."""
    wire = socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE)
    wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    ready.register(wire, selectors.EVENT_READ, _Connection(wire))
    wire.sendall(question)


def _read(ready: selectors.BaseSelector, one: _Connection, port: int, question: bytes, body: bytes) -> int:
    """Take in what came; return 1 and ask again when that was an answer, else 0."""
    came = b""
    with suppress(ConnectionResetError):
        came = one.wire.recv(65536)
    if not came:  # a server may close what it had kept alive; it may not break off
        ready.unregister(one.wire)
        one.wire.close()
        if one.came:
            raise BotError(f"an answer broke off after {len(one.came)} bytes")
        _connect(ready, port, question)
        return 0
    one.came += came
    # Each answer is the same JSON, with a length or in chunks.
    if not (one.came.endswith(body) or (one.came.endswith(b"\r\n0\r\n\r\n") and body in one.came)):
        if len(one.came) > 65536:
            raise BotError(f"an answer was not the expected one: {one.came[:80]!r}")
        return 0
    if not one.came.startswith(b"HTTP/1.1 200"):
        raise BotError(f"an answer was not the expected one: {one.came[:80]!r}")
    one.came = b""
    with suppress(BrokenPipeError, ConnectionResetError):  # then it reads as closed
        one.wire.sendall(question)
    return 1
