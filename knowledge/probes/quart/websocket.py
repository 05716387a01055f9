"""Quart speaks WebSocket."""
# pip install quart uvicorn websockets

from probing import asgi, echoes, shown
from quart import Quart, websocket

app = Quart(__name__)


@app.websocket("/ws")
async def echo():
    while True:
        await websocket.send(await websocket.receive())


with asgi(app) as site:
    shown(echoes(site))
