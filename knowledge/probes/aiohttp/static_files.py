"""aiohttp serves the files of a folder and nothing from outside of it."""
# pip install aiohttp

from aiohttp import web
from probing import folder, forked, sends_files, shown

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
app = web.Application()
app.add_routes([web.static("/static", outside / "static")])

with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(sends_files(site))
