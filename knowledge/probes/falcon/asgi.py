"""Falcon's ASGI application runs under an ASGI server, start and end included."""
# pip install falcon uvicorn

import falcon.asgi
from probing import answers, asgi, expect, shown

told = []


class Home:
    async def on_get(self, request, response):
        response.text = "hello"


class Listening:
    async def process_startup(self, scope, event):
        told.append("started")

    async def process_shutdown(self, scope, event):
        told.append("ended")


app = falcon.asgi.App(middleware=[Listening()])
app.add_route("/", Home())
with asgi(app) as site:
    seen = answers(site)
expect(told == ["started", "ended"], f"the application was told {told}")
shown(f"under uvicorn, {seen}; the application heard of the server's start and end")
