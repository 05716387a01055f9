"""Hypercorn comes with Quart: HTTP/1.1 with kept connections, many waiting requests at once."""
# pip install quart

from probing import command, folder, in_part, serves_many

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
    in_part(f"Hypercorn, a package that comes along: {serves_many(site)}")
