"""CherryPy takes an uploaded file, at most so large, and keeps it under a name of its own."""
# pip install cherrypy

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import cherrypy
from probing import forked, shown, takes_files

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here


class Root:
    @cherrypy.expose
    @cherrypy.tools.allow(methods=["POST"])
    @cherrypy.tools.json_out()
    def upload(self, file):
        path = Path(uploads.name, uuid4().hex)  # never the name that the client sent
        with path.open("wb") as kept:
            shutil.copyfileobj(file.file, kept)
        cherrypy.response.status = 201
        return {"name": path.name, "size": path.stat().st_size}


def serve(port):
    limit = {"server.max_request_body_size": 1_000_000}  # a larger request gets 413
    cherrypy.config.update({"server.socket_port": port, "engine.autoreload.on": False, **limit})
    cherrypy.quickstart(Root())


with forked(lambda port: serve(port)) as site:
    shown(takes_files(site))
