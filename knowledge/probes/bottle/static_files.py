"""Bottle serves the files of a folder and nothing from outside of it, by a route of yours."""
# pip install bottle

from bottle import Bottle, static_file
from probing import folder, sends_files, shown, wsgi

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
app = Bottle()
app.get("/static/<path:path>")(lambda path: static_file(path, root=outside / "static"))

with wsgi(app) as site:
    shown(sends_files(site))
