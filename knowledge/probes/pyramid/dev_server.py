"""pserve --reload reloads a changed program."""
# pip install pyramid waitress

from probing import command, folder, reloads, shown

APP = """
from pyramid.config import Configurator
from pyramid.response import Response

def main(settings, **more):
    with Configurator(settings=more) as config:
        config.add_route("home", "/")
        config.add_view(lambda request: Response("before"), route_name="home")
    return config.make_wsgi_app()
"""
INI = """
[app:main]
paste.app_factory = app:main
[server:main]
use = egg:waitress#main
listen = 127.0.0.1:%(http_port)s
"""
place = folder(app_py=APP, app_ini=INI)
with command("pserve", "--reload", "app.ini", "http_port={port}", inside=place) as site:
    shown(reloads(site, place / "app.py"))
