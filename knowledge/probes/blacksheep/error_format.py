"""BlackSheep answers errors in JSON by one handler, set for each status; what was not expected comes as 500."""
# pip install blacksheep uvicorn

from blacksheep import Application, get, json
from blacksheep.exceptions import NotFound
from probing import asgi, shown, tells_errors_in_json

app = Application()


async def tell(self, request, error):
    return json({"error": str(error)}, error.status)


for status in (400, 401, 403, 404, 409, 500):  # 500 comes for what was not expected, logged
    app.exception_handler(status)(tell)


@get("/missing")
async def missing():
    raise NotFound("no such order")


@get("/broken")
async def broken():
    return json(1 / 0)


with asgi(app) as site:
    shown(tells_errors_in_json(site))
