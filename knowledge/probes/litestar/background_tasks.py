"""Litestar runs a task after the answer has been sent."""
# pip install litestar uvicorn

import asyncio

from litestar import Litestar, Response, get
from litestar.background_tasks import BackgroundTask
from probing import PAUSE, asgi, shown, works_later

done = []


async def job() -> None:
    await asyncio.sleep(PAUSE)
    done.append(1)


@get("/start")
async def start() -> Response[str]:
    return Response("started", background=BackgroundTask(job))


@get("/done")
async def is_done() -> int:
    return len(done)


with asgi(Litestar([start, is_done])) as site:
    shown(works_later(site))
