"""python -m bottle starts an application."""
# pip install bottle

from probing import answers, command, folder, shown

APP = """
from bottle import Bottle
app = Bottle()
app.get("/")(lambda: "hello")
"""
with command("python", "-m", "bottle", "--bind", "127.0.0.1:{port}", "app:app", inside=folder(app_py=APP)) as site:
    shown(f"`python -m bottle app:app`: {answers(site)}")
