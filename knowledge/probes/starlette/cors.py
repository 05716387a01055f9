"""Starlette lets a page of another site call by its middleware."""
# pip install starlette uvicorn

from probing import asgi, lets_one_origin_call, shown
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def hello(request):
    return PlainTextResponse("hello")


cors = Middleware(CORSMiddleware, allow_origins=["https://app.example"])
with asgi(Starlette(routes=[Route("/hello", hello)], middleware=[cors])) as site:
    shown(lets_one_origin_call(site))
