"""Robyn gives a handler what was put into its maps of dependencies."""
# pip install robyn

from probing import forked, injects, shown
from robyn import Robyn

app = Robyn(__file__)
app.inject_global(text="from the provider")


@app.get("/injected")
async def injected(request, global_dependencies):
    return global_dependencies["text"]


with forked(lambda port: app.start(port=port)) as site:
    shown(injects(site))
