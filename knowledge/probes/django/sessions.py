"""Django keeps sessions on the server, behind a cookie that holds a random key."""
# pip install django

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from probing import remembers, shown, wsgi

settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="for this probe only",
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
    SESSION_ENGINE="django.contrib.sessions.backends.cache",
)  # fmt: skip


def count(request):
    request.session["visits"] = request.session.get("visits", 0) + 1
    return HttpResponse(request.session["visits"])


urlpatterns = [path("count", count)]

with wsgi(get_wsgi_application()) as site:
    shown(remembers(site))
