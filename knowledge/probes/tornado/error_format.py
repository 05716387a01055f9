"""Tornado answers every error in JSON by write_error() of a base handler."""
# pip install tornado

import asyncio

from probing import forked, shown, tells_errors_in_json
from tornado.web import Application, HTTPError, RequestHandler


class Base(RequestHandler):
    def write_error(self, status_code, **kwargs):
        self.finish({"error": self._reason})


class Unknown(Base):
    def prepare(self):
        raise HTTPError(404)


class Missing(Base):
    def get(self):
        raise HTTPError(404, reason="No such order")


class Broken(Base):
    def get(self):
        self.write(str(1 / 0))


async def serve(port):
    handlers = [("/missing", Missing), ("/broken", Broken)]
    Application(handlers, default_handler_class=Unknown).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(tells_errors_in_json(site))
