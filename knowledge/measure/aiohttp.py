import sys

from aiohttp import web


async def hello(request):
    return web.json_response({"message": "hello"})


async def item(request):
    return web.json_response({"id": int(request.match_info["number"]), "name": "item"})


if __name__ == "__main__":
    app = web.Application()
    app.add_routes([web.get("/json", hello), web.get(r"/items/{number:\d+}", item)])
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
