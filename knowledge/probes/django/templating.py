"""Django renders its own templates and escapes what people send."""
# pip install django

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.shortcuts import render
from django.urls import path
from probing import fills_and_escapes, folder, shown, wsgi

pages = folder(hello_html="<p>Hello, {{ name }}!</p>")
engine = {"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [pages]}
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], TEMPLATES=[engine])


def hello(request):
    return render(request, "hello.html", {"name": request.GET["name"]})


urlpatterns = [path("hello", hello)]

with wsgi(get_wsgi_application()) as site:
    shown(fills_and_escapes(site))
