"""Falcon's WSGI application satisfies Python's validator."""
# pip install falcon

from wsgiref.validate import validator

import falcon
from probing import answers, shown, wsgi


class Home:
    def on_get(self, request, response):
        response.text = "hello"


app = falcon.App()
app.add_route("/", Home())
with wsgi(validator(app)) as site:
    shown(f"under wsgiref's validator, {answers(site)}")
