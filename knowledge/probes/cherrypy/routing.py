"""CherryPy walks objects by the parts of a path and calls the method of the verb."""
# pip install cherrypy

import cherrypy
from probing import routes, shown, wsgi


@cherrypy.expose
@cherrypy.popargs("number")
class Items:
    def GET(self, number):  # noqa: N802 - named after the verb
        return f"item {int(number)}"


class Root:
    items = Items()


app = cherrypy.Application(Root(), "", {"/": {"request.dispatch": cherrypy.dispatch.MethodDispatcher()}})
with wsgi(app) as site:
    shown(routes(site))
