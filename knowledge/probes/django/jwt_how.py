"""With djangorestframework-simplejwt Django gives its users tokens that expire and opens a view to them."""
# pip install django djangorestframework djangorestframework-simplejwt

import probing.apart  # noqa: F401 - site.db is written to a folder of its own
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.urls import path
from probing import shown, takes_tokens, wsgi

KEY = "change me; 32 bytes or more, secret"
settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY=KEY,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "site.db"}},
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [
            "rest_framework_simplejwt.authentication.JWTAuthentication"],
        "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"]},
)  # fmt: skip
app = get_wsgi_application()
call_command("migrate", verbosity=0)
from django.contrib.auth.models import User  # noqa: E402 - these want Django set up
from rest_framework.decorators import api_view  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from rest_framework_simplejwt.views import TokenObtainPairView  # noqa: E402

if not User.objects.filter(username="ada").exists():
    User.objects.create_user("ada", password="lovelace")


@api_view()
def private(request):
    return Response(f"for {request.user.username} only")


urlpatterns = [path("login", TokenObtainPairView.as_view()), path("private", private)]

with wsgi(app) as site:
    shown(takes_tokens(site, KEY, name="username"))
