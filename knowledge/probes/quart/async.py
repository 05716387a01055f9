"""Quart's coroutine handlers wait at the same time, in one thread."""
# pip install quart uvicorn

import asyncio

from probing import PAUSE, asgi, overlaps, shown
from quart import Quart

app = Quart(__name__)


@app.get("/wait")
async def wait():
    await asyncio.sleep(PAUSE)
    return "hello"


with asgi(app) as site:
    shown(overlaps(site))
