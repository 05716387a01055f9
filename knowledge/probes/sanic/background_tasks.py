"""Sanic runs a task beside the answer, on the same loop."""
# pip install sanic

import asyncio

from probing import PAUSE, forked, shown, works_later
from sanic import Sanic, text

app, done = Sanic("probe"), []


async def job():
    await asyncio.sleep(PAUSE)
    done.append(1)


@app.get("/start")
async def start(request):
    app.add_task(job())
    return text("started")


@app.get("/done")
async def is_done(request):
    return text(str(len(done)))


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(works_later(site))
