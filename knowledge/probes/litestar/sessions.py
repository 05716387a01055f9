"""Litestar keeps sessions on the server, behind a cookie that holds a random key."""
# pip install litestar uvicorn

from litestar import Litestar, Request, get
from litestar.middleware.session.server_side import ServerSideSessionConfig
from probing import asgi, remembers, shown


@get("/count")
async def count(request: Request) -> int:
    request.session["visits"] = request.session.get("visits", 0) + 1
    return request.session["visits"]


with asgi(Litestar([count], middleware=[ServerSideSessionConfig().middleware])) as site:
    shown(remembers(site))
