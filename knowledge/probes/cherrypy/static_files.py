"""CherryPy's staticdir tool serves the files of a folder and nothing from outside of it."""
# pip install cherrypy

import cherrypy
from probing import folder, sends_files, shown, wsgi

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
files = {"tools.staticdir.on": True, "tools.staticdir.dir": str(outside / "static")}

with wsgi(cherrypy.Application(None, "", {"/static": files})) as site:
    shown(sends_files(site))
