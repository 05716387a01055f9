"""A middleware of yours asks for a token before Falcon's responders run; PyJWT makes and checks it."""
# pip install falcon pyjwt werkzeug

from time import time

import falcon
import jwt
from probing import shown, takes_tokens, wsgi
from werkzeug.security import check_password_hash, generate_password_hash

KEY, people = "change me; 32 bytes or more, secret", {"ada": generate_password_hash("lovelace")}


class SignedIn:
    def process_resource(self, req, resp, resource, params):
        if req.path != "/login":
            token = (req.auth or "").removeprefix("Bearer ")
            try:
                claims = jwt.decode(token, KEY, ["HS256"], options={"require": ["exp", "sub"]})
            except jwt.InvalidTokenError:
                raise falcon.HTTPUnauthorized(challenges=["Bearer"]) from None
            req.context.user = claims["sub"]


class Site:
    def on_post_login(self, req, resp):
        if not check_password_hash(people.get(req.media["name"], ""), req.media["password"]):
            raise falcon.HTTPUnauthorized
        claims = {"sub": req.media["name"], "exp": time() + 900}
        resp.media = {"access_token": jwt.encode(claims, KEY)}

    def on_get_private(self, req, resp):
        resp.text = f"for {req.context.user} only"


app, there = falcon.App(middleware=[SignedIn()]), Site()
app.add_route("/login", there, suffix="login")
app.add_route("/private", there, suffix="private")
with wsgi(app) as site:
    shown(takes_tokens(site, KEY))
