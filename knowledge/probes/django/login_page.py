"""Django has the views of a login page, the users and their hashed passwords; the form's template is yours."""
# pip install django

import probing.apart  # noqa: F401 - site.db is written to a folder of its own
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.shortcuts import render
from django.urls import include, path
from probing import shown, signs_in_and_out, wsgi

# In a project of yours these are two templates, settings.py and urls.py.
FORM = "<form method=post action={% url 'login' %}>{% csrf_token %}{{ form }}<button>OK</button></form>"
OUT = "<form method=post action={% url 'logout' %}>{% csrf_token %}<button>Out</button></form>"
PAGE = "for {{ name }} only " + OUT
pages = {"registration/login.html": FORM, "private.html": PAGE}
loader = {"loaders": [("django.template.loaders.locmem.Loader", pages)]}
settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="change me",
    LOGIN_REDIRECT_URL="/private", LOGOUT_REDIRECT_URL="login",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "site.db"}},
    INSTALLED_APPS=[f"django.contrib.{part}" for part in ("auth", "contenttypes", "sessions")],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware",
                "django.middleware.csrf.CsrfViewMiddleware",
                "django.contrib.auth.middleware.AuthenticationMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": loader}],
)  # fmt: skip
app = get_wsgi_application()
call_command("migrate", verbosity=0)
from django.contrib.auth.models import User  # noqa: E402 - models exist once Django is set up

if not User.objects.filter(username="ada").exists():
    User.objects.create_user("ada", password="lovelace")
private = login_required(lambda request: render(request, "private.html", {"name": request.user}))
urlpatterns = [path("accounts/", include("django.contrib.auth.urls")), path("private", private)]

with wsgi(app) as site:
    shown(signs_in_and_out(site, name="username", at="/accounts/{}/"))
