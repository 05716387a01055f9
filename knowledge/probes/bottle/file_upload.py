"""Bottle takes an uploaded file and keeps it under a safe name; the limit is a line of yours."""
# pip install bottle

from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from bottle import Bottle, abort, request, response
from probing import shown, takes_files, wsgi

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here
app = Bottle()


@app.post("/upload")
def upload():
    if not 0 < request.content_length <= 1_000_000:  # -1 when the client does not say
        abort(413, "too large")
    file = request.files.get("file") or abort(400, "a file is missing")
    path = Path(uploads.name, f"{uuid4().hex}-{file.filename}")  # it is made safe
    file.save(str(path))
    response.status = 201
    return {"name": path.name, "size": path.stat().st_size}


with wsgi(app) as site:
    shown(takes_files(site))
