"""Tornado runs a callback beside the answer, on the same loop."""
# pip install tornado

import asyncio

from probing import PAUSE, forked, shown, works_later
from tornado.ioloop import IOLoop
from tornado.web import Application, RequestHandler

done = []


async def job():
    await asyncio.sleep(PAUSE)
    done.append(1)


class Start(RequestHandler):
    def get(self):
        IOLoop.current().spawn_callback(job)


class Done(RequestHandler):
    def get(self):
        self.write(str(len(done)))


async def serve(port):
    Application([("/start", Start), ("/done", Done)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(works_later(site))
