"""FastAPI gives a handler what its parameter depends on, once a request, and cleans up after it."""
# pip install fastapi uvicorn

import time

from fastapi import Depends, FastAPI
from probing import PAUSE, asgi, expect, injects, shown

app, cleaned = FastAPI(), []


def provider():
    yield "from the provider"
    cleaned.append(1)


@app.get("/injected")
async def injected(text: str = Depends(provider)):
    return text


with asgi(app) as site:
    seen = injects(site)
    time.sleep(PAUSE)
    expect(cleaned == [1], f"the provider cleaned up {len(cleaned)} times")
    shown(f"{seen}; the provider cleaned up after the answer")
