"""A decorator of yours opens a Quart view to who brings a token; PyJWT makes and checks it."""
# pip install quart uvicorn pyjwt

from functools import wraps
from time import time

import jwt
from probing import asgi, shown, takes_tokens
from quart import Quart, abort, g, request
from werkzeug.security import check_password_hash, generate_password_hash

app, KEY = Quart(__name__), "change me; 32 bytes or more, secret"
app.register_error_handler(jwt.InvalidTokenError, lambda error: ("no valid token", 401))
people = {"ada": generate_password_hash("lovelace")}


@app.post("/login")
async def login():
    sent = await request.get_json()
    if not check_password_hash(people.get(sent["name"], ""), sent["password"]):
        abort(401)
    return {"access_token": jwt.encode({"sub": sent["name"], "exp": time() + 900}, KEY)}


def signed_in(view):
    @wraps(view)
    async def guarded(*args, **kwargs):
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        g.user = jwt.decode(token, KEY, ["HS256"], options={"require": ["exp", "sub"]})["sub"]
        return await view(*args, **kwargs)

    return guarded


@app.get("/private")
@signed_in
async def private():
    return f"for {g.user} only"


with asgi(app) as site:
    shown(takes_tokens(site, KEY))
