"""A Pyramid application satisfies Python's WSGI validator."""
# pip install pyramid

from wsgiref.validate import validator

from probing import answers, shown, wsgi
from pyramid.config import Configurator
from pyramid.response import Response

with Configurator() as config:
    config.add_route("home", "/")
    config.add_view(lambda request: Response("hello"), route_name="home")
with wsgi(validator(config.make_wsgi_app())) as site:
    shown(f"under wsgiref's validator, {answers(site)}")
