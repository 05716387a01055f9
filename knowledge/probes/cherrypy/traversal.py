"""CherryPy finds what an address names by the attributes of a tree of objects; they are handlers, not resources."""
# pip install cherrypy

import cherrypy
from probing import in_part, walks, wsgi


class City:
    def __init__(self, name):
        self.name = name

    @cherrypy.expose
    def index(self):
        return f"the city of {self.name}"


class Europe:
    paris = City("paris")


class Root:
    europe = Europe()

    @cherrypy.expose
    def grow(self):
        Europe.oslo = City("oslo")


with wsgi(cherrypy.Application(Root(), "", {"/": {"tools.trailing_slash.on": False}})) as site:
    in_part(f"{walks(site)}; by attributes of handlers only")
