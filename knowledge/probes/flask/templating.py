"""Flask renders HTML with Jinja and escapes what people send."""
# pip install flask

from flask import Flask, render_template, request
from probing import fills_and_escapes, folder, shown, wsgi

app = Flask(__name__, template_folder=str(folder(hello_html="<p>Hello, {{ name }}!</p>")))


@app.get("/hello")
def hello():
    return render_template("hello.html", name=request.args["name"])


with wsgi(app) as site:
    shown(fills_and_escapes(site))
