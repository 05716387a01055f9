"""cherryd starts an application."""
# pip install cherrypy

from probing import answers, command, folder, shown

APP = """
import os
import cherrypy

class Root:
    @cherrypy.expose
    def index(self):
        return "hello"

cherrypy.config.update({"server.socket_port": int(os.environ["PORT"])})
cherrypy.tree.mount(Root())
"""
with command("cherryd", "-i", "app", inside=folder(app_py=APP)) as site:
    shown(f"`cherryd -i app`: {answers(site)}")
