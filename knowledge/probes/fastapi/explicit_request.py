"""FastAPI hands a function the request when a parameter asks for it."""
# pip install fastapi uvicorn

from fastapi import FastAPI, Request
from probing import asgi, handed, shown

app = FastAPI()


@app.get("/told")
async def told(request: Request):
    return request.query_params["name"]


with asgi(app) as site:
    shown(handed(site))
