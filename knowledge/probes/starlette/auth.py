"""Starlette opens a page only to who is authenticated; finding out who that is stays yours."""
# pip install starlette uvicorn

from probing import asgi, basic, guards, in_part
from starlette.applications import Starlette
from starlette.authentication import AuthCredentials, AuthenticationBackend, SimpleUser, requires
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route


class Ours(AuthenticationBackend):
    async def authenticate(self, connection):
        if connection.headers.get("Authorization") == basic()["Authorization"]:
            return AuthCredentials(["authenticated"]), SimpleUser("ada")
        return None


@requires("authenticated")
async def private(request):
    return PlainTextResponse(f"for {request.user.display_name} only")


app = Starlette(routes=[Route("/private", private)], middleware=[Middleware(AuthenticationMiddleware, backend=Ours())])
with asgi(app) as site:
    in_part(f"{guards(site, headers=basic())}; the password was checked by our own class")
