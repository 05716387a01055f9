"""Flask takes an uploaded file, at most so large, and keeps it under a safe name."""
# pip install flask

from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from flask import Flask, request
from probing import shown, takes_files, wsgi
from werkzeug.utils import secure_filename

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here
app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1_000_000  # a larger request gets 413


@app.post("/upload")
def upload():
    file = request.files["file"]
    path = Path(uploads.name, f"{uuid4().hex}-{secure_filename(file.filename)}")
    file.save(path)
    return {"name": path.name, "size": path.stat().st_size}, 201


with wsgi(app) as site:
    shown(takes_files(site))
