"""Flask tells verbs apart and answers JSON, but checks no input and describes no API."""
# pip install flask

from flask import Flask, request
from probing import expect, in_part, wsgi

app = Flask(__name__)


@app.post("/people")
def person():
    return request.get_json(), 201


with wsgi(app) as site:
    good, bad = (site.post("/people", json={"age": age}) for age in (36, "old"))
    expect(good.status == 201 and good.json() == {"age": 36}, f"JSON got {good.status}")
    wrong = site.ask("/people")
    expect(wrong.status == 405 and "POST" in wrong.headers["Allow"], f"a wrong verb got {wrong.status}")
    expect(bad.status == 201, f"an age of 'old' got {bad.status}")
    expect(site.ask("/openapi.json").status == 404, "it describes an API after all")
    in_part("POST took JSON with 201, GET got 405; but an age of 'old' passed, and /openapi.json is 404")
