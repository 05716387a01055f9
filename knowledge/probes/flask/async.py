"""Flask runs coroutine views, but each still holds its thread: two waits on one thread come one after the other."""
# pip install flask[async]

import asyncio
import time

from flask import Flask
from probing import PAUSE, answers, expect, in_part, wsgi

app = Flask(__name__)


@app.get("/")
async def home():
    await asyncio.sleep(PAUSE)
    return "hello"


with wsgi(app, threads=False) as site:
    began = time.monotonic()
    first, _ = answers(site), answers(site)
    took = time.monotonic() - began
    expect(took >= 2 * PAUSE, f"two waits took only {took:.2f} s")
    in_part(f"from a coroutine, {first}; two waits of {PAUSE} s on one thread took {took:.2f} s")
