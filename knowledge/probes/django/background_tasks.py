"""Django takes tasks from version 6 on, and has no worker: only its immediate back end runs them, before the answer."""
# pip install django>=6.0

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from probing import expect, in_part, wsgi

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
app = get_wsgi_application()
from django.tasks import task  # noqa: E402 - tasks exist once Django is set up

done = []


@task
def job():
    done.append(1)


def start(request):
    job.enqueue()
    return HttpResponse("started")


urlpatterns = [path("start", start), path("done", lambda request: HttpResponse(len(done)))]

with wsgi(app) as site:
    expect(site.ask("/start").status == 200, "a task taken")
    expect(site.ask("/done").text == "1", "a task done")
    in_part("a task was enqueued and done, by the back end that runs it at once; no other is inside")
