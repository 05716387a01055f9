"""Pyramid answers in the language that the browser asks for, from gettext catalogs."""
# pip install pyramid

from probing import shown, speaks, translations, wsgi
from pyramid.config import Configurator
from pyramid.i18n import TranslationStringFactory
from pyramid.response import Response

_ = TranslationStringFactory("messages")


def hello(request):
    return Response(request.localizer.translate(_("Hello")))


with Configurator() as config:
    config.add_translation_dirs(str(translations("de", Hello="Guten Tag")))
    config.set_locale_negotiator(lambda request: request.accept_language.lookup(["de", "en"], default="en"))
    config.add_route("hello", "/hello")
    config.add_view(hello, route_name="hello")
with wsgi(config.make_wsgi_app()) as site:
    shown(speaks(site))
