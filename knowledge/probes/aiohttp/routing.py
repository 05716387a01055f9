"""aiohttp maps paths and methods to coroutines, by patterns with regular expressions."""
# pip install aiohttp

from aiohttp import web
from probing import forked, routes, shown

table = web.RouteTableDef()


@table.get(r"/items/{number:\d+}")
async def item(request):
    return web.Response(text=f"item {request.match_info['number']}")


app = web.Application()
app.add_routes(table)
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(routes(site))
