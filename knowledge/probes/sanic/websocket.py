"""Sanic speaks WebSocket."""
# pip install sanic

from probing import echoes, forked, shown
from sanic import Sanic

app = Sanic("probe")


@app.websocket("/ws")
async def echo(request, wire):
    async for text in wire:
        await wire.send(text)


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(echoes(site))
