"""Sanic's own server speaks HTTP/3 over TLS once aioquic is installed, which its documentation calls early."""
# pip install sanic aioquic cryptography

import asyncio

from aioquic.asyncio import QuicConnectionProtocol, connect
from aioquic.h3.connection import H3Connection
from aioquic.h3.events import DataReceived, HeadersReceived
from aioquic.quic.configuration import QuicConfiguration
from probing import certificate, command, expect, folder, in_part

APP = """
import sys
from sanic import Sanic, text
app = Sanic("probe")

@app.get("/")
async def home(request):
    return text("hello")

if __name__ == "__main__":
    tls = {"cert": "cert.pem", "key": "key.pem"}
    app.prepare(port=int(sys.argv[1]), version=3, ssl=tls, motd=False)
    app.prepare(port=int(sys.argv[1]), version=1, ssl=tls, motd=False)
    Sanic.serve_single()
"""


class Client(QuicConnectionProtocol):
    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.http, self.got, self.ended = H3Connection(self._quic), [], asyncio.Event()

    def quic_event_received(self, event):
        for one in self.http.handle_event(event):
            self.got += one.headers if isinstance(one, HeadersReceived) else [one.data]
            if isinstance(one, (HeadersReceived, DataReceived)) and one.stream_ended:
                self.ended.set()

    async def ask(self):
        stream = self._quic.get_next_available_stream_id()
        words = {":method": "GET", ":scheme": "https", ":authority": "localhost", ":path": "/"}
        self.http.send_headers(stream, [(name.encode(), word.encode()) for name, word in words.items()], True)
        self.transmit()
        await asyncio.wait_for(self.ended.wait(), 10)


async def main(port):
    trusting = QuicConfiguration(is_client=True, alpn_protocols=["h3"], verify_mode=0)
    async with connect("127.0.0.1", port, configuration=trusting, create_protocol=Client) as client:
        await client.ask()
        return client.got


place = certificate(folder(app_py=APP))
with command("python", "app.py", "{port}", inside=place) as site:
    got = asyncio.run(main(site.port))
    expect((b":status", b"200") in got and b"hello" in got, f"over HTTP/3 came {got}")
    in_part("a QUIC client got status 200 and hello over HTTP/3, an early feature by its own documentation")
