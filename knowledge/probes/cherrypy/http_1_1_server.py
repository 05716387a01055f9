"""CherryPy's server keeps connections, insists on a host, and takes chunks, 100-continue and pipelines."""
# pip install cherrypy

import cherrypy
from probing import expect, forked, shown

PLAIN = b"Host: a\r\nContent-Type: text/x\r\n"


class Root:
    @cherrypy.expose
    def index(self):
        return "hello"

    @cherrypy.expose
    def length(self):
        return str(len(cherrypy.request.body.read()))


def serve(port):
    cherrypy.config.update({"server.socket_port": port, "engine.autoreload.on": False, "log.screen": False})
    cherrypy.quickstart(Root())


with forked(serve) as site:
    two = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n" * 2
    expect(site.raw(two).count(b"HTTP/1.1 200") == 2, "two requests sent at once on one connection")
    expect(site.raw(b"GET / HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 400"), "no host refused")
    chunks = (
        b"POST /length HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + PLAIN + b"\r\n5\r\nhello\r\n3\r\nabc\r\n0\r\n\r\n"
    )
    expect(site.raw(chunks).rstrip().endswith(b"8"), "a body in chunks")
    waiting = b"POST /length HTTP/1.1\r\nContent-Length: 3\r\nExpect: 100-continue\r\n" + PLAIN + b"\r\n"
    expect(site.raw(waiting).startswith(b"HTTP/1.1 100"), "100 before the body")
    shown(
        "two pipelined requests got two answers on one connection, a missing host 400, chunks and 100-continue worked"
    )
