"""Django finds static files, serves them while developing, and gathers them for the web server that does it later."""
# pip install django

from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from probing import expect, folder, sends_files, shown, wsgi

outside, gathered = folder(secret_txt="secret"), folder()
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
settings.configure(
    ROOT_URLCONF=__name__, DEBUG=True, INSTALLED_APPS=["django.contrib.staticfiles"], STATIC_URL="/static/",
    STATICFILES_DIRS=[outside / "static"], STATIC_ROOT=gathered,
)  # fmt: skip
urlpatterns = []

with wsgi(StaticFilesHandler(get_wsgi_application())) as site:
    seen = sends_files(site)
    call_command("collectstatic", interactive=False, verbosity=0)
    expect((gathered / "hello.txt").exists(), "the file gathered")
    shown(f"{seen}; collectstatic gathered it")
