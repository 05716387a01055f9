"""Falcon serves the files of a folder and nothing from outside of it."""
# pip install falcon

import falcon
from probing import folder, sends_files, shown, wsgi

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
app = falcon.App()
app.add_static_route("/static", str(outside / "static"))

with wsgi(app) as site:
    shown(sends_files(site))
