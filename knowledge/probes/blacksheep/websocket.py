"""BlackSheep speaks WebSocket."""
# pip install blacksheep uvicorn websockets

from blacksheep import Application, WebSocket, ws
from probing import asgi, echoes, shown

app = Application()


@ws("/ws")
async def echo(wire: WebSocket):
    await wire.accept()
    while True:
        await wire.send_text(await wire.receive_text())


with asgi(app) as site:
    shown(echoes(site))
