"""Litestar renders Jinja templates and escapes what people send."""
# pip install litestar[jinja] uvicorn

from litestar import Litestar, get
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.response import Template
from litestar.template import TemplateConfig
from probing import asgi, fills_and_escapes, folder, shown


@get("/hello")
async def hello(name: str) -> Template:
    return Template("hello.html", context={"name": name})


pages = folder(hello_html="<p>Hello, {{ name }}!</p>")
with asgi(Litestar([hello], template_config=TemplateConfig(directory=pages, engine=JinjaTemplateEngine))) as site:
    shown(fills_and_escapes(site))
