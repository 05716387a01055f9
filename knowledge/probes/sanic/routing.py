"""Sanic maps paths and methods to coroutines and turns parts of a path into arguments."""
# pip install sanic

from probing import forked, routes, shown
from sanic import Sanic, text

app = Sanic("probe")


@app.get("/items/<number:int>")
async def item(request, number):
    return text(f"item {number}")


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(routes(site))
