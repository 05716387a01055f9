"""Litestar gives a handler what a provider of its name makes."""
# pip install litestar uvicorn

from litestar import Litestar, MediaType, get
from litestar.di import Provide
from probing import asgi, injects, shown


async def provider() -> str:
    return "from the provider"


@get("/injected", media_type=MediaType.TEXT)
async def injected(text: str) -> str:
    return text


with asgi(Litestar([injected], dependencies={"text": Provide(provider)})) as site:
    shown(injects(site))
