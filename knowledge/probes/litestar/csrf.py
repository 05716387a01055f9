"""Litestar refuses a form without the token that its cookie carries, once CSRFConfig is set."""
# pip install litestar uvicorn

from litestar import Litestar, MediaType, Request, get, post
from litestar.config.csrf import CSRFConfig
from probing import asgi, guards_forms, shown


@get("/form", media_type=MediaType.TEXT)
async def form(request: Request) -> str:
    return request.cookies.get("csrftoken", "")


@post("/form")
async def send() -> str:
    return "taken"


with asgi(Litestar([form, send], csrf_config=CSRFConfig(secret="for this probe only"))) as site:
    site.ask("/form")
    shown(guards_forms(site, header="x-csrftoken"))
