"""FastAPI's coroutine handlers wait together; one that blocks inside async def holds up all others."""
# pip install fastapi uvicorn

import asyncio
import time

from fastapi import FastAPI
from probing import PAUSE, asgi, expect, overlaps, shown

app = FastAPI()


@app.get("/wait")
async def wait():
    await asyncio.sleep(PAUSE)


@app.get("/block")
async def block():
    time.sleep(PAUSE)  # noqa: ASYNC251 - the trap to be shown


with asgi(app) as site:
    seen = overlaps(site)
    try:
        overlaps(site, "/block", count=5)
    except SystemExit as apart:
        expect("waits of" in str(apart), str(apart))
        shown(f"{seen}; with a blocking call instead, {str(apart).removeprefix('not seen: ')}")
    else:
        expect(False, "handlers that block overlapped, too")
