"""A Quart app runs under an ASGI server, start and end included."""
# pip install quart uvicorn

from probing import answers, asgi, expect, shown
from quart import Quart

app, told = Quart(__name__), []


@app.get("/")
async def home():
    return "hello"


@app.before_serving
async def started():
    told.append("started")


@app.after_serving
async def ended():
    told.append("ended")


with asgi(app) as site:
    seen = answers(site)
expect(told == ["started", "ended"], f"the app was told {told}")
shown(f"under uvicorn, {seen}; the app heard of the server's start and end")
