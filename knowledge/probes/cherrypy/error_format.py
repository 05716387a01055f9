"""CherryPy answers every error in JSON by one function, error_page.default."""
# pip install cherrypy

import json

import cherrypy
from probing import shown, tells_errors_in_json, wsgi


def tell(status, message, traceback, version):  # what was not expected comes as 500
    cherrypy.response.headers["Content-Type"] = "application/json"
    return json.dumps({"error": message})


class Root:
    @cherrypy.expose
    def missing(self):
        raise cherrypy.HTTPError(404, "no such order")

    @cherrypy.expose
    def broken(self):
        return str(1 / 0)


settings = {"/": {"error_page.default": tell}}
with wsgi(cherrypy.Application(Root(), config=settings)) as site:
    shown(tells_errors_in_json(site))
