"""Bottle answers every error in JSON by the default error handler of a subclass."""
# pip install bottle

import json

from bottle import Bottle, abort, response
from probing import shown, tells_errors_in_json, wsgi


class App(Bottle):
    def default_error_handler(self, error):  # what was not expected comes as 500
        response.content_type = "application/json"
        return json.dumps({"error": error.body})


app = App()


@app.get("/missing")
def missing():
    abort(404, "no such order")


@app.get("/broken")
def broken():
    return str(1 / 0)


with wsgi(app) as site:
    shown(tells_errors_in_json(site))
