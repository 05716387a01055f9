"""Robyn's coroutine handlers wait at the same time, in one process."""
# pip install robyn

import asyncio

from probing import PAUSE, forked, overlaps, shown
from robyn import Robyn

app = Robyn(__file__)


@app.get("/wait")
async def wait(request):
    await asyncio.sleep(PAUSE)
    return "hello"


with forked(lambda port: app.start(port=port)) as site:
    shown(overlaps(site))
