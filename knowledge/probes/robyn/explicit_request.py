"""Robyn hands each function the request."""
# pip install robyn

from probing import forked, handed, shown
from robyn import Robyn

app = Robyn(__file__)


@app.get("/told")
async def told(request):
    return request.query_params.get("name", None)


with forked(lambda port: app.start(port=port)) as site:
    shown(handed(site))
