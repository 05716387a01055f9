"""Pyramid hands each view the request."""
# pip install pyramid

from probing import handed, shown, wsgi
from pyramid.config import Configurator
from pyramid.response import Response


def told(request):
    return Response(request.params["name"])


with Configurator() as config:
    config.add_route("told", "/told")
    config.add_view(told, route_name="told")
with wsgi(config.make_wsgi_app()) as site:
    shown(handed(site))
