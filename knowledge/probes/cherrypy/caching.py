"""CherryPy's caching tool keeps a handler's answer and gives it again."""
# pip install cherrypy

import cherrypy
from probing import forked, keeps_answers, shown

runs = []


class Root:
    @cherrypy.expose
    @cherrypy.tools.caching(delay=60)
    def slow(self):
        runs.append(1)
        return str(len(runs))


def serve(port):
    cherrypy.config.update({"server.socket_port": port, "engine.autoreload.on": False, "log.screen": False})
    cherrypy.quickstart(Root())


with forked(serve) as site:
    shown(keeps_answers(site))
