"""Flask brings no database, forms, sign-in or admin site: their addresses are free, and nothing to import is there."""
# pip install flask

import importlib

from flask import Flask
from probing import expect, shown, wsgi

for name in ("orm", "db", "models", "forms", "auth", "admin"):
    try:
        importlib.import_module(f"flask.{name}")
    except ModuleNotFoundError:
        continue
    expect(False, f"flask.{name} is there")
with wsgi(Flask(__name__)) as site:
    got = {site.ask(path).status for path in ("/admin", "/login", "/accounts/login")}
    expect(got == {404}, f"an empty app answered {got}")
    shown("an empty app answers 404 to /admin and /login, and holds no orm, db, models, forms, auth or admin module")
