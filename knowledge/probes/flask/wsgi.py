"""A Flask app is a WSGI application: Python's validator finds no fault with what it says to the server."""
# pip install flask

from wsgiref.validate import validator

from flask import Flask
from probing import answers, shown, wsgi

app = Flask(__name__)


@app.get("/")
def home():
    return "hello"


with wsgi(validator(app)) as site:
    shown(f"under wsgiref's validator, {answers(site)}")
