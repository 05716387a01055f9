"""quart run reloads a changed program in debug mode."""
# pip install quart

from probing import command, folder, reloads, shown

APP = """
from quart import Quart
app = Quart(__name__)

@app.get("/")
async def home():
    return "before"
"""
place = folder(app_py=APP)
with command("quart", "--app", "app", "--debug", "run", "--reload", "--port", "{port}", inside=place) as site:
    shown(reloads(site, place / "app.py"))
