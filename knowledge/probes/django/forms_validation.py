"""Django's forms check what was sent and say what is wrong with which field."""
# pip install django

from django import forms
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.urls import path
from probing import expect, refuses_bad_input, shown, wsgi

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])


class Person(forms.Form):
    name = forms.CharField()
    age = forms.IntegerField()


def people(request):
    form = Person(request.POST)
    return JsonResponse({"errors": form.errors}, status=200 if form.is_valid() else 400)


urlpatterns = [path("people", people)]

with wsgi(get_wsgi_application()) as site:
    seen = refuses_bad_input(site, "form")
    fault = site.post("/people", form={"name": "Ada", "age": "old"}).json()["errors"]
    expect(list(fault) == ["age"], f"the faults are {fault}")
    shown(f"{seen}: age, {fault['age'][0]}")
