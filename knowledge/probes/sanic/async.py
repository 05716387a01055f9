"""Sanic's coroutine handlers wait at the same time, in one process."""
# pip install sanic

import asyncio

from probing import PAUSE, forked, overlaps, shown
from sanic import Sanic, text

app = Sanic("probe")


@app.get("/wait")
async def wait(request):
    await asyncio.sleep(PAUSE)
    return text("hello")


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(overlaps(site))
