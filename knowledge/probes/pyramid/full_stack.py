"""Pyramid is no full stack: it brings no admin site, sign-in, ORM, forms or template engine."""
# pip install pyramid

import importlib

from probing import expect, refuted, wsgi
from pyramid.config import Configurator

for name in ("orm", "models", "admin", "forms", "templates", "migrations"):
    try:
        importlib.import_module(f"pyramid.{name}")
    except ModuleNotFoundError:
        continue
    expect(False, f"pyramid.{name} is there")
with Configurator() as config:
    config.add_route("page", "/page")
    config.add_view(lambda request: {}, route_name="page", renderer="page.html")
with wsgi(config.make_wsgi_app()) as site:
    got = {site.ask(path).status for path in ("/admin", "/login", "/accounts/login")}
    expect(got == {404} and site.ask("/page").status == 500, f"an empty application answered {got}")
    refuted(
        "no orm, models, admin, forms or templates inside; /admin and /login are 404, a page template fails with 500"
    )
