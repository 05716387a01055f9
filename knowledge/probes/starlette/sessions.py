"""Starlette keeps a session in a signed cookie."""
# pip install starlette uvicorn itsdangerous

from probing import asgi, remembers, shown
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def count(request):
    request.session["visits"] = request.session.get("visits", 0) + 1
    return PlainTextResponse(str(request.session["visits"]))


sessions = Middleware(SessionMiddleware, secret_key="for this probe only")
with asgi(Starlette(routes=[Route("/count", count)], middleware=[sessions])) as site:
    shown(remembers(site))
