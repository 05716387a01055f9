"""BlackSheep sends server-sent events as they come, formatted by itself."""
# pip install blacksheep uvicorn

import asyncio
from collections.abc import AsyncIterable

from blacksheep import Application, get
from blacksheep.server.sse import ServerSentEvent
from probing import PAUSE, asgi, shown, streams

app = Application()


@get("/events")
async def events() -> AsyncIterable[ServerSentEvent]:
    for number in range(3):
        yield ServerSentEvent({"number": number})
        await asyncio.sleep(PAUSE)


with asgi(app) as site:
    shown(streams(site))
