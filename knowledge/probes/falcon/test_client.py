"""Falcon's test client asks an application without a server."""
# pip install falcon

import falcon
from falcon.testing import TestClient
from probing import shown, without_server


class Home:
    def on_get(self, request, response):
        response.text = "hello"


app = falcon.App()
app.add_route("/", Home())
shown(without_server(lambda: TestClient(app).simulate_get("/").text))
