"""A Bottle application satisfies Python's WSGI validator."""
# pip install bottle

from wsgiref.validate import validator

from bottle import Bottle
from probing import answers, shown, wsgi

app = Bottle()
app.get("/")(lambda: "hello")

with wsgi(validator(app)) as site:
    shown(f"under wsgiref's validator, {answers(site)}")
