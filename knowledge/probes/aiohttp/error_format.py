"""aiohttp answers every error in JSON by a middleware around the handlers."""
# pip install aiohttp

import logging

from aiohttp import web
from probing import forked, shown, tells_errors_in_json


@web.middleware
async def errors_in_json(request, handler):
    try:
        return await handler(request)
    except web.HTTPError as error:  # 4xx and 5xx; redirects pass
        return web.json_response({"error": error.text or error.reason}, status=error.status)
    except Exception:
        logging.exception("broken: %s", request.path)
        return web.json_response({"error": "internal error"}, status=500)


async def missing(request):
    raise web.HTTPNotFound(text="no such order")


async def broken(request):
    return web.json_response(1 / 0)


app = web.Application(middlewares=[errors_in_json])
app.add_routes([web.get("/missing", missing), web.get("/broken", broken)])

with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(tells_errors_in_json(site))
