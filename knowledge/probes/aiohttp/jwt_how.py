"""A middleware of yours asks for a token on every page of aiohttp but the login; PyJWT makes and checks it."""
# pip install aiohttp pyjwt werkzeug

from time import time

import jwt
from aiohttp import web
from probing import forked, shown, takes_tokens
from werkzeug.security import check_password_hash, generate_password_hash

KEY, people = "change me; 32 bytes or more, secret", {"ada": generate_password_hash("lovelace")}


async def login(request):
    sent = await request.json()
    if not check_password_hash(people.get(sent["name"], ""), sent["password"]):
        raise web.HTTPUnauthorized
    return web.json_response({"token": jwt.encode({"sub": sent["name"], "exp": time() + 900}, KEY)})


async def signed_in(request, handler):
    if request.path != "/login":
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        try:
            claims = jwt.decode(token, KEY, ["HS256"], options={"require": ["exp", "sub"]})
            request["user"] = claims["sub"]
        except jwt.InvalidTokenError:
            raise web.HTTPUnauthorized(headers={"WWW-Authenticate": "Bearer"}) from None
    return await handler(request)


async def private(request):
    return web.Response(text=f"for {request['user']} only")


app = web.Application(middlewares=[web.middleware(signed_in)])
app.add_routes([web.post("/login", login), web.get("/private", private)])
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(takes_tokens(site, KEY))
