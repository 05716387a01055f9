"""CherryPy takes tools and engine plugins of your own, and other WSGI applications into its tree."""
# pip install cherrypy

import cherrypy
from cherrypy.process.plugins import SimplePlugin
from probing import answers, expect, forked, shown

heard = []


class Listening(SimplePlugin):
    def start(self):
        heard.append("started")


def mark():
    cherrypy.response.headers["X-Tool"] = "passed"


cherrypy.tools.mark = cherrypy.Tool("before_finalize", mark)


class Root:
    @cherrypy.expose
    @cherrypy.tools.mark()
    def index(self):
        return f"hello, {heard}"


def guest(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"hello from a guest"]


def serve(port):
    cherrypy.config.update({"server.socket_port": port, "engine.autoreload.on": False, "log.screen": False})
    Listening(cherrypy.engine).subscribe()
    cherrypy.tree.graft(guest, "/guest")
    cherrypy.quickstart(Root())


with forked(serve) as site:
    expect(site.ask("/").headers["X-Tool"] == "passed", "the tool's header")
    seen = answers(site, "/", "started"), answers(site, "/guest", "hello from a guest")
    shown(f"a tool of our own set its header, a plugin heard of the start: {seen[0]}; a grafted application: {seen[1]}")
