"""Cornice lets a page of another site call its services in Pyramid."""
# pip install pyramid cornice

from cornice import Service
from probing import in_part, lets_one_origin_call, wsgi
from pyramid.config import Configurator

hello = Service(name="hello", path="/hello", cors_origins=("https://app.example",))


@hello.get()
def get_hello(request):
    return "hello"


with Configurator() as config:
    config.include("cornice")
    config.add_cornice_service(hello)
with wsgi(config.make_wsgi_app()) as site:
    in_part(f"{lets_one_origin_call(site)}; by Cornice, an add-on, for its own services")
