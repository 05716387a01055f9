"""Falcon hands each responder request and response."""
# pip install falcon

import falcon
from probing import handed, shown, wsgi


class Told:
    def on_get(self, request, response):
        response.text = request.params["name"]


app = falcon.App()
app.add_route("/told", Told())
with wsgi(app) as site:
    shown(handed(site))
