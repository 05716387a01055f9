"""aiohttp streams an answer as it is written, here server-sent events by hand."""
# pip install aiohttp

import asyncio

from aiohttp import web
from probing import PAUSE, forked, shown, streams


async def events(request):
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    for number in range(3):
        await response.write(f"data: {number}\n\n".encode())
        await asyncio.sleep(PAUSE)
    return response


app = web.Application()
app.router.add_get("/events", events)
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(streams(site))
