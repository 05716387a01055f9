"""Robyn serves the files of a folder and nothing from outside of it."""
# pip install robyn

from probing import folder, forked, sends_files, shown
from robyn import Robyn

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
app = Robyn(__file__)
app.serve_directory("/static", str(outside / "static"))

with forked(lambda port: app.start(port=port)) as site:
    shown(sends_files(site))
