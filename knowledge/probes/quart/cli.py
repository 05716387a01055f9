"""The quart command starts an app and lists its routes."""
# pip install quart

from probing import answers, command, folder, shown, tells

APP = """
from quart import Quart
app = Quart(__name__)

@app.get("/home")
async def home():
    return "hello"
"""
place = folder(app_py=APP)
listed = tells("quart", "--app", "app", "routes", of="/home", inside=place)
with command("quart", "--app", "app", "run", "--port", "{port}", inside=place) as site:
    shown(f"{listed}; with `quart run`, {answers(site, '/home')}")
