"""Sanic streams an answer as it is sent, here server-sent events written by hand."""
# pip install sanic

import asyncio

from probing import PAUSE, forked, shown, streams
from sanic import Sanic

app = Sanic("probe")


@app.get("/events")
async def events(request):
    response = await request.respond(content_type="text/event-stream")
    for number in range(3):
        await response.send(f"data: {number}\n\n")
        await asyncio.sleep(PAUSE)


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(streams(site))
