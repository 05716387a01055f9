"""FastAPI takes an uploaded file, at most so large, and keeps it under a name of its own."""
# pip install fastapi uvicorn python-multipart

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from fastapi import FastAPI, UploadFile
from probing import asgi, shown, takes_files

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here
app = FastAPI()


@app.post("/upload", status_code=201, max_body_size=1_000_000)  # a larger request gets 413
def upload(file: UploadFile):  # no async: it runs in a thread, where writing may block
    path = Path(uploads.name, uuid4().hex)  # never the name that the client sent
    with path.open("wb") as kept:
        shutil.copyfileobj(file.file, kept)
    return {"name": path.name, "size": file.size}


with asgi(app) as site:
    shown(takes_files(site))
