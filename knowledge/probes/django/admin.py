"""Django's admin site signs staff in, and lists and adds records of a model without a line of user interface."""
# pip install django

from django.conf import settings
from django.contrib import admin
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.urls import path
from probing import administers, folder, shown, wsgi

PARTS = ["admin", "auth", "contenttypes", "sessions", "messages"]
TOLD = ["template.context_processors.request", "contrib.auth.context_processors.auth",
        "contrib.messages.context_processors.messages"]  # fmt: skip
settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="for this probe only", STATIC_URL="/static/",
    INSTALLED_APPS=[f"django.contrib.{part}" for part in PARTS],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware",
                "django.contrib.auth.middleware.AuthenticationMiddleware",
                "django.contrib.messages.middleware.MessageMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
                "OPTIONS": {"context_processors": [f"django.{one}" for one in TOLD]}}],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder() / "site.db"}},
)  # fmt: skip
app = get_wsgi_application()
call_command("migrate", verbosity=0)
from django.contrib.auth.models import User  # noqa: E402 - models exist once Django is set up

User.objects.create_superuser("ada", "ada@example.org", "lovelace")
urlpatterns = [path("admin/", admin.site.urls)]

with wsgi(app) as site:
    shown(f"{administers(site)}; no view or template was written")
