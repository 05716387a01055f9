"""Falcon needs no other package: its own files alone serve a page."""
# pip install falcon

from probing import runs_alone, shown

APP = """
import threading, urllib.request
from wsgiref.simple_server import make_server
import falcon

class Home:
    def on_get(self, request, response):
        response.text = "hello"

app = falcon.App()
app.add_route("/", Home())
server = make_server("127.0.0.1", 0, app)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/").read().decode())
"""
shown(runs_alone("falcon", APP))
