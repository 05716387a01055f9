"""Bottle asks for HTTP Basic credentials and lets a function of yours check them."""
# pip install bottle

from bottle import Bottle, auth_basic, request
from probing import basic, guards, in_part, wsgi

app = Bottle()


@app.get("/private")
@auth_basic(lambda name, password: (name, password) == ("ada", "lovelace"))
def private():
    return f"for {request.auth[0]} only"


with wsgi(app) as site:
    in_part(f"{guards(site, headers=basic())}, by HTTP Basic; the password was checked by our own line")
