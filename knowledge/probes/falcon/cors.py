"""Falcon lets a page of another site call by its middleware."""
# pip install falcon

import falcon
from probing import lets_one_origin_call, shown, wsgi


class Hello:
    def on_get(self, request, response):
        response.text = "hello"


app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins="https://app.example"))
app.add_route("/hello", Hello())
with wsgi(app) as site:
    shown(lets_one_origin_call(site))
