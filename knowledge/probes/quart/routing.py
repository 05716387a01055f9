"""Quart maps paths and methods to coroutines and turns parts of a path into arguments."""
# pip install quart uvicorn

from probing import asgi, routes, shown
from quart import Quart

app = Quart(__name__)


@app.get("/items/<int:number>")
async def item(number):
    return f"item {number}"


with asgi(app) as site:
    shown(routes(site))
