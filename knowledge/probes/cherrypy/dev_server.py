"""CherryPy's server reloads a changed program by default."""
# pip install cherrypy

from probing import command, folder, reloads, shown

APP = """
import sys
import cherrypy

class Root:
    @cherrypy.expose
    def index(self):
        return "before"

cherrypy.config.update({"server.socket_port": int(sys.argv[1])})
cherrypy.quickstart(Root())
"""
place = folder(app_py=APP)
with command("python", "app.py", "{port}", inside=place) as site:
    shown(reloads(site, place / "app.py"))
