"""Tornado renders its own templates and escapes what people send."""
# pip install tornado

import asyncio

from probing import fills_and_escapes, folder, forked, shown
from tornado.web import Application, RequestHandler

pages = folder(hello_html="<p>Hello, {{ name }}!</p>")


class Hello(RequestHandler):
    def get(self):
        self.render("hello.html", name=self.get_query_argument("name"))


async def serve(port):
    Application([("/hello", Hello)], template_path=str(pages)).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(fills_and_escapes(site))
