"""Pyramid asks a security policy of yours who it is, and opens a page by permission; there are no users inside."""
# pip install pyramid

from probing import basic, guards, in_part, wsgi
from pyramid.authentication import extract_http_basic_credentials
from pyramid.config import Configurator
from pyramid.response import Response


class Ours:
    def identity(self, request):
        told = extract_http_basic_credentials(request)
        return told.username if told == ("ada", "lovelace") else None

    def permits(self, request, context, permission):
        return permission == "read" and self.identity(request) is not None


def private(request):
    return Response(f"for {request.identity} only")


with Configurator() as config:
    config.set_security_policy(Ours())
    config.add_route("private", "/private")
    config.add_view(private, route_name="private", permission="read")
with wsgi(config.make_wsgi_app()) as site:
    in_part(f"{guards(site, headers=basic())}; the password was checked by our own policy")
