"""Django maps paths to views by a central list and turns parts of a path into arguments."""
# pip install django

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe
from probing import routes, shown, wsgi

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])


@require_safe
def item(request, number):
    return HttpResponse(f"item {number}")


urlpatterns = [path("items/<int:number>", item)]

with wsgi(get_wsgi_application()) as site:
    shown(routes(site))
