"""A base handler of yours asks for a token before Tornado's methods run; PyJWT makes and checks it."""
# pip install tornado pyjwt werkzeug

from time import time

import jwt
from probing import forked, shown, takes_tokens
from tornado import escape, ioloop, web
from werkzeug.security import check_password_hash, generate_password_hash

KEY, people = "change me; 32 bytes or more, secret", {"ada": generate_password_hash("lovelace")}


class Login(web.RequestHandler):
    def post(self):
        sent = escape.json_decode(self.request.body)
        if not check_password_hash(people.get(sent["name"], ""), sent["password"]):
            raise web.HTTPError(401)
        self.write({"access_token": jwt.encode({"sub": sent["name"], "exp": time() + 900}, KEY)})


class Guarded(web.RequestHandler):
    def prepare(self):
        token = self.request.headers.get("Authorization", "").removeprefix("Bearer ")
        try:
            claims = jwt.decode(token, KEY, ["HS256"], options={"require": ["exp", "sub"]})
        except jwt.InvalidTokenError:
            raise web.HTTPError(401) from None
        self.current_user = claims["sub"]


class Private(Guarded):
    def get(self):
        self.write(f"for {self.current_user} only")


app = web.Application([("/login", Login), ("/private", Private)])
with forked(lambda port: app.listen(port) and ioloop.IOLoop.current().start()) as site:
    shown(takes_tokens(site, KEY))
