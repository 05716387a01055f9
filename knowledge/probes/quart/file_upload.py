"""Quart takes an uploaded file, at most so large, and keeps it under a safe name."""
# pip install quart uvicorn

from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from probing import asgi, shown, takes_files
from quart import Quart, request
from werkzeug.utils import secure_filename

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here
app = Quart(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1_000_000  # a larger request gets 413


@app.post("/upload")
async def upload():
    file = (await request.files)["file"]
    name = f"{uuid4().hex}-{secure_filename(file.filename)}"
    await file.save(Path(uploads.name, name))
    return {"name": name, "size": file.tell()}, 201


with asgi(app) as site:
    shown(takes_files(site))
