"""CherryPy asks for HTTP Basic credentials and lets a function of yours check them."""
# pip install cherrypy

import cherrypy
from probing import basic, guards, in_part, wsgi


class Root:
    @cherrypy.expose
    def private(self):
        return f"for {cherrypy.request.login} only"


checked = {
    "tools.auth_basic.on": True,
    "tools.auth_basic.realm": "probe",
    "tools.auth_basic.checkpassword": lambda realm, name, password: (name, password) == ("ada", "lovelace"),
}
with wsgi(cherrypy.Application(Root(), "", {"/private": checked})) as site:
    in_part(f"{guards(site, headers=basic())}, by HTTP Basic; the password was checked by our own line")
