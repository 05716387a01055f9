"""Litestar maps paths and methods to handlers, whose parameters it takes from the path."""
# pip install litestar uvicorn

from litestar import Litestar, MediaType, get
from probing import asgi, routes, shown


@get("/items/{number:int}", media_type=MediaType.TEXT)
async def item(number: int) -> str:
    return f"item {number}"


with asgi(Litestar([item])) as site:
    shown(routes(site))
