"""Django makes tables from models by migrations, stores what they hold and finds it by queries."""
# pip install django

import sys

from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from probing import folder, keeps_records, shown, wsgi

MODELS = """
from django.db import models

class Note(models.Model):
    text = models.TextField()
    class Meta:
        db_table = "notes"
"""
place = folder()
(place / "notes").mkdir()
(place / "notes" / "__init__.py").write_text("")
(place / "notes" / "models.py").write_text(MODELS)
sys.path.insert(0, str(place))
database = {"ENGINE": "django.db.backends.sqlite3", "NAME": place / "notes.db"}
settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], INSTALLED_APPS=["notes"], DATABASES={"default": database}
)
app = get_wsgi_application()
call_command("makemigrations", "notes", verbosity=0)
call_command("migrate", verbosity=0)


def notes(request):
    from notes.models import Note

    if request.method == "POST":
        Note.objects.create(text=request.POST["text"])
    return HttpResponse(Note.objects.filter(text=request.GET.get("text")).count())


urlpatterns = [path("notes", notes)]

with wsgi(app) as site:
    shown(keeps_records(site, place / "notes.db"))
