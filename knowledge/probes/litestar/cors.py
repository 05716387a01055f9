"""Litestar lets a page of another site call by a setting."""
# pip install litestar uvicorn

from litestar import Litestar, get
from litestar.config.cors import CORSConfig
from probing import asgi, lets_one_origin_call, shown


@get("/hello")
async def hello() -> str:
    return "hello"


with asgi(Litestar([hello], cors_config=CORSConfig(allow_origins=["https://app.example"]))) as site:
    shown(lets_one_origin_call(site))
