"""Falcon speaks WebSocket in its ASGI application, not in its WSGI application."""
# pip install falcon uvicorn websockets

import falcon
import falcon.asgi
from probing import asgi, echoes, expect, in_part


class Echo:
    async def on_websocket(self, request, wire):
        await wire.accept()
        while True:
            await wire.send_text(await wire.receive_text())


app = falcon.asgi.App()
app.add_route("/ws", Echo())
try:
    falcon.App().add_route("/ws", Echo())
    expect(False, "a WSGI application took the resource")
except TypeError:
    with asgi(app) as site:
        in_part(f"{echoes(site)}, under ASGI; a WSGI application refused the same resource with a TypeError")
