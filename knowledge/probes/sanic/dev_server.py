"""sanic --dev reloads a changed program."""
# pip install sanic

from probing import command, folder, reloads, shown

APP = """
from sanic import Sanic, text
app = Sanic("probe")

@app.get("/")
async def home(request):
    return text("before")
"""
place = folder(app_py=APP)
with command("sanic", "app:app", "--dev", "--port={port}", inside=place) as site:
    shown(reloads(site, place / "app.py"))
