"""Sanic's middleware hooks into requests, in order, and into responses, in reverse order."""
# pip install sanic

from probing import expect, forked, shown
from sanic import Sanic, text

app = Sanic("probe")


@app.on_request
async def first(request):
    request.ctx.seen = ["first"]


@app.on_request
async def second(request):
    request.ctx.seen.append("second")
    return text("shut", status=403) if request.path == "/shut" else None


@app.on_response
async def marked(request, response):
    response.headers["X-Seen"] = " ".join(request.ctx.seen)


@app.get("/")
async def home(request):
    return text("hello")


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    got = site.ask("/")
    expect(got.headers["X-Seen"] == "first second", f"seen: {got.headers['X-Seen']}")
    expect(site.ask("/shut").status == 403, "a request answered by a hook")
    shown("two request hooks ran in order and could answer by themselves; a response hook set a header")
