"""Flask's test client asks an app without a server."""
# pip install flask

from flask import Flask
from probing import shown, without_server

app = Flask(__name__)


@app.get("/")
def home():
    return "hello"


shown(without_server(lambda: app.test_client().get("/").text))
