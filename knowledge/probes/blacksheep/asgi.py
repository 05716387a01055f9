"""A BlackSheep app runs under an ASGI server, start and end included."""
# pip install blacksheep uvicorn

from blacksheep import Application, get, text
from probing import answers, asgi, expect, shown

app, told = Application(), []


@get("/")
async def home():
    return text("hello")


@app.on_start
async def started(app):
    told.append("started")


@app.on_stop
async def ended(app):
    told.append("ended")


with asgi(app) as site:
    seen = answers(site)
expect(told == ["started", "ended"], f"the app was told {told}")
shown(f"under uvicorn, {seen}; the app heard of the server's start and end")
