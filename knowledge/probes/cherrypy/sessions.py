"""CherryPy's sessions tool keeps sessions on the server, behind a cookie that holds a random key."""
# pip install cherrypy

import cherrypy
from probing import remembers, shown, wsgi


class Root:
    @cherrypy.expose
    def count(self):
        cherrypy.session["visits"] = cherrypy.session.get("visits", 0) + 1
        return str(cherrypy.session["visits"])


with wsgi(cherrypy.Application(Root(), "", {"/": {"tools.sessions.on": True}})) as site:
    shown(remembers(site))
