"""Robyn takes an uploaded file and keeps it under a name of its own; the limit is a line of yours."""
# pip install robyn

from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from probing import forked, shown, takes_files
from robyn import Response, Robyn

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here
app = Robyn(__file__)


@app.post("/upload", status_code=201)
def upload(request):
    if not request.files:
        return Response(400, {}, "a file is missing")
    content = next(iter(request.files.values()))  # the keys are the names that the client sent
    if len(content) > 1_000_000:
        return Response(413, {}, "too large")
    path = Path(uploads.name, uuid4().hex)
    path.write_bytes(content)
    return {"name": path.name, "size": len(content)}


with forked(lambda port: app.start(port=port)) as site:
    shown(takes_files(site))
