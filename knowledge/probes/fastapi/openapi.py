"""FastAPI describes its API as OpenAPI."""
# pip install fastapi uvicorn

from fastapi import FastAPI
from probing import asgi, describes_itself, shown

app = FastAPI()


@app.get("/items/{number}")
async def item(number: int):
    return number


with asgi(app) as site:
    shown(describes_itself(site))
