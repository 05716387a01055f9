"""Tornado is its own server: HTTP/1.1 with kept connections, many waiting requests at once."""
# pip install tornado

import asyncio

from probing import PAUSE, forked, serves_many, shown
from tornado.web import Application, RequestHandler


class Wait(RequestHandler):
    async def get(self):
        await asyncio.sleep(PAUSE)
        self.write("hello")


async def serve(port):
    Application([("/wait", Wait)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(serves_many(site))
