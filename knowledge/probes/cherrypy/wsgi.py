"""A CherryPy application satisfies Python's WSGI validator, under another server than its own."""
# pip install cherrypy

from wsgiref.validate import validator

import cherrypy
from probing import answers, shown, wsgi


class Root:
    @cherrypy.expose
    def index(self):
        return "hello"


with wsgi(validator(cherrypy.Application(Root(), ""))) as site:
    shown(f"under wsgiref's validator, {answers(site)}")
