"""FastAPI sends server-sent events as they come, formatted by itself."""
# pip install fastapi uvicorn

import asyncio

from fastapi import FastAPI
from fastapi.sse import EventSourceResponse
from probing import PAUSE, asgi, shown, streams

app = FastAPI()


@app.get("/events", response_class=EventSourceResponse)
async def events():
    for number in range(3):
        yield {"number": number}
        await asyncio.sleep(PAUSE)


with asgi(app) as site:
    shown(streams(site))
