"""Litestar describes its API as OpenAPI."""
# pip install litestar uvicorn

from litestar import Litestar, get
from probing import asgi, describes_itself, shown


@get("/items/{number:int}")
async def item(number: int) -> int:
    return number


with asgi(Litestar([item])) as site:
    shown(describes_itself(site, "/schema/openapi.json"))
