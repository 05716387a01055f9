"""Bottle renders its SimpleTemplate and escapes what people send."""
# pip install bottle

from bottle import Bottle, request, template
from probing import fills_and_escapes, shown, wsgi

app = Bottle()


@app.get("/hello")
def hello():
    return template("<p>Hello, {{name}}!</p>", name=request.query["name"])


with wsgi(app) as site:
    shown(fills_and_escapes(site))
