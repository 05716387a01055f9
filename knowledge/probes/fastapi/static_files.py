"""FastAPI serves the files of a folder and nothing from outside of it."""
# pip install fastapi uvicorn

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from probing import asgi, folder, sends_files, shown

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
app = FastAPI()
app.mount("/static", StaticFiles(directory=outside / "static"))

with asgi(app) as site:
    shown(sends_files(site))
