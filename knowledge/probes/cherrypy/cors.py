"""cherrypy-cors lets a page of another site call a CherryPy application."""
# pip install cherrypy cherrypy-cors

import cherrypy
import cherrypy_cors
from probing import in_part, lets_one_origin_call, wsgi

cherrypy_cors.install()


class Root:
    @cherrypy.expose
    def hello(self):
        return "hello"


settings = {"/": {"cors.expose.on": True, "cors.expose.origins": ["https://app.example"]}}
with wsgi(cherrypy.Application(Root(), config=settings)) as site:
    in_part(f"{lets_one_origin_call(site)}; by cherrypy-cors, an add-on")
