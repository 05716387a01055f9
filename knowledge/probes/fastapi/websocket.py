"""FastAPI speaks WebSocket."""
# pip install fastapi uvicorn websockets

from fastapi import FastAPI, WebSocket
from probing import asgi, echoes, shown

app = FastAPI()


@app.websocket("/ws")
async def echo(wire: WebSocket):
    await wire.accept()
    async for text in wire.iter_text():
        await wire.send_text(text)


with asgi(app) as site:
    shown(echoes(site))
