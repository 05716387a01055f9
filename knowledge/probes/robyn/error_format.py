"""Robyn answers what its handlers raise in JSON, by one function."""
# pip install robyn

import logging

from probing import forked, shown, tells_errors_in_json
from robyn import Response, Robyn, jsonify
from robyn.exceptions import HTTPException

app = Robyn(__file__)


@app.exception
def tell(error):
    if not isinstance(error, HTTPException):
        logging.error("broken", exc_info=error)
        error = HTTPException(500)
    told = jsonify({"error": error.detail})
    return Response(error.status_code, {"Content-Type": "application/json"}, told)


@app.get("/missing")
def missing():
    raise HTTPException(404, "no such order")


app.get("/broken")(lambda: str(1 / 0))


@app.get("/*path")  # what no other route takes
def unknown():
    raise HTTPException(404)


with forked(lambda port: app.start(port=port)) as site:
    shown(tells_errors_in_json(site))
