"""aiohttp takes an uploaded file, at most so large, and keeps it under a name of its own."""
# pip install aiohttp

import asyncio
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from aiohttp import web
from probing import forked, shown, takes_files

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here


def keep(file, path):
    with path.open("wb") as kept:
        shutil.copyfileobj(file, kept)
    return {"name": path.name, "size": path.stat().st_size}


async def upload(request):
    file = (await request.post()).get("file")
    if not isinstance(file, web.FileField):
        raise web.HTTPBadRequest(text="a file is missing")
    path = Path(uploads.name, uuid4().hex)  # never the name that the client sent
    return web.json_response(await asyncio.to_thread(keep, file.file, path), status=201)


app = web.Application(client_max_size=1_000_000)  # a larger request gets 413
app.router.add_post("/upload", upload)

with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(takes_files(site))
