"""Litestar sends server-sent events as they come, formatted by itself."""
# pip install litestar uvicorn

import asyncio

from litestar import Litestar, get
from litestar.response import ServerSentEvent
from probing import PAUSE, asgi, shown, streams


async def told():
    for number in range(3):
        yield str(number)
        await asyncio.sleep(PAUSE)


@get("/events")
async def events() -> ServerSentEvent:
    return ServerSentEvent(told())


with asgi(Litestar([events])) as site:
    shown(streams(site))
