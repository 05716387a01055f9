"""Litestar answers 429 to who asks more often than it allows."""
# pip install litestar uvicorn

from litestar import Litestar, get
from litestar.middleware.rate_limit import RateLimitConfig
from probing import asgi, limits, shown


@get("/limited")
async def limited() -> str:
    return "hello"


with asgi(Litestar([limited], middleware=[RateLimitConfig(rate_limit=("minute", 2)).middleware])) as site:
    shown(limits(site))
