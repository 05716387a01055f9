"""django-cors-headers lets a page of another site call a Django site."""
# pip install django django-cors-headers

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from probing import in_part, lets_one_origin_call, wsgi

settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="for this probe only",
    INSTALLED_APPS=["corsheaders"], MIDDLEWARE=["corsheaders.middleware.CorsMiddleware"],
    CORS_ALLOWED_ORIGINS=["https://app.example"],
)  # fmt: skip
urlpatterns = [path("hello", lambda request: HttpResponse("hello"))]

with wsgi(get_wsgi_application()) as site:
    in_part(f"{lets_one_origin_call(site)}; by django-cors-headers, an add-on")
