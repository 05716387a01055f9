"""Litestar hands a handler the request when a parameter asks for it."""
# pip install litestar uvicorn

from litestar import Litestar, MediaType, Request, get
from probing import asgi, handed, shown


@get("/told", media_type=MediaType.TEXT)
async def told(request: Request) -> str:
    return request.query_params["name"]


with asgi(Litestar([told])) as site:
    shown(handed(site))
