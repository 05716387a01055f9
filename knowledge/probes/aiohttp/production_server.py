"""aiohttp is its own server: HTTP/1.1 with kept connections, many waiting requests at once."""
# pip install aiohttp

import asyncio

from aiohttp import web
from probing import PAUSE, forked, serves_many, shown


async def wait(request):
    await asyncio.sleep(PAUSE)
    return web.Response(text="hello")


app = web.Application()
app.router.add_get("/wait", wait)
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(serves_many(site))
