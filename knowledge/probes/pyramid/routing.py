"""Pyramid maps ordered URL patterns and methods to views and turns parts of a path into arguments."""
# pip install pyramid

from probing import routes, shown, wsgi
from pyramid.config import Configurator
from pyramid.response import Response


def item(request):
    return Response(f"item {request.matchdict['number']}")


with Configurator() as config:
    config.add_route("item", r"/items/{number:\d+}", request_method=("GET", "HEAD"))
    config.add_view(item, route_name="item")
with wsgi(config.make_wsgi_app()) as site:
    shown(routes(site))
