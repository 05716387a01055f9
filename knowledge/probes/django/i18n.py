"""Django answers in the language that the browser asks for, from gettext catalogs."""
# pip install django

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from django.utils.translation import gettext
from probing import shown, speaks, translations, wsgi

settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], LANGUAGES=[("de", "German"), ("en", "English")],
    LOCALE_PATHS=[translations("de", Hello="Guten Tag")],
    MIDDLEWARE=["django.middleware.locale.LocaleMiddleware"],
)  # fmt: skip
urlpatterns = [path("hello", lambda request: HttpResponse(gettext("Hello")))]

with wsgi(get_wsgi_application()) as site:
    shown(speaks(site))
