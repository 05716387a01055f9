"""CherryPy stands alone with its own server, but what it installs is not minimal."""
# pip install cherrypy

import importlib.metadata as metadata
import re

import cherrypy
from probing import answers, expect, forked, in_part


class Root:
    @cherrypy.expose
    def index(self):
        return "hello"


def serve(port):
    cherrypy.config.update({"server.socket_port": port, "engine.autoreload.on": False, "log.screen": False})
    cherrypy.quickstart(Root())


def needs(name, seen):
    """Collect what a package needs to be installed, extras left out."""
    for line in metadata.requires(name) or ():
        needed = re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", line)[0]).lower()
        if ";" not in line and needed not in seen:
            seen.add(needed)
            needs(needed, seen)
    return seen


with forked(serve) as site:
    seen = answers(site)
packages = needs("cherrypy", {"cherrypy"})
expect(len(packages) > 10, f"only {len(packages)} packages")
in_part(f"with its own server, {seen}; but it took {len(packages)} packages")
