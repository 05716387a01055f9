"""Tornado streams an answer as it is flushed, here server-sent events written by hand."""
# pip install tornado

import asyncio

from probing import PAUSE, forked, shown, streams
from tornado.web import Application, RequestHandler


class Events(RequestHandler):
    async def get(self):
        self.set_header("Content-Type", "text/event-stream")
        for number in range(3):
            self.write(f"data: {number}\n\n")
            await self.flush()
            await asyncio.sleep(PAUSE)


async def serve(port):
    Application([("/events", Events)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(streams(site))
