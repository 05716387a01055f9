"""Django's runserver reloads a changed program."""
# pip install django

from probing import command, folder, reloads, shown

APP = """
from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, DEBUG=True)
urlpatterns = [path("", lambda request: HttpResponse("before"))]
execute_from_command_line()
"""
place = folder(app_py=APP)
with command("python", "app.py", "runserver", "{port}", inside=place) as site:
    shown(reloads(site, place / "app.py"))
