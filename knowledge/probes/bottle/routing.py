"""Bottle maps paths and methods to functions and turns parts of a path into arguments."""
# pip install bottle

from bottle import Bottle
from probing import routes, shown, wsgi

app = Bottle()


@app.get("/items/<number:int>")
def item(number):
    return f"item {number}"


with wsgi(app) as site:
    shown(routes(site))
