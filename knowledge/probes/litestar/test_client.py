"""Litestar's test client asks an app without a server."""
# pip install litestar

from litestar import Litestar, get
from litestar.testing import TestClient
from probing import shown, without_server


@get("/")
async def home() -> str:
    return "hello"


with TestClient(Litestar([home])) as client:
    shown(without_server(lambda: client.get("/").text))
