"""Django's test client asks a site without a server."""
# pip install django

import django
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from probing import shown, without_server

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
django.setup()
urlpatterns = [path("", lambda request: HttpResponse("hello"))]

shown(without_server(lambda: Client().get("/").content.decode()))
