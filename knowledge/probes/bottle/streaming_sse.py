"""Bottle streams what a generator yields, here server-sent events written by hand."""
# pip install bottle

import time

from bottle import Bottle, response
from probing import PAUSE, shown, streams, wsgi

app = Bottle()


@app.get("/events")
def events():
    response.content_type = "text/event-stream"
    for number in range(3):
        yield f"data: {number}\n\n"
        time.sleep(PAUSE)


with wsgi(app) as site:
    shown(streams(site))
