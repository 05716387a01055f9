"""Tornado maps paths to handler classes, with a method for each verb."""
# pip install tornado

import asyncio

from probing import forked, routes, shown
from tornado.web import Application, RequestHandler


class Item(RequestHandler):
    def get(self, number):
        self.write(f"item {number}")


async def serve(port):
    Application([(r"/items/(\d+)", Item)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(routes(site))
