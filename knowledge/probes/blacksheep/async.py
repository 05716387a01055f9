"""BlackSheep's coroutine handlers wait at the same time, in one thread."""
# pip install blacksheep uvicorn

import asyncio

from blacksheep import Application, get, text
from probing import PAUSE, asgi, overlaps, shown

app = Application()


@get("/wait")
async def wait():
    await asyncio.sleep(PAUSE)
    return text("hello")


with asgi(app) as site:
    shown(overlaps(site))
