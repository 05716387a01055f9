"""Starlette asks a back end of yours whose token it is; PyJWT makes and checks the token."""
# pip install starlette uvicorn pyjwt werkzeug

from time import time

import jwt
from probing import asgi, shown, takes_tokens
from starlette import applications, authentication, routing
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.responses import JSONResponse
from werkzeug.security import check_password_hash, generate_password_hash

KEY, people = "change me; 32 bytes or more, secret", {"ada": generate_password_hash("lovelace")}


async def login(request):
    sent = await request.json()
    if not check_password_hash(people.get(sent["name"], ""), sent["password"]):
        return JSONResponse({"error": "wrong name or password"}, 401)
    return JSONResponse({"token": jwt.encode({"sub": sent["name"], "exp": time() + 900}, KEY)})


class Tokens(authentication.AuthenticationBackend):
    async def authenticate(self, conn):
        try:
            name = jwt.decode(conn.headers.get("Authorization", "")[7:], KEY, ["HS256"])["sub"]
        except jwt.InvalidTokenError:
            return None
        return authentication.AuthCredentials(["authenticated"]), authentication.SimpleUser(name)


@authentication.requires("authenticated", status_code=401)
async def private(request):
    return JSONResponse(f"for {request.user.display_name} only")


routes = [routing.Route("/login", login, methods=["POST"]), routing.Route("/private", private)]
with asgi(AuthenticationMiddleware(applications.Starlette(routes=routes), backend=Tokens())) as site:
    shown(takes_tokens(site, KEY))
