import sys

import cherrypy


class Items:
    @cherrypy.expose
    @cherrypy.tools.json_out()
    def default(self, number):
        return {"id": int(number), "name": "item"}


class Root:
    items = Items()

    @cherrypy.expose
    @cherrypy.tools.json_out()
    def json(self):
        return {"message": "hello"}


cherrypy.config.update({"environment": "production", "log.screen": False})
app = cherrypy.tree.mount(Root())

if __name__ == "__main__":
    cherrypy.config.update({"server.socket_host": "127.0.0.1", "server.socket_port": int(sys.argv[1])})
    cherrypy.engine.signals.subscribe()
    cherrypy.engine.start()
    cherrypy.engine.block()
