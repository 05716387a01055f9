"""Tornado makes a handler object for each request, which holds it."""
# pip install tornado

import asyncio

from probing import forked, handed, shown
from tornado.web import Application, RequestHandler


class Told(RequestHandler):
    def get(self):
        self.write(self.request.arguments["name"][0])


async def serve(port):
    Application([("/told", Told)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(handed(site))
