"""A client that speaks HTTP/3 over QUIC; needs the package aioquic, so only probes of HTTP/3 import it."""

import asyncio

from aioquic.asyncio import QuicConnectionProtocol, connect
from aioquic.h3.connection import H3Connection
from aioquic.h3.events import DataReceived, HeadersReceived
from aioquic.quic.configuration import QuicConfiguration

from probing.sites import Site, expect


class Client(QuicConnectionProtocol):
    """One request and its answer."""

    def __init__(self, *args, **more) -> None:
        """Open HTTP/3 on a connection."""
        super().__init__(*args, **more)
        self.http, self.got, self.ended = H3Connection(self._quic), [], asyncio.Event()

    def quic_event_received(self, event) -> None:
        """Keep what comes."""
        for one in self.http.handle_event(event):
            self.got += one.headers if isinstance(one, HeadersReceived) else [one.data]
            if isinstance(one, HeadersReceived | DataReceived) and one.stream_ended:
                self.ended.set()

    async def ask(self) -> None:
        """Ask for / and wait for the end of the answer."""
        stream = self._quic.get_next_available_stream_id()
        words = {":method": "GET", ":scheme": "https", ":authority": "localhost", ":path": "/"}
        self.http.send_headers(stream, [(name.encode(), word.encode()) for name, word in words.items()], True)
        self.transmit()
        await asyncio.wait_for(self.ended.wait(), 10)


async def _ask(port: int) -> list:
    trusting = QuicConfiguration(is_client=True, alpn_protocols=["h3"], verify_mode=0, idle_timeout=5)
    async with connect("127.0.0.1", port, configuration=trusting, create_protocol=Client) as client:
        await client.ask()
        return client.got


def speaks_http3(site: Site) -> str:
    """See / answered over QUIC."""
    try:
        got = asyncio.run(_ask(site.port))
    except (OSError, TimeoutError) as refused:
        raise SystemExit(f"not seen: a QUIC connection; {refused!r}") from refused
    expect((b":status", b"200") in got and b"hello" in got, f"over HTTP/3 came {got}")
    return "a QUIC client got status 200 and hello over HTTP/3"
