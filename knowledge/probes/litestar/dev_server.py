"""litestar run --reload reloads a changed program."""
# pip install litestar[standard]

from probing import command, folder, reloads, shown

APP = """
from litestar import Litestar, MediaType, get

@get("/", media_type=MediaType.TEXT)
async def home() -> str:
    return "before"

app = Litestar([home])
"""
place = folder(app_py=APP)
with command("litestar", "--app", "app:app", "run", "--reload", "--port", "{port}", inside=place) as site:
    shown(reloads(site, place / "app.py"))
