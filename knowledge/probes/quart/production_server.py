"""Hypercorn comes with Quart: HTTP/1.1 with kept connections, many waiting requests at once."""
# pip install quart

from probing import command, folder, serves_many, shown

APP = """
import asyncio
from quart import Quart
app = Quart(__name__)

@app.get("/wait")
async def wait():
    await asyncio.sleep(0.3)
    return "hello"
"""
with command("hypercorn", "--bind", "127.0.0.1:{port}", "app:app", inside=folder(app_py=APP)) as site:
    shown(f"Hypercorn: {serves_many(site)}")
