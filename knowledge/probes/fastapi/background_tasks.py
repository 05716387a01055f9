"""FastAPI runs a task after the answer has been sent."""
# pip install fastapi uvicorn

import asyncio

from fastapi import BackgroundTasks, FastAPI
from probing import PAUSE, asgi, shown, works_later

app, done = FastAPI(), []


async def job():
    await asyncio.sleep(PAUSE)
    done.append(1)


@app.get("/start")
async def start(tasks: BackgroundTasks):
    tasks.add_task(job)
    return "started"


@app.get("/done")
async def is_done():
    return len(done)


with asgi(app) as site:
    shown(works_later(site))
