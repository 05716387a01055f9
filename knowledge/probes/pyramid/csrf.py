"""Pyramid refuses a form without its token, once require_csrf is set."""
# pip install pyramid

from probing import guards_forms, shown, wsgi
from pyramid.config import Configurator
from pyramid.csrf import get_csrf_token
from pyramid.response import Response
from pyramid.session import SignedCookieSessionFactory

with Configurator(session_factory=SignedCookieSessionFactory("for this probe only")) as config:
    config.set_default_csrf_options(require_csrf=True)
    config.add_route("form", "/form")
    config.add_view(lambda request: Response(get_csrf_token(request)), route_name="form")
with wsgi(config.make_wsgi_app()) as site:
    shown(guards_forms(site, field="csrf_token"))
