"""Pyramid takes parts by include(), hooks around requests and new request methods, and refuses what clashes."""
# pip install pyramid

from probing import expect, shown, wsgi
from pyramid.config import Configurator
from pyramid.exceptions import ConfigurationConflictError
from pyramid.response import Response


def part(config):
    config.add_route("home", "/")
    config.add_view(lambda request: Response(request.greeting()), route_name="home")
    config.add_request_method(lambda request: "hello from a part", "greeting")


def marking(handler, registry):
    def tween(request):
        response = handler(request)
        response.headers["X-Tween"] = "passed"
        return response

    return tween


with Configurator() as config:
    config.include(part)
    config.add_tween(f"{__name__}.marking")
with wsgi(config.make_wsgi_app()) as site:
    got = site.ask("/")
    expect(got.text == "hello from a part" and got.headers["X-Tween"] == "passed", f"/ gave {got.text}")
try:
    with Configurator() as config:
        config.add_route("home", "/")
        for text in ("one", "two"):
            config.add_view(lambda request, text=text: Response(text), route_name="home")
    expect(False, "two views of one route did not clash")
except ConfigurationConflictError:
    shown("an included part brought a route and a request method, a tween its header; two views of one route clashed")
