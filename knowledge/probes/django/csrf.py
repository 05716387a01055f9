"""Django refuses a form without the token it gave out."""
# pip install django

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.urls import path
from probing import guards_forms, shown, wsgi

settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="for this probe only",
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
)  # fmt: skip
urlpatterns = [path("form", lambda request: HttpResponse(get_token(request)))]

with wsgi(get_wsgi_application()) as site:
    shown(guards_forms(site, field="csrfmiddlewaretoken"))
