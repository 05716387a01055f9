"""Sanic Extensions let a page of another site call a Sanic server."""
# pip install sanic sanic-ext pydantic

from probing import forked, in_part, lets_one_origin_call
from sanic import Sanic, text

app = Sanic("probe")
app.config.CORS_ORIGINS = "https://app.example"


@app.get("/hello")
async def hello(request):
    return text("hello")


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    in_part(f"{lets_one_origin_call(site)}; by Sanic Extensions, a package apart")
