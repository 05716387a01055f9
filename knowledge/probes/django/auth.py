"""Django keeps users with hashed passwords, signs them in and opens a page to them alone."""
# pip install django

from django.conf import settings
from django.contrib.auth import authenticate, login
from django.contrib.auth.decorators import login_required
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from probing import expect, folder, guards, shown, wsgi

settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="for this probe only",
    INSTALLED_APPS=[f"django.contrib.{part}" for part in ("auth", "contenttypes", "sessions")],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware",
                "django.contrib.auth.middleware.AuthenticationMiddleware"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder() / "site.db"}},
)  # fmt: skip
app = get_wsgi_application()
call_command("migrate", verbosity=0)
from django.contrib.auth.models import User  # noqa: E402 - models exist once Django is set up


def sign_in(request):
    person = authenticate(request, username="ada", password=request.POST["password"])
    if person is None:
        return HttpResponse(status=401)
    login(request, person)
    return HttpResponse("welcome")


private = login_required(lambda request: HttpResponse(f"for {request.user.username} only"))
urlpatterns = [path("login", sign_in), path("private", private)]
kept = User.objects.create_user("ada", password="lovelace").password

with wsgi(app) as site:
    expect(site.post("/login", form={"password": "x"}).status == 401, "a wrong password refused")
    seen = guards(site, lambda site: site.post("/login", form={"password": "lovelace"}))
    expect(kept.startswith("pbkdf2_sha256$"), "a hashed password")
    shown(f"{seen}; the password is kept as {kept[:13]} …")
