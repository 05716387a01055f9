"""FastAPI's coroutine handlers wait at the same time, in one thread."""
# pip install fastapi uvicorn

import asyncio

from fastapi import FastAPI
from probing import PAUSE, asgi, overlaps, shown

app = FastAPI()


@app.get("/wait")
async def wait():
    await asyncio.sleep(PAUSE)
    return "hello"


with asgi(app) as site:
    shown(overlaps(site))
