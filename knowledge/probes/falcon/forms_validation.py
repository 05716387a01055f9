"""Falcon checks a JSON body by a JSON Schema, once jsonschema is installed."""
# pip install falcon jsonschema

import falcon
from falcon.media.validators import jsonschema
from probing import in_part, refuses_bad_input, wsgi

PERSON = {"type": "object", "required": ["name", "age"], "properties": {"age": {"type": "integer"}}}


class People:
    @jsonschema.validate(PERSON)
    def on_post(self, request, response):
        response.media = request.media


app = falcon.App()
app.add_route("/people", People())
with wsgi(app) as site:
    in_part(f"{refuses_bad_input(site)}, by a JSON Schema and with the package jsonschema")
