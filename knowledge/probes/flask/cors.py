"""Flask-CORS lets a page of another site call a Flask app."""
# pip install flask flask-cors

from flask import Flask
from flask_cors import CORS
from probing import in_part, lets_one_origin_call, wsgi

app = Flask(__name__)
CORS(app, origins="https://app.example")


@app.get("/hello")
def hello():
    return "hello"


with wsgi(app) as site:
    in_part(f"{lets_one_origin_call(site)}; by Flask-CORS, an add-on")
