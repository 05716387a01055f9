"""Quart serves the files of a folder and nothing from outside of it."""
# pip install quart uvicorn

from probing import asgi, folder, sends_files, shown
from quart import Quart

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
app = Quart(__name__, static_folder=str(outside / "static"))

with asgi(app) as site:
    shown(sends_files(site))
