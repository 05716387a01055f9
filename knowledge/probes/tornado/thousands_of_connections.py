"""One Tornado process keeps 2,000 WebSockets open and still answers an ordinary request at once."""
# pip install tornado

import asyncio
import resource
import time

from probing import answers, expect, forked, shown
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketHandler

MANY = 2_000
most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (most if 0 < most < 8_192 else 8_192, most))


class Echo(WebSocketHandler):
    def on_message(self, message):
        self.write_message(message)


class Home(RequestHandler):
    def get(self):
        self.write("hello")


async def serve(port):
    Application([("/ws", Echo), ("/", Home)]).listen(port, "127.0.0.1", backlog=MANY)
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    wires = [site.websocket("/ws") for _ in range(MANY)]
    began = time.monotonic()
    seen = answers(site)
    took = time.monotonic() - began
    for wire in (wires[0], wires[-1]):
        wire.send("ping")
        expect(wire.receive() == "ping", "a frame back over the first and the last")
    expect(took < 0.5, f"an ordinary request took {took:.2f} s")
    shown(f"with {MANY} WebSockets open, {seen} after {took * 1000:.0f} ms; the first and the last still echoed")
