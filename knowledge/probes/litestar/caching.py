"""Litestar keeps a handler's answer and gives it again."""
# pip install litestar uvicorn

from litestar import Litestar, get
from probing import asgi, keeps_answers, shown

runs = []


@get("/slow", cache=60)
async def slow() -> int:
    runs.append(1)
    return len(runs)


with asgi(Litestar([slow])) as site:
    shown(keeps_answers(site))
