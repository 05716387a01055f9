"""BlackSheep's test client asks an app without a server."""
# pip install blacksheep

import asyncio

from blacksheep import Application, get, text
from blacksheep.testing import TestClient
from probing import shown, without_server

app = Application()


@get("/")
async def home():
    return text("hello")


async def ask():
    await app.start()
    return await (await TestClient(app).get("/")).text()


shown(without_server(lambda: asyncio.run(ask())))
