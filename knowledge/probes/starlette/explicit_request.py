"""Starlette hands each endpoint the request."""
# pip install starlette uvicorn

from probing import asgi, handed, shown
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def told(request):
    return PlainTextResponse(request.query_params["name"])


with asgi(Starlette(routes=[Route("/told", told)])) as site:
    shown(handed(site))
