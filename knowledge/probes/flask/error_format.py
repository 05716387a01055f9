"""Flask answers every error in JSON by one handler: HTTP errors, and what a view did not expect as 500."""
# pip install flask

from flask import Flask, abort
from probing import shown, tells_errors_in_json, wsgi
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.errorhandler(HTTPException)  # what was not expected is logged and comes as 500
def tell(error):
    return {"error": error.description}, error.code


@app.get("/missing")
def missing():
    abort(404, "no such order")


@app.get("/broken")
def broken():
    return str(1 / 0)


with wsgi(app) as site:
    shown(tells_errors_in_json(site))
