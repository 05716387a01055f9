"""Falcon maps paths to resources, with a method for each verb and typed converters."""
# pip install falcon

import falcon
from probing import routes, shown, wsgi


class Item:
    def on_get(self, request, response, number):
        response.text = f"item {number}"


app = falcon.App()
app.add_route("/items/{number:int}", Item())
with wsgi(app) as site:
    shown(routes(site))
