"""Quart-CORS lets a page of another site call a Quart app."""
# pip install quart uvicorn quart-cors

from probing import asgi, in_part, lets_one_origin_call
from quart import Quart
from quart_cors import cors

app = cors(Quart(__name__), allow_origin="https://app.example")


@app.get("/hello")
async def hello():
    return "hello"


with asgi(app) as site:
    in_part(f"{lets_one_origin_call(site)}; by Quart-CORS, an add-on")
