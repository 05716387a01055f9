"""A decorator of yours opens a Sanic handler to who brings a token; PyJWT makes and checks it."""
# pip install sanic pyjwt werkzeug

from functools import wraps
from time import time

import jwt
from probing import forked, shown, takes_tokens
from sanic import Sanic, json, text
from werkzeug.security import check_password_hash, generate_password_hash

app, KEY = Sanic("site"), "change me; 32 bytes or more, secret"
app.exception(jwt.InvalidTokenError)(lambda request, error: text("no valid token", 401))
people = {"ada": generate_password_hash("lovelace")}


@app.post("/login")
async def login(request):
    if not check_password_hash(people.get(request.json["name"], ""), request.json["password"]):
        return text("wrong name or password", 401)
    return json({"token": jwt.encode({"sub": request.json["name"], "exp": time() + 900}, KEY)})


def signed_in(handler):
    async def guarded(request, *args, **kwargs):
        told = jwt.decode(request.token, KEY, ["HS256"], options={"require": ["exp", "sub"]})
        return await handler(request, told["sub"], *args, **kwargs)

    return wraps(handler)(guarded)


@app.get("/private")
@signed_in
async def private(request, name):
    return text(f"for {name} only")


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(takes_tokens(site, KEY))
