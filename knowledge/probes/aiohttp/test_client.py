"""aiohttp's test client starts an application on a free port and asks it."""
# pip install aiohttp

import asyncio

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from probing import expect, shown


async def home(request):
    return web.Response(text="hello")


async def main():
    app = web.Application()
    app.router.add_get("/", home)
    async with TestClient(TestServer(app)) as client:
        got, lost = await client.get("/"), await client.get("/nothing")
        return await got.text(), lost.status


got = asyncio.run(main())
expect(got == ("hello", 404), f"the client got {got}")
shown("the framework's own client fetched hello and a 404 from an application it started")
