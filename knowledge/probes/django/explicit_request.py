"""Django hands each view the request."""
# pip install django

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from probing import handed, shown, wsgi

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])


def told(request):
    return HttpResponse(request.GET["name"])


urlpatterns = [path("told", told)]

with wsgi(get_wsgi_application()) as site:
    shown(handed(site))
