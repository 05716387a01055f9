"""A FastAPI app runs under an ASGI server, start and end included."""
# pip install fastapi uvicorn

from contextlib import asynccontextmanager

from fastapi import FastAPI
from probing import answers, asgi, expect, shown

told = []


@asynccontextmanager
async def lifespan(app):
    told.append("started")
    yield
    told.append("ended")


app = FastAPI(lifespan=lifespan)
app.get("/")(lambda: "hello")
with asgi(app) as site:
    seen = answers(site)
expect(told == ["started", "ended"], f"the app was told {told}")
shown(f"under uvicorn, {seen}; the app heard of the server's start and end")
