"""Quart sends server-sent events from an async generator, as they come."""
# pip install quart uvicorn

import asyncio

from probing import PAUSE, asgi, shown, streams
from quart import Quart

app = Quart(__name__)


@app.get("/events")
async def events():
    async def told():
        for number in range(3):
            yield f"data: {number}\n\n".encode()
            await asyncio.sleep(PAUSE)

    return told(), {"Content-Type": "text/event-stream"}


with asgi(app) as site:
    shown(streams(site))
