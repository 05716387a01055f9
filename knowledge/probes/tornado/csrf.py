"""Tornado refuses a form without its token, once xsrf_cookies is set."""
# pip install tornado

import asyncio

from probing import forked, guards_forms, shown
from tornado.web import Application, RequestHandler


class Form(RequestHandler):
    def get(self):
        self.write(self.xsrf_token)

    def post(self):
        self.write("taken")


async def serve(port):
    Application([("/form", Form)], xsrf_cookies=True).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(guards_forms(site, field="_xsrf"))
