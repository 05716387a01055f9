"""Tornado takes an uploaded file, at most so large, and keeps it under a name of its own."""
# pip install tornado

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from probing import forked, shown, takes_files
from tornado.web import Application, HTTPError, RequestHandler

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here


class Upload(RequestHandler):
    async def post(self):
        if "file" not in self.request.files:
            raise HTTPError(400)
        content = self.request.files["file"][0].body
        path = Path(uploads.name, uuid4().hex)  # never the name that the client sent
        await asyncio.to_thread(path.write_bytes, content)
        self.set_status(201)
        self.write({"name": path.name, "size": len(content)})


async def serve(port):
    app = Application([("/upload", Upload)])
    app.listen(port, "127.0.0.1", max_body_size=1_000_000)  # a larger request gets 400
    await asyncio.Event().wait()


with forked(lambda port: asyncio.run(serve(port))) as site:
    shown(takes_files(site))
