"""CherryPy's engine runs a task of its own in a thread beside the answers."""
# pip install cherrypy

import time

import cherrypy
from cherrypy.process.plugins import BackgroundTask
from probing import PAUSE, shown, works_later, wsgi

done = []


def job():
    time.sleep(PAUSE)
    done.append(1)
    task.cancel()


task = BackgroundTask(0.01, job, bus=cherrypy.engine)


class Root:
    @cherrypy.expose
    def start(self):
        task.start()

    @cherrypy.expose
    def done(self):
        return str(len(done))


with wsgi(cherrypy.Application(Root(), "")) as site:
    shown(works_later(site))
