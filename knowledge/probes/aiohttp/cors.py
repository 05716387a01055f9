"""aiohttp-cors lets a page of another site call an aiohttp server."""
# pip install aiohttp aiohttp-cors

import aiohttp_cors
from aiohttp import web
from probing import forked, in_part, lets_one_origin_call


async def hello(request):
    return web.Response(text="hello")


app = web.Application()
cors = aiohttp_cors.setup(app, defaults={"https://app.example": aiohttp_cors.ResourceOptions()})
cors.add(app.router.add_get("/hello", hello))
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    in_part(f"{lets_one_origin_call(site)}; by aiohttp-cors, an add-on of the same makers")
