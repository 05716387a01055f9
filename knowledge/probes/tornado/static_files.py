"""Tornado serves the files of a folder and nothing from outside of it."""
# pip install tornado

import asyncio

from probing import folder, forked, sends_files, shown
from tornado.web import Application

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")


async def serve(port):
    Application(static_path=str(outside / "static")).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(sends_files(site))
