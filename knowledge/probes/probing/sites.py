"""A running site, asked over real HTTP and WebSocket with nothing but the standard library."""

import atexit
import base64
import contextlib
import http.client
import json as jsons
import os
import re
import shutil
import socket
import struct
import tempfile
from pathlib import Path
from urllib.parse import urlencode

# No probe waits longer for one answer (seconds).
PATIENCE = 10.0


def expect(holds: object, what: str) -> None:
    """End the probe with status 1 unless ``holds``; ``what`` says what was seen instead."""
    if not holds:
        raise SystemExit(f"not seen: {' '.join(what.split())[:300]}")


def folder(**files: str) -> Path:
    """Return a folder with text files, gone when the probe ends: ``app_py="…"`` becomes ``app.py``."""
    place = Path(tempfile.mkdtemp(prefix="probe-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    for name, text in files.items():
        (place / ".".join(name.rsplit("_", 1))).write_text(text, encoding="utf-8")
    return place


class Answer:
    """What came back: status, headers, text."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        """Read a response to its end."""
        self.status = response.status
        self.headers = response.headers
        self.version = response.version
        try:
            self.body = response.read()
        except ConnectionResetError:  # who refuses a large body closes without having read it
            self.body = b""

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")

    def json(self) -> object:
        """Return the body's JSON."""
        return jsons.loads(self.body)


class Site:
    """A site on this machine; it keeps the cookies it is given."""

    def __init__(self, port: int) -> None:
        """Take the port it listens on."""
        self.port = port
        self.cookies: dict[str, str] = {}

    def connection(self) -> http.client.HTTPConnection:
        """Return a connection of its own."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)

    def ask(self, path, method="GET", *, json=None, form=None, body=None, headers=None) -> Answer:
        """Return the answer to one request over a connection of its own."""
        headers = dict(headers or {})
        if json is not None:
            body, headers["Content-Type"] = jsons.dumps(json), "application/json"
        if form is not None:
            body, headers["Content-Type"] = urlencode(form), "application/x-www-form-urlencoded"
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = self.connection()
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # and does so while it is sent
            connection.request(method, path, body, headers)
        answer = Answer(connection.getresponse())
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, rest = cookie.partition("=")
            self.cookies[name.strip()] = rest.partition(";")[0]
        connection.close()
        return answer

    def post(self, path, **what) -> Answer:
        """Return the answer to a POST."""
        return self.ask(path, "POST", **what)

    def raw(self, sent: bytes, seconds: float = 1.0) -> bytes:
        """Return whatever comes back within ``seconds`` to bytes sent as they are."""
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE) as wire:
            wire.sendall(sent)
            wire.settimeout(seconds)
            got = b""
            try:
                while piece := wire.recv(65536):
                    got += piece
            except OSError:
                pass
            return got

    def websocket(self, path: str) -> "WebSocket":
        """Return an open WebSocket; not seen when the handshake is refused."""
        return WebSocket(self.port, path)


class WebSocket:
    """A client's end of a WebSocket, for short texts."""

    def __init__(self, port: int, path: str) -> None:
        """Shake hands; the probe ends when that is refused."""
        self.wire = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.wire.settimeout(PATIENCE)
        key = base64.b64encode(os.urandom(16)).decode()
        self.wire.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        head = b""
        while b"\r\n\r\n" not in head and (piece := self.wire.recv(1)):
            head += piece
        first = head.split(b"\r\n")[0].decode()
        expect(re.match(r"HTTP/1\.1 101 ", first), f"a WebSocket; the handshake was answered with {first!r}")

    def send(self, text: str) -> None:
        """Send a text of at most 125 bytes, masked as clients must."""
        sent, mask = text.encode(), os.urandom(4)
        masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(sent))
        self.wire.sendall(struct.pack("!BB", 0x81, 0x80 | len(sent)) + mask + masked)

    def receive(self) -> str:
        """Return the next text."""
        while True:
            kind, length = self._read(2)
            payload = self._read(length & 0x7F)
            if kind & 0x0F == 1:
                return payload.decode()
            expect(kind & 0x0F in (9, 10), f"a text; a frame of kind {kind & 0x0F} came")

    def _read(self, size: int) -> bytes:
        """Return exactly ``size`` bytes."""
        got = b""
        while len(got) < size:
            piece = self.wire.recv(size - len(got))
            expect(piece, "a frame; the connection was closed")
            got += piece
        return got

    def close(self) -> None:
        """Hang up."""
        self.wire.close()
