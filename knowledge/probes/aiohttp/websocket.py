"""aiohttp speaks WebSocket."""
# pip install aiohttp

from aiohttp import web
from probing import echoes, forked, shown


async def echo(request):
    wire = web.WebSocketResponse()
    await wire.prepare(request)
    async for message in wire:
        await wire.send_str(message.data)
    return wire


app = web.Application()
app.router.add_get("/ws", echo)
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(echoes(site))
