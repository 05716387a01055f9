"""Django refuses forms without token, escapes templates and sends protecting headers; it is not total."""
# pip install django

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.template import Context, Template
from django.urls import path
from probing import expect, fills_and_escapes, guards_forms, shown, wsgi

settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="for this probe only",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.middleware.csrf.CsrfViewMiddleware",
                "django.middleware.clickjacking.XFrameOptionsMiddleware"],
)  # fmt: skip


def page(text):
    return lambda request: HttpResponse(Template(text).render(Context({"name": request.GET["name"]})))


urlpatterns = [
    path("form", lambda request: HttpResponse(get_token(request))),
    path("hello", page("{{ name }}")),
    path("unsafe", page("{{ name|safe }}")),
]

with wsgi(get_wsgi_application()) as site:
    seen = f"{guards_forms(site, field='csrfmiddlewaretoken')}; {fills_and_escapes(site)}"
    sent = site.ask("/hello?name=x").headers
    expect((sent["X-Frame-Options"], sent["X-Content-Type-Options"]) == ("DENY", "nosniff"), f"headers: {sent}")
    expect("<script>" in site.ask("/unsafe?name=%3Cscript%3E").text, "|safe escaped, too")
    shown(f"{seen}; frames and sniffing were forbidden; |safe let a script through")
