"""Tornado signs a cookie and guards pages and forms; Werkzeug checks a password against its hash."""
# pip install tornado werkzeug

from probing import forked, shown, signs_in_and_out
from tornado import ioloop, web
from werkzeug.security import check_password_hash, generate_password_hash

people = {"ada": generate_password_hash("lovelace")}
FIELDS = "<input name=name><input name=password type=password><button>OK</button>"


class Login(web.RequestHandler):
    def get(self):
        self.write(f"<form method=post>{self.xsrf_form_html()}{FIELDS}")

    def post(self):
        name = self.get_argument("name")
        if check_password_hash(people.get(name, ""), self.get_argument("password")):
            self.set_signed_cookie("user", name, httponly=True, samesite="Lax")
        self.redirect("/private")


class Private(web.RequestHandler):
    def get_current_user(self):
        return (self.get_signed_cookie("user") or b"").decode()

    @web.authenticated
    def get(self):
        out = f"<form method=post action=/logout>{self.xsrf_form_html()}<button>Out</button>"
        self.write(f"for {self.current_user} only {out}")

    def post(self):
        self.clear_cookie("user")


settings = {"cookie_secret": "change me", "login_url": "/login", "xsrf_cookies": True}
app = web.Application([("/login", Login), ("/private|/logout", Private)], **settings)
with forked(lambda port: app.listen(port) and ioloop.IOLoop.current().start()) as site:
    shown(signs_in_and_out(site))
