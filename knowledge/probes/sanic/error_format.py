"""Sanic answers every error in JSON of one form, by a handler for each kind of exception."""
# pip install sanic

from probing import forked, shown, tells_errors_in_json
from sanic import NotFound, Sanic, SanicException, json
from sanic.log import logger

app = Sanic("errors")


@app.exception(SanicException)
async def tell(request, error):
    return json({"error": str(error)}, error.status_code, error.headers)


@app.exception(Exception)
async def tell_nothing(request, error):
    logger.error("broken: %s", request.path, exc_info=error)
    return json({"error": "internal error"}, 500)


@app.get("/missing")
async def missing(request):
    raise NotFound("no such order")


@app.get("/broken")
async def broken(request):
    return json(1 / 0)


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(tells_errors_in_json(site))
