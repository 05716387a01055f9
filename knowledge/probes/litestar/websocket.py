"""Litestar speaks WebSocket: a listener's answer to each text is sent back."""
# pip install litestar uvicorn websockets

from litestar import Litestar, websocket_listener
from probing import asgi, echoes, shown


@websocket_listener("/ws")
async def echo(data: str) -> str:
    return data


with asgi(Litestar([echo])) as site:
    shown(echoes(site))
