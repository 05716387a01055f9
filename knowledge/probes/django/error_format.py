"""Django answers errors in JSON by a view of yours for each status."""
# pip install django

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import Http404, JsonResponse
from django.urls import path
from probing import shown, tells_errors_in_json, wsgi

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], DEBUG=False)


def handler404(request, exception):
    return JsonResponse({"error": "not found"}, status=404)


def handler500(request):
    return JsonResponse({"error": "internal error"}, status=500)


def missing(request):
    raise Http404


def broken(request):
    return 1 / 0


urlpatterns = [path("missing", missing), path("broken", broken)]

with wsgi(get_wsgi_application()) as site:
    shown(tells_errors_in_json(site))
