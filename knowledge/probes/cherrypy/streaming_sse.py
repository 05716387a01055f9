"""CherryPy streams what a generator yields, here server-sent events written by hand."""
# pip install cherrypy

import time

import cherrypy
from probing import PAUSE, shown, streams, wsgi


class Root:
    @cherrypy.expose
    @cherrypy.config(**{"response.stream": True})
    def events(self):
        cherrypy.response.headers["Content-Type"] = "text/event-stream"

        def told():
            for number in range(3):
                yield f"data: {number}\n\n".encode()
                time.sleep(PAUSE)

        return told()


with wsgi(cherrypy.Application(Root(), "")) as site:
    shown(streams(site))
