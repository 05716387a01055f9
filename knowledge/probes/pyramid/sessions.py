"""Pyramid keeps a session in a signed cookie."""
# pip install pyramid

from probing import remembers, shown, wsgi
from pyramid.config import Configurator
from pyramid.response import Response
from pyramid.session import SignedCookieSessionFactory


def count(request):
    request.session["visits"] = request.session.get("visits", 0) + 1
    return Response(str(request.session["visits"]))


with Configurator(session_factory=SignedCookieSessionFactory("for this probe only")) as config:
    config.add_route("count", "/count")
    config.add_view(count, route_name="count")
with wsgi(config.make_wsgi_app()) as site:
    shown(remembers(site))
