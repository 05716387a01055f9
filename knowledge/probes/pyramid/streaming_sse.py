"""Pyramid streams an answer as it comes, here server-sent events written by hand."""
# pip install pyramid

import time

from probing import PAUSE, shown, streams, wsgi
from pyramid.config import Configurator
from pyramid.response import Response


def events(request):
    def told():
        for number in range(3):
            yield f"data: {number}\n\n".encode()
            time.sleep(PAUSE)

    return Response(app_iter=told(), content_type="text/event-stream")


with Configurator() as config:
    config.add_route("events", "/events")
    config.add_view(events, route_name="events")
with wsgi(config.make_wsgi_app()) as site:
    shown(streams(site))
