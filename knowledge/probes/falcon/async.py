"""Coroutines of Falcon's ASGI application wait at the same time, in one thread."""
# pip install falcon uvicorn

import asyncio

import falcon.asgi
from probing import PAUSE, asgi, overlaps, shown


class Wait:
    async def on_get(self, request, response):
        await asyncio.sleep(PAUSE)


app = falcon.asgi.App()
app.add_route("/wait", Wait())
with asgi(app) as site:
    shown(overlaps(site))
