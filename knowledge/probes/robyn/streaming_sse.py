"""Robyn sends server-sent events as they come."""
# pip install robyn

import asyncio

from probing import PAUSE, forked, shown, streams
from robyn import Robyn, SSEMessage, SSEResponse

app = Robyn(__file__)


@app.get("/events")
async def events(request):
    async def told():
        for number in range(3):
            yield SSEMessage(str(number))
            await asyncio.sleep(PAUSE)

    return SSEResponse(told())


with forked(lambda port: app.start(port=port)) as site:
    shown(streams(site))
