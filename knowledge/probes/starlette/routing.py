"""Starlette maps paths and methods to endpoints, with typed placeholders."""
# pip install starlette uvicorn

from probing import asgi, routes, shown
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def item(request):
    return PlainTextResponse(f"item {request.path_params['number']}")


with asgi(Starlette(routes=[Route("/items/{number:int}", item)])) as site:
    shown(routes(site))
