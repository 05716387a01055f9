"""BlackSheep serves the files of a folder and nothing from outside of it."""
# pip install blacksheep uvicorn

from blacksheep import Application
from probing import asgi, folder, sends_files, shown

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
app = Application()
app.serve_files(outside / "static", root_path="static")

with asgi(app) as site:
    shown(sends_files(site))
