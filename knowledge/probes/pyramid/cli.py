"""Pyramid's commands list an application's routes, and start it from an ini file."""
# pip install pyramid waitress

from probing import answers, command, folder, shown, tells

APP = """
from pyramid.config import Configurator
from pyramid.response import Response

def main(settings, **more):
    with Configurator(settings=more) as config:
        config.add_route("home", "/home")
        config.add_view(lambda request: Response("hello"), route_name="home")
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
listed = tells("proutes", "app.ini", "http_port=1", of="/home", inside=place)
with command("pserve", "app.ini", "http_port={port}", inside=place) as site:
    shown(f"{listed}; with pserve, {answers(site, '/home')}")
