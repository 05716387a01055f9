"""Pyramid answers every error in JSON by views: one for HTTP errors, one for what was not expected."""
# pip install pyramid

import logging

from probing import shown, tells_errors_in_json, wsgi
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPError, HTTPNotFound


def tell(error, request):
    request.response.status_code = error.status_code
    return {"error": error.title}


def tell_nothing(error, request):
    logging.error("broken: %s", request.path, exc_info=error)
    request.response.status_code = 500
    return {"error": "internal error"}


def missing(request):
    raise HTTPNotFound


def broken(request):
    return 1 / 0


with Configurator() as config:
    config.add_exception_view(tell, context=HTTPError, renderer="json")  # 4xx and 5xx
    config.add_exception_view(tell_nothing, context=Exception, renderer="json")
    for view in missing, broken:
        config.add_route(view.__name__, f"/{view.__name__}")
        config.add_view(view, route_name=view.__name__, renderer="json")
with wsgi(config.make_wsgi_app()) as site:
    shown(tells_errors_in_json(site))
