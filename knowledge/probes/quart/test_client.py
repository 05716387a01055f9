"""Quart's test client asks an app without a server."""
# pip install quart

import asyncio

from probing import shown, without_server
from quart import Quart

app = Quart(__name__)


@app.get("/")
async def home():
    return "hello"


async def ask():
    return await (await app.test_client().get("/")).get_data(as_text=True)


shown(without_server(lambda: asyncio.run(ask())))
