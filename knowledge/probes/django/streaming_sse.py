"""Django streams an answer as it comes, here server-sent events written by hand."""
# pip install django

import time

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import StreamingHttpResponse
from django.urls import path
from probing import PAUSE, shown, streams, wsgi

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])


def told():
    for number in range(3):
        yield f"data: {number}\n\n"
        time.sleep(PAUSE)


urlpatterns = [path("events", lambda request: StreamingHttpResponse(told(), content_type="text/event-stream"))]

with wsgi(get_wsgi_application()) as site:
    shown(streams(site))
