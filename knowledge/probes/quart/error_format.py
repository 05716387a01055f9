"""Quart answers every error in JSON by one handler: HTTP errors, and what a view did not expect as 500."""
# pip install quart uvicorn

from probing import asgi, shown, tells_errors_in_json
from quart import Quart, abort
from werkzeug.exceptions import HTTPException

app = Quart(__name__)


@app.errorhandler(HTTPException)  # what was not expected is logged and comes as 500
async def tell(error):
    return {"error": error.description}, error.code


@app.get("/missing")
async def missing():
    abort(404, "no such order")


@app.get("/broken")
async def broken():
    return str(1 / 0)


with asgi(app) as site:
    shown(tells_errors_in_json(site))
