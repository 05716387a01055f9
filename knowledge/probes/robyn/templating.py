"""Robyn renders Jinja templates and escapes what people send; values of the query come percent-encoded."""
# pip install robyn[templating]

from urllib.parse import unquote

from probing import fills_and_escapes, folder, forked, shown
from robyn import Robyn
from robyn.templating import JinjaTemplate

pages = JinjaTemplate(str(folder(hello_html="<p>Hello, {{ name }}!</p>")))
app = Robyn(__file__)


@app.get("/hello")
async def hello(request):
    return pages.render_template("hello.html", name=unquote(request.query_params.get("name", "")))


with forked(lambda port: app.start(port=port)) as site:
    shown(fills_and_escapes(site))
