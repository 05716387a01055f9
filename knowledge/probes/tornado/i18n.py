"""Tornado answers in the language that the browser asks for, from a CSV file."""
# pip install tornado

import asyncio

from probing import folder, forked, shown, speaks
from tornado import locale
from tornado.web import Application, RequestHandler

locale.load_translations(str(folder(de_csv='"Hello","Guten Tag"\n')), encoding="utf-8")


class Hello(RequestHandler):
    def get(self):
        self.write(self.locale.translate("Hello"))


async def serve(port):
    Application([("/hello", Hello)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(speaks(site))
