"""FastAPI maps paths and methods to functions, whose parameters it takes from the path."""
# pip install fastapi uvicorn

from fastapi import FastAPI
from probing import asgi, routes, shown

app = FastAPI()


@app.get("/items/{number}")
async def item(number: int):
    return f"item {number}"


with asgi(app) as site:
    shown(routes(site))
