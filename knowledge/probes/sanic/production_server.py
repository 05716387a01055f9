"""Sanic is its own server: two workers, HTTP/1.1 with kept connections, many waiting requests at once."""
# pip install sanic

from probing import command, folder, serves_many, shown

APP = """
import asyncio
from sanic import Sanic, text
app = Sanic("probe")

@app.get("/wait")
async def wait(request):
    await asyncio.sleep(0.3)
    return text("hello")
"""
with command("sanic", "app:app", "--workers=2", "--port={port}", inside=folder(app_py=APP)) as site:
    shown(f"with two workers, {serves_many(site)}")
