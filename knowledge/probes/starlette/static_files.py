"""Starlette serves the files of a folder and nothing from outside of it."""
# pip install starlette uvicorn

from probing import asgi, folder, sends_files, shown
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")

with asgi(Starlette(routes=[Mount("/static", StaticFiles(directory=outside / "static"))])) as site:
    shown(sends_files(site))
