"""flask run --debug reloads a changed program."""
# pip install flask

from probing import command, folder, reloads, shown

place = folder(app_py="from flask import Flask\napp = Flask(__name__)\napp.get('/')(lambda: 'before')\n")
with command("flask", "--app", "app", "run", "--debug", "--port", "{port}", inside=place) as site:
    shown(reloads(site, place / "app.py"))
