"""A decorator of yours opens a Bottle route to who brings a token; PyJWT makes and checks it."""
# pip install bottle pyjwt werkzeug

from time import time

import jwt
from bottle import Bottle, abort, request
from probing import shown, takes_tokens, wsgi
from werkzeug.security import check_password_hash, generate_password_hash

app, KEY = Bottle(), "change me; 32 bytes or more, secret"
people = {"ada": generate_password_hash("lovelace")}


@app.post("/login")
def login():
    name, password = request.json["name"], request.json["password"]
    if not check_password_hash(people.get(name, ""), password):
        abort(401)
    return {"access_token": jwt.encode({"sub": name, "exp": time() + 900}, KEY)}


def signed_in(callback):
    def guarded(*args, **kwargs):
        token = request.get_header("Authorization", "").removeprefix("Bearer ")
        try:
            claims = jwt.decode(token, KEY, ["HS256"], options={"require": ["exp", "sub"]})
        except jwt.InvalidTokenError:
            abort(401)
        return callback(claims["sub"], *args, **kwargs)

    return guarded


@app.get("/private", apply=[signed_in])
def private(name):
    return f"for {name} only"


with wsgi(app) as site:
    shown(takes_tokens(site, KEY))
