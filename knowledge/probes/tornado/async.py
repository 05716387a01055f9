"""Tornado's coroutine handlers wait at the same time, in one thread, on asyncio's loop."""
# pip install tornado

import asyncio

from probing import PAUSE, forked, overlaps, shown
from tornado.web import Application, RequestHandler


class Wait(RequestHandler):
    async def get(self):
        await asyncio.sleep(PAUSE)


async def serve(port):
    Application([("/wait", Wait)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(overlaps(site))
