"""Robyn maps paths and methods to functions and turns parts of a path into parameters."""
# pip install robyn

from probing import forked, routes, shown
from robyn import Robyn

app = Robyn(__file__)


@app.get("/items/:number")
async def item(request):
    return f"item {request.path_params['number']}"


with forked(lambda port: app.start(port=port)) as site:
    shown(routes(site))
