"""Litestar serves the files of a folder and nothing from outside of it."""
# pip install litestar uvicorn

from litestar import Litestar
from litestar.static_files import create_static_files_router
from probing import asgi, folder, sends_files, shown

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")

with asgi(Litestar([create_static_files_router("/static", [outside / "static"])])) as site:
    shown(sends_files(site))
