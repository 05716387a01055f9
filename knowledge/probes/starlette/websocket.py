"""Starlette speaks WebSocket."""
# pip install starlette uvicorn websockets

from probing import asgi, echoes, shown
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute


async def echo(wire):
    await wire.accept()
    async for text in wire.iter_text():
        await wire.send_text(text)


with asgi(Starlette(routes=[WebSocketRoute("/ws", echo)])) as site:
    shown(echoes(site))
