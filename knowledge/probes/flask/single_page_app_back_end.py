"""One Flask app serves an API, the built files of a single-page app, and its index page for every other address."""
# pip install flask

from flask import Flask
from probing import expect, folder, shown, wsgi

built = folder(index_html="<div id=app></div>", bundle_js="let built = 1")
app = Flask(__name__, static_folder=str(built), static_url_path="")


@app.get("/api/items")
def items():
    return {"items": [1, 2]}


@app.errorhandler(404)
def index(error):
    return app.send_static_file("index.html")


with wsgi(app) as site:
    expect(site.ask("/api/items").json() == {"items": [1, 2]}, "the API")
    expect("built" in site.ask("/bundle.js").text, "the built file")
    expect("id=app" in site.ask("/deep/link").text, "the index page at a deep link")
    shown("/api/items gave JSON, /bundle.js the built file, /deep/link the index page")
