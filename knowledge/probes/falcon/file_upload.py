"""Falcon takes an uploaded file, writes it on as it comes and makes its name safe; the limit is a line of yours."""
# pip install falcon

from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import falcon
from probing import shown, takes_files, wsgi

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here


class Upload:
    def on_post(self, request, response):
        if request.content_length is None or request.content_length > 1_000_000:
            raise falcon.HTTPContentTooLarge
        for part in request.get_media():
            if part.name == "file":
                path = Path(uploads.name, f"{uuid4().hex}-{part.secure_filename}")
                with path.open("wb") as kept:
                    part.stream.pipe(kept)
                response.status = falcon.HTTP_CREATED
                response.media = {"name": path.name, "size": path.stat().st_size}
                return
        raise falcon.HTTPMissingParam("file")


app = falcon.App()
app.add_route("/upload", Upload())

with wsgi(app) as site:
    shown(takes_files(site))
