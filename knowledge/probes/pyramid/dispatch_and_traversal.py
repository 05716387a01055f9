"""Pyramid takes URL patterns and traversal in one application, and both in one route."""
# pip install pyramid

from probing import answers, shown, wsgi
from pyramid.config import Configurator
from pyramid.response import Response


class Folder(dict):
    pass


def pattern(request):
    return Response(f"hello by pattern: {request.matchdict['name']}")


def walked(context, request):
    return Response(f"hello by walking: {context['title']}")


tree = {"docs": {"guide": Folder(title="the guide")}}
with Configurator(root_factory=lambda request: tree) as config:
    config.add_route("pattern", "/people/{name}")
    config.add_view(pattern, route_name="pattern")
    config.add_route("mixed", "/mixed/*traverse", factory=lambda request: tree)
    config.add_view(walked, route_name="mixed", context=Folder)
    config.add_view(walked, context=Folder)
with wsgi(config.make_wsgi_app()) as site:
    seen = [answers(site, "/people/ada", "hello by pattern: ada")]
    seen += [answers(site, path, "hello by walking: the guide") for path in ("/docs/guide", "/mixed/docs/guide")]
    shown("; ".join(seen))
