"""Bottle's server reloads a changed program with reloader=True."""
# pip install bottle

from probing import command, folder, reloads, shown

APP = """
import sys
from bottle import Bottle, run
app = Bottle()
app.get("/")(lambda: "before")
run(app, port=int(sys.argv[1]), reloader=True, quiet=True)
"""
place = folder(app_py=APP)
with command("python", "app.py", "{port}", inside=place) as site:
    shown(reloads(site, place / "app.py"))
