"""Sanic takes an uploaded file, at most so large, and keeps it under a name of its own."""
# pip install sanic

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from probing import forked, shown, takes_files
from sanic import Sanic, json
from sanic.exceptions import BadRequest

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here
app = Sanic("uploads")
app.config.REQUEST_MAX_SIZE = 1_000_000  # a larger request gets 413


@app.post("/upload")
async def upload(request):
    file = request.files.get("file")
    if file is None:
        raise BadRequest("a file is missing")
    path = Path(uploads.name, uuid4().hex)  # never the name that the client sent
    await asyncio.to_thread(path.write_bytes, file.body)
    return json({"name": path.name, "size": len(file.body)}, 201)


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(takes_files(site))
