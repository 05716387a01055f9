"""Quart runs a task beside the answer."""
# pip install quart uvicorn

import asyncio

from probing import PAUSE, asgi, shown, works_later
from quart import Quart

app, done = Quart(__name__), []


async def job():
    await asyncio.sleep(PAUSE)
    done.append(1)


@app.get("/start")
async def start():
    app.add_background_task(job)
    return "started"


@app.get("/done")
async def is_done():
    return str(len(done))


with asgi(app) as site:
    shown(works_later(site))
