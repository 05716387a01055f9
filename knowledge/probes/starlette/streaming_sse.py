"""Starlette streams an answer as it comes, here server-sent events written by hand."""
# pip install starlette uvicorn

import asyncio

from probing import PAUSE, asgi, shown, streams
from starlette.applications import Starlette
from starlette.responses import StreamingResponse
from starlette.routing import Route


async def told():
    for number in range(3):
        yield f"data: {number}\n\n"
        await asyncio.sleep(PAUSE)


async def events(request):
    return StreamingResponse(told(), media_type="text/event-stream")


with asgi(Starlette(routes=[Route("/events", events)])) as site:
    shown(streams(site))
