"""Starlette runs a task after the answer has been sent."""
# pip install starlette uvicorn

import asyncio

from probing import PAUSE, asgi, shown, works_later
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.responses import PlainTextResponse
from starlette.routing import Route

done = []


async def job():
    await asyncio.sleep(PAUSE)
    done.append(1)


async def start(request):
    return PlainTextResponse("started", background=BackgroundTask(job))


async def is_done(request):
    return PlainTextResponse(str(len(done)))


with asgi(Starlette(routes=[Route("/start", start), Route("/done", is_done)])) as site:
    shown(works_later(site))
