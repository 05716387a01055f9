"""A Starlette app runs under an ASGI server, and so does one of its parts alone."""
# pip install starlette uvicorn

from probing import answers, asgi, shown
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def home(request):
    return PlainTextResponse("hello")


with asgi(Starlette(routes=[Route("/", home)])) as site:
    seen = answers(site)
with asgi(PlainTextResponse("hello")) as site:
    shown(f"under uvicorn, {seen}; a response alone did, too: {answers(site)}")
