"""Tornado signs a cookie and opens a page to who has it; users and passwords it has none."""
# pip install tornado

import asyncio
import importlib.util

from probing import expect, forked, guards, in_part
from tornado.web import Application, RequestHandler, authenticated


class Private(RequestHandler):
    def get_current_user(self):
        return (self.get_signed_cookie("person") or b"").decode()

    @authenticated
    def get(self):
        self.write(f"for {self.current_user} only")

    def post(self):
        self.set_signed_cookie("person", "ada")


async def serve(port):
    app = Application([("/private", Private)], cookie_secret="for this probe only", login_url="/login")
    app.listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    seen = guards(site, lambda site: site.post("/private"))
    forger = type(site)(site.port)
    forger.cookies = {"person": "ada"}
    expect(forger.ask("/private").status == 302, "a forged cookie refused")
    expect(not any(importlib.util.find_spec(f"tornado.{name}") for name in ("users", "models")), "no users")
    in_part(f"{seen}, by a signed cookie; a forged one was refused; who ada is was never checked")
