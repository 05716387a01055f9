"""Starlette takes an uploaded file, at most so large, and keeps it under a name of its own."""
# pip install starlette uvicorn python-multipart

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from probing import asgi, shown, takes_files
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here


def keep(file, path):
    with path.open("wb") as kept:
        shutil.copyfileobj(file, kept)


async def upload(request):
    path = Path(uploads.name, uuid4().hex)  # never the name that the client sent
    async with request.form(max_files=1) as form:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise HTTPException(400, "a file is missing")
        await run_in_threadpool(keep, file.file, path)
        return JSONResponse({"name": path.name, "size": file.size}, 201)


app = Starlette(routes=[Route("/upload", upload, methods=["POST"], max_body_size=1_000_000)])

with asgi(app) as site:
    shown(takes_files(site))
