"""Pyramid finds what an address names by walking a tree of objects."""
# pip install pyramid

from probing import shown, walks, wsgi
from pyramid.config import Configurator
from pyramid.response import Response


class City:
    def __init__(self, name):
        self.name = name


tree = {"europe": {"paris": City("paris")}}


def city(context, request):
    return Response(f"the city of {context.name}")


def grow(context, request):
    tree["europe"]["oslo"] = City("oslo")
    return Response("grown")


with Configurator(root_factory=lambda request: tree) as config:
    config.add_view(city, context=City)
    config.add_view(grow, name="grow", context=dict)
with wsgi(config.make_wsgi_app()) as site:
    shown(walks(site))
