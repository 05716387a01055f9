"""Flask keeps a session in a signed cookie."""
# pip install flask

from flask import Flask, session
from probing import remembers, shown, wsgi

app = Flask(__name__)
app.secret_key = "for this probe only"


@app.get("/count")
def count():
    session["visits"] = session.get("visits", 0) + 1
    return str(session["visits"])


with wsgi(app) as site:
    shown(remembers(site))
