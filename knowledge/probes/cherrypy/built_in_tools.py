"""CherryPy's tools keep sessions, encode text, cache answers, zip them, and speak JSON."""
# pip install cherrypy

import gzip

import cherrypy
from probing import expect, forked, keeps_answers, remembers, shown

runs = []


class Root:
    @cherrypy.expose
    @cherrypy.tools.sessions()
    def count(self):
        cherrypy.session["visits"] = cherrypy.session.get("visits", 0) + 1
        return str(cherrypy.session["visits"])

    @cherrypy.expose
    @cherrypy.tools.caching(delay=60)
    def slow(self):
        runs.append(1)
        return str(len(runs))

    @cherrypy.expose
    @cherrypy.tools.encode(encoding="utf-16")
    def encoded(self):
        return "grüß dich"

    @cherrypy.expose
    @cherrypy.tools.gzip()
    def zipped(self):
        return "hello " * 100

    @cherrypy.expose
    @cherrypy.tools.json_out()
    def json(self):
        return {"message": "hello"}


def serve(port):
    cherrypy.config.update({"server.socket_port": port, "engine.autoreload.on": False, "log.screen": False})
    cherrypy.quickstart(Root())


with forked(serve) as site:
    remembers(site)
    keeps_answers(site)
    expect(site.ask("/encoded").body.decode("utf-16") == "grüß dich", "UTF-16")
    small = site.ask("/zipped", headers={"Accept-Encoding": "gzip"}).body
    expect(gzip.decompress(small) == b"hello " * 100 and len(small) < 200, "a zipped answer")
    expect(site.ask("/json").json() == {"message": "hello"}, "JSON")
    shown("a session counted, an answer was cached, another sent as UTF-16, one zipped, one as JSON, each by a tool")
