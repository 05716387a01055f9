"""A Litestar app runs under an ASGI server, start and end included."""
# pip install litestar uvicorn

from litestar import Litestar, get
from probing import answers, asgi, expect, shown

told = []


@get("/")
async def home() -> str:
    return "hello"


app = Litestar([home], on_startup=[lambda: told.append("started")], on_shutdown=[lambda: told.append("ended")])
with asgi(app) as site:
    seen = answers(site)
expect(told == ["started", "ended"], f"the app was told {told}")
shown(f"under uvicorn, {seen}; the app heard of the server's start and end")
