"""Robyn speaks WebSocket."""
# pip install robyn

from probing import echoes, forked, shown
from robyn import Robyn

app = Robyn(__file__)


@app.websocket("/ws")
async def echo(websocket):
    while True:
        text = await websocket.receive_text()
        await websocket.send_text(text)


with forked(lambda port: app.start(port=port)) as site:
    shown(echoes(site))
