"""Starlette's test client asks an app without a server."""
# pip install starlette httpx2

from probing import shown, without_server
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient


async def home(request):
    return PlainTextResponse("hello")


shown(without_server(lambda: TestClient(Starlette(routes=[Route("/", home)])).get("/").text))
