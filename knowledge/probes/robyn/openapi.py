"""Robyn describes its API as OpenAPI."""
# pip install robyn

from probing import describes_itself, forked, shown
from robyn import Robyn

app = Robyn(__file__)


@app.get("/items/:number")
async def item(request):
    return "item"


with forked(lambda port: app.start(port=port)) as site:
    shown(describes_itself(site))
