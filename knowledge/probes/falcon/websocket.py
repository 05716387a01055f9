"""Falcon's ASGI application speaks WebSocket."""
# pip install falcon uvicorn websockets

import falcon.asgi
from probing import asgi, echoes, shown


class Echo:
    async def on_websocket(self, request, wire):
        await wire.accept()
        while True:
            await wire.send_text(await wire.receive_text())


app = falcon.asgi.App()
app.add_route("/ws", Echo())
with asgi(app) as site:
    shown(echoes(site))
