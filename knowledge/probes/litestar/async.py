"""Litestar's coroutine handlers wait at the same time, in one thread."""
# pip install litestar uvicorn

import asyncio

from litestar import Litestar, get
from probing import PAUSE, asgi, overlaps, shown


@get("/wait")
async def wait() -> str:
    await asyncio.sleep(PAUSE)
    return "hello"


with asgi(Litestar([wait])) as site:
    shown(overlaps(site))
