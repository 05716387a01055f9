"""Quart keeps a session in a signed cookie."""
# pip install quart uvicorn

from probing import asgi, remembers, shown
from quart import Quart, session

app = Quart(__name__)
app.secret_key = "for this probe only"


@app.get("/count")
async def count():
    session["visits"] = session.get("visits", 0) + 1
    return str(session["visits"])


with asgi(app) as site:
    shown(remembers(site))
