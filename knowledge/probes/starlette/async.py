"""Starlette's coroutine endpoints wait at the same time, in one thread."""
# pip install starlette uvicorn

import asyncio

from probing import PAUSE, asgi, overlaps, shown
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def wait(request):
    await asyncio.sleep(PAUSE)
    return PlainTextResponse("hello")


with asgi(Starlette(routes=[Route("/wait", wait)])) as site:
    shown(overlaps(site))
