"""Bottle needs no other package: its own files alone serve a page."""
# pip install bottle

from probing import runs_alone, shown

APP = """
import threading, urllib.request
from wsgiref.simple_server import make_server
from bottle import Bottle, template
app = Bottle()
app.get("/")(lambda: template("{{word}}", word="hello"))
server = make_server("127.0.0.1", 0, app)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/").read().decode())
"""
shown(runs_alone("bottle", APP))
