"""Django's ASGI application runs under an ASGI server."""
# pip install django uvicorn

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpResponse
from django.urls import path
from probing import answers, asgi, shown

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
urlpatterns = [path("", lambda request: HttpResponse("hello"))]

with asgi(get_asgi_application()) as site:
    shown(f"under uvicorn, {answers(site)}")
