"""Flask answers JSON in a few lines, but is more than a framework for APIs: pages and sessions work, too."""
# pip install flask

from flask import Flask, render_template_string, session
from probing import expect, in_part, wsgi

app = Flask(__name__)
app.secret_key = "for this probe only"


@app.get("/api")
def api():
    return {"message": "hello"}


@app.get("/page")
def page():
    session["seen"] = True
    return render_template_string("<h1>{{ title }}</h1>", title="A & B")


with wsgi(app) as site:
    expect(site.ask("/api").json() == {"message": "hello"}, "JSON from a dict")
    got = site.ask("/page")
    expect("<h1>A &amp; B</h1>" in got.text and "session" in site.cookies, f"a page with a session: {got.text}")
    in_part("JSON came from a dict, and so did an HTML page with a session cookie: it is not for APIs alone")
