"""Falcon's ASGI application sends server-sent events as they come, formatted by itself."""
# pip install falcon uvicorn

import asyncio

import falcon.asgi
from probing import PAUSE, asgi, shown, streams


class Events:
    async def on_get(self, request, response):
        async def told():
            for number in range(3):
                yield falcon.asgi.SSEvent(json={"number": number})
                await asyncio.sleep(PAUSE)

        response.sse = told()


app = falcon.asgi.App()
app.add_route("/events", Events())
with asgi(app) as site:
    shown(streams(site))
