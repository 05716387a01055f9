"""Falcon runs a coroutine after the answer in its ASGI application, not in its WSGI application."""
# pip install falcon uvicorn

import asyncio

import falcon
import falcon.asgi
from probing import PAUSE, asgi, expect, in_part, works_later, wsgi

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


class Plain:
    def on_get(self, request, response):
        response.schedule(job)


plain = falcon.App()
plain.add_route("/start", Plain())
with asgi(app) as site, wsgi(plain) as other:
    expect(other.ask("/start").status == 500, "no tasks in a WSGI application")
    in_part(f"{works_later(site)}, under ASGI; in a WSGI application the same call failed with 500")
