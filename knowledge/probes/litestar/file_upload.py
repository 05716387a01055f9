"""Litestar takes an uploaded file, at most so large, and keeps it under a name of its own."""
# pip install litestar uvicorn

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated
from uuid import uuid4

from litestar import Litestar, post
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.params import Body
from probing import asgi, shown, takes_files

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here


@dataclass
class Form:
    file: UploadFile


@post("/upload", request_max_body_size=1_000_000, sync_to_thread=True)  # a larger one gets 413
def upload(data: Annotated[Form, Body(media_type=RequestEncodingType.MULTI_PART)]) -> dict:
    path = Path(uploads.name, uuid4().hex)  # never the name that the client sent
    with path.open("wb") as kept:
        shutil.copyfileobj(data.file.file, kept)
    return {"name": path.name, "size": path.stat().st_size}


with asgi(Litestar([upload])) as site:
    shown(takes_files(site))
