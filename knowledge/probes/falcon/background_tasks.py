"""Falcon's ASGI application runs a coroutine after the answer has been sent."""
# pip install falcon uvicorn

import asyncio

import falcon.asgi
from probing import PAUSE, asgi, shown, works_later

done = []


async def job():
    await asyncio.sleep(PAUSE)
    done.append(1)


class Start:
    async def on_get(self, request, response):
        response.schedule(job)


class Done:
    async def on_get(self, request, response):
        response.text = str(len(done))


app = falcon.asgi.App()
app.add_route("/start", Start())
app.add_route("/done", Done())
with asgi(app) as site:
    shown(works_later(site))
