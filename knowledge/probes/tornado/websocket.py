"""Tornado speaks WebSocket with nothing else installed."""
# pip install tornado

import asyncio

from probing import echoes, forked, shown
from tornado.web import Application
from tornado.websocket import WebSocketHandler


class Echo(WebSocketHandler):
    def on_message(self, message):
        self.write_message(message)


async def serve(port):
    Application([("/ws", Echo)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(echoes(site))
