"""Sanic serves the files of a folder and nothing from outside of it."""
# pip install sanic

from probing import folder, forked, sends_files, shown
from sanic import Sanic

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
app = Sanic("probe")
app.static("/static", outside / "static")

with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(sends_files(site))
