"""aiohttp keeps a task running as long as the application does; there is none for one request."""
# pip install aiohttp

import asyncio

from aiohttp import web
from probing import PAUSE, forked, in_part, works_later

done, wanted = [], asyncio.Queue()


async def worker(app):
    async def work():
        while await wanted.get():
            await asyncio.sleep(PAUSE)
            done.append(1)

    task = asyncio.create_task(work())
    yield
    task.cancel()


async def start(request):
    wanted.put_nowait("job")
    return web.Response()


async def is_done(request):
    return web.Response(text=str(len(done)))


app = web.Application()
app.cleanup_ctx.append(worker)
app.add_routes([web.get("/start", start), web.get("/done", is_done)])
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    in_part(f"{works_later(site)}, by a worker and a queue of our own that live as long as the application")
