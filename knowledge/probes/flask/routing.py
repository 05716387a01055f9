"""Flask maps paths and methods to functions and turns parts of a path into arguments."""
# pip install flask

from flask import Flask
from probing import routes, shown, wsgi

app = Flask(__name__)


@app.get("/items/<int:number>")
def item(number):
    return f"item {number}"


with wsgi(app) as site:
    shown(routes(site))
