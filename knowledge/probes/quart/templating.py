"""Quart renders HTML with Jinja and escapes what people send."""
# pip install quart uvicorn

from probing import asgi, fills_and_escapes, folder, shown
from quart import Quart, render_template, request

app = Quart(__name__, template_folder=str(folder(hello_html="<p>Hello, {{ name }}!</p>")))


@app.get("/hello")
async def hello():
    return await render_template("hello.html", name=request.args["name"])


with asgi(app) as site:
    shown(fills_and_escapes(site))
