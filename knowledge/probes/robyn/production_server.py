"""Robyn is its own server, in Rust: HTTP/1.1 with kept connections, many waiting requests at once."""
# pip install robyn

import asyncio

from probing import PAUSE, forked, serves_many, shown
from robyn import Robyn

app = Robyn(__file__)


@app.get("/wait")
async def wait(request):
    await asyncio.sleep(PAUSE)
    return "hello"


with forked(lambda port: app.start(port=port)) as site:
    shown(serves_many(site))
