"""BlackSheep takes an uploaded file and keeps it under a name of its own; the limit is a line of yours."""
# pip install blacksheep uvicorn

import asyncio
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from blacksheep import Application, FromFile, json, post
from probing import asgi, shown, takes_files

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here
app = Application()


def keep(file, path):
    with path.open("wb") as kept:
        shutil.copyfileobj(file, kept)


@post("/upload")
async def upload(file: FromFile):
    part = file.value
    if part.size > 1_000_000:
        return json({"error": "too large"}, 413)
    path = Path(uploads.name, uuid4().hex)  # never the name that the client sent
    await asyncio.to_thread(keep, part.file, path)
    return json({"name": path.name, "size": part.size}, 201)


with asgi(app) as site:
    shown(takes_files(site))
