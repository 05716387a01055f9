"""aiohttp's coroutine handlers wait at the same time, in one thread."""
# pip install aiohttp

import asyncio

from aiohttp import web
from probing import PAUSE, forked, overlaps, shown


async def wait(request):
    await asyncio.sleep(PAUSE)
    return web.Response(text="hello")


app = web.Application()
app.router.add_get("/wait", wait)
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(overlaps(site))
