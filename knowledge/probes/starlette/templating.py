"""Starlette renders Jinja templates and escapes what people send."""
# pip install starlette uvicorn jinja2

from probing import asgi, fills_and_escapes, folder, shown
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.templating import Jinja2Templates

templates = Jinja2Templates(folder(hello_html="<p>Hello, {{ name }}!</p>"))


async def hello(request):
    return templates.TemplateResponse(request, "hello.html", {"name": request.query_params["name"]})


with asgi(Starlette(routes=[Route("/hello", hello)])) as site:
    shown(fills_and_escapes(site))
