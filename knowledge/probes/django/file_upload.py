"""Django takes an uploaded file and its storage keeps it under a safe name; the limit is a line of yours."""
# pip install django

from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_POST
from probing import shown, takes_files, wsgi

uploads = TemporaryDirectory()  # gone when the program ends: put a folder of yours here
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], MEDIA_ROOT=uploads.name)


@require_POST
def upload(request):
    file = request.FILES.get("file")
    if file is None:
        return JsonResponse({"error": "a file is missing"}, status=400)
    if file.size > 1_000_000:
        return JsonResponse({"error": "too large"}, status=413)
    name = default_storage.save(file.name, file)  # in chunks, under a name that is still free
    return JsonResponse({"name": name, "size": file.size}, status=201)


urlpatterns = [path("upload", upload)]

with wsgi(get_wsgi_application()) as site:
    shown(takes_files(site))
