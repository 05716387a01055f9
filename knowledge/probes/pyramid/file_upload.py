"""Pyramid takes an uploaded file and keeps it under a name of its own; Waitress sets how large it may be."""
# pip install pyramid waitress

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from probing import forked, shown, takes_files
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPBadRequest
from waitress import serve

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here


def upload(request):
    file = getattr(request.POST.get("file"), "file", None)
    if file is None:
        raise HTTPBadRequest("a file is missing")
    path = Path(uploads.name, uuid4().hex)  # never the name that the client sent
    with path.open("wb") as kept:
        shutil.copyfileobj(file, kept)
    request.response.status_code = 201
    return {"name": path.name, "size": path.stat().st_size}


with Configurator() as config:
    config.add_route("upload", "/upload", request_method="POST")
    config.add_view(upload, route_name="upload", renderer="json")
limits = {"max_request_body_size": 1_000_000}  # a larger request gets 413
app = config.make_wsgi_app()

with forked(lambda port: serve(app, host="127.0.0.1", port=port, **limits)) as site:
    shown(takes_files(site))
