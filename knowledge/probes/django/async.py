"""Django's async views wait at the same time, but a plain query inside one is refused."""
# pip install django uvicorn

import asyncio

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.exceptions import SynchronousOnlyOperation
from django.db import connection
from django.http import HttpResponse
from django.urls import path
from probing import PAUSE, answers, asgi, in_part, overlaps

database = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], DATABASES={"default": database})


async def wait(request):
    await asyncio.sleep(PAUSE)
    return HttpResponse("hello")


async def query(request):
    try:
        connection.ensure_connection()
    except SynchronousOnlyOperation:
        return HttpResponse("refused")


urlpatterns = [path("wait", wait), path("query", query)]

with asgi(get_asgi_application()) as site:
    in_part(f"{overlaps(site)}; a query without await in a coroutine: {answers(site, '/query', 'refused')}")
