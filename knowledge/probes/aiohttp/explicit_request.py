"""aiohttp hands each handler the request."""
# pip install aiohttp

from aiohttp import web
from probing import forked, handed, shown


async def told(request):
    return web.Response(text=request.query["name"])


app = web.Application()
app.router.add_get("/told", told)
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(handed(site))
