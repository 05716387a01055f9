"""BlackSheep renders Jinja templates and escapes what people send."""
# pip install blacksheep[jinja] uvicorn

from blacksheep import Application, get
from blacksheep.server.rendering.jinja2 import JinjaRenderer
from blacksheep.server.responses import view
from blacksheep.settings.html import html_settings
from jinja2 import FileSystemLoader
from probing import asgi, fills_and_escapes, folder, shown

pages = folder(hello_jinja="<p>Hello, {{ name }}!</p>")
html_settings.use(JinjaRenderer(loader=FileSystemLoader(pages)))
app = Application()


@get("/hello")
async def hello(name: str):
    return view("hello", {"name": name})


with asgi(app) as site:
    shown(fills_and_escapes(site))
