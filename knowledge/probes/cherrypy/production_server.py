"""CherryPy brings a threaded server: HTTP/1.1 with kept connections, some waiting requests at once."""
# pip install cherrypy

import time

import cherrypy
from probing import PAUSE, forked, serves_many, shown


class Root:
    @cherrypy.expose
    def wait(self):
        time.sleep(PAUSE)
        return "hello"


def serve(port):
    cherrypy.config.update({"server.socket_port": port, "engine.autoreload.on": False, "log.screen": False})
    cherrypy.quickstart(Root())


with forked(serve) as site:
    shown(serves_many(site))
