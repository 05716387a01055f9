"""Sanic hands each handler the request."""
# pip install sanic

from probing import forked, handed, shown
from sanic import Sanic, text

app = Sanic("probe")


@app.get("/told")
async def told(request):
    return text(request.args.get("name"))


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(handed(site))
