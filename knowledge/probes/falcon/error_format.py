"""Falcon answers every error in JSON of your form by one error serializer."""
# pip install falcon

import falcon
from probing import shown, tells_errors_in_json, wsgi


def tell(request, response, error):  # what was not expected comes as 500
    response.media = {"error": error.description or error.title}
    response.content_type = falcon.MEDIA_JSON


class Missing:
    def on_get(self, request, response):
        raise falcon.HTTPNotFound(description="no such order")


class Broken:
    def on_get(self, request, response):
        response.media = 1 / 0


app = falcon.App()
app.set_error_serializer(tell)
app.add_route("/missing", Missing())
app.add_route("/broken", Broken())

with wsgi(app) as site:
    shown(tells_errors_in_json(site))
