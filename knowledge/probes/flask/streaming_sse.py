"""Flask sends server-sent events from a generator, as they come."""
# pip install flask

import time

from flask import Flask
from probing import PAUSE, shown, streams, wsgi

app = Flask(__name__)


@app.get("/events")
def events():
    def told():
        for number in range(3):
            yield f"data: {number}\n\n"
            time.sleep(PAUSE)

    return app.response_class(told(), mimetype="text/event-stream")


with wsgi(app) as site:
    shown(streams(site))
