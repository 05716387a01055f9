"""Django keeps a view's answer and gives it again."""
# pip install django

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.cache import cache_page
from probing import keeps_answers, shown, wsgi

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="for this probe only")
runs = []


@cache_page(60)
def slow(request):
    runs.append(1)
    return HttpResponse(len(runs))


urlpatterns = [path("slow", slow)]

with wsgi(get_wsgi_application()) as site:
    shown(keeps_answers(site))
