"""A Bottle application is five lines and brings its server, which serves one request after the other."""
# pip install bottle

import time
from concurrent.futures import ThreadPoolExecutor

from bottle import Bottle, run
from probing import PAUSE, answers, expect, forked, shown

app = Bottle()


@app.get("/")
def home():
    time.sleep(PAUSE)
    return "hello"


with forked(lambda port: run(app, port=port, quiet=True)) as site:
    seen = answers(site)
    began = time.monotonic()
    with ThreadPoolExecutor(3) as clients:
        list(clients.map(lambda _: site.ask("/"), range(3)))
    took = time.monotonic() - began
    expect(took >= 3 * PAUSE, f"three requests took only {took:.2f} s")
    shown(f"five lines and its own server: {seen}; three requests of {PAUSE} s took it {took:.1f} s, one by one")
