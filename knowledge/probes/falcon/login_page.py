"""Falcon has no sessions: a signed cookie tells who is signed in; Werkzeug checks a password against its hash."""
# pip install falcon itsdangerous werkzeug

import falcon
from itsdangerous import BadSignature, URLSafeTimedSerializer
from probing import shown, signs_in_and_out, wsgi
from werkzeug.security import check_password_hash, generate_password_hash

signer = URLSafeTimedSerializer("change me")
people = {"ada": generate_password_hash("lovelace")}
FORM = "<form method=post><input name=name><input name=password type=password><button>OK</button>"


class Site:
    def on_get_login(self, req, resp):
        resp.text = FORM

    def on_post_login(self, req, resp):
        form = req.get_media()
        if check_password_hash(people.get(form["name"], ""), form["password"]):
            resp.set_cookie("user", signer.dumps(form["name"]), same_site="Lax", path="/")
        raise falcon.HTTPSeeOther("/private")

    def on_post_logout(self, req, resp):
        resp.unset_cookie("user", path="/")
        raise falcon.HTTPSeeOther("/login")

    def on_get_private(self, req, resp):
        try:
            resp.text = f"for {signer.loads(req.cookies.get('user', ''), max_age=86400)} only"
        except BadSignature:
            raise falcon.HTTPSeeOther("/login") from None


app, there = falcon.App(media_type=falcon.MEDIA_HTML), Site()
for name in ("login", "logout", "private"):
    app.add_route(f"/{name}", there, suffix=name)
with wsgi(app) as site:
    shown(signs_in_and_out(site))
