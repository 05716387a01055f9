"""The litestar command starts an app and lists its routes."""
# pip install litestar[standard]

from probing import answers, command, folder, shown, tells

APP = """
from litestar import Litestar, get

@get("/")
async def home() -> str:
    return "hello"

app = Litestar([home])
"""
place = folder(app_py=APP)
listed = tells("litestar", "--app", "app:app", "routes", of="home async GET", inside=place)
with command("litestar", "--app", "app:app", "run", "--port", "{port}", inside=place) as site:
    shown(f"{listed}; with `litestar run`, {answers(site)}")
