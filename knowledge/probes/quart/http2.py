"""Hypercorn, which comes with Quart, speaks HTTP/2."""
# pip install quart

from probing import command, folder, shown, speaks_http2

APP = """
from quart import Quart
app = Quart(__name__)

@app.get("/")
async def home():
    return "hello"
"""
with command("hypercorn", "--bind", "127.0.0.1:{port}", "app:app", inside=folder(app_py=APP)) as site:
    shown(speaks_http2(site))
