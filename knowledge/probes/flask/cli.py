"""The flask command starts an app, lists its routes and takes commands of your own."""
# pip install flask

from probing import answers, command, expect, folder, output, shown, tells

APP = """
from flask import Flask
app = Flask(__name__)
app.get("/")(lambda: "hello")
app.cli.command("greet")(lambda: print("own command"))
"""
place = folder(app_py=APP)
listed = tells("flask", "--app", "app", "routes", of="GET", inside=place)
expect("own command" in output("flask", "--app", "app", "greet", inside=place), "the app's own command")
with command("flask", "--app", "app", "run", "--port", "{port}", inside=place) as site:
    shown(f"{listed}; its own command ran; with `flask run`, {answers(site)}")
