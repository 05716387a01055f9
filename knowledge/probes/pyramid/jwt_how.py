"""Pyramid asks a security policy of yours whose token it is; PyJWT makes and checks the token."""
# pip install pyramid pyjwt werkzeug

from time import time

import jwt
from probing import shown, takes_tokens, wsgi
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPUnauthorized
from werkzeug.security import check_password_hash, generate_password_hash

KEY, people = "change me; 32 bytes or more, secret", {"ada": generate_password_hash("lovelace")}


class Policy:
    def identity(self, request):
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        try:
            return jwt.decode(token, KEY, ["HS256"], options={"require": ["exp", "sub"]})["sub"]
        except jwt.InvalidTokenError:
            return None

    def permits(self, request, context, permission):
        return request.identity is not None


def login(request):
    if not check_password_hash(people.get(request.json["name"], ""), request.json["password"]):
        raise HTTPUnauthorized
    return {"access_token": jwt.encode({"sub": request.json["name"], "exp": time() + 900}, KEY)}


config = Configurator(security_policy=Policy())
config.add_forbidden_view(lambda request: HTTPUnauthorized())
config.add_view(login, name="login", request_method="POST", renderer="json")
config.add_view(lambda request: f"for {request.identity} only", name="private",
                permission="view", renderer="string")  # fmt: skip
with wsgi(config.make_wsgi_app()) as site:
    shown(takes_tokens(site, KEY))
