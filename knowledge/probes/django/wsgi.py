"""Django's WSGI application satisfies Python's validator."""
# pip install django

from wsgiref.validate import validator

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from probing import answers, shown, wsgi

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
urlpatterns = [path("", lambda request: HttpResponse("hello"))]

with wsgi(validator(get_wsgi_application())) as site:
    shown(f"under wsgiref's validator, {answers(site)}")
