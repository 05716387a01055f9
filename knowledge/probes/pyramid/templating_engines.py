"""Pyramid alone renders JSON and strings; Jinja2, Mako and Chameleon come by an add-on each, and escape."""
# pip install pyramid pyramid_jinja2 pyramid_mako pyramid_chameleon

from probing import expect, fills_and_escapes, folder, in_part, wsgi
from pyramid.config import Configurator

pages = folder(
    hello_jinja2="<p>Hello, {{ name }}!</p>", hello_mako="<p>Hello, ${name | h}!</p>", hello_pt="<p>Hello, ${name}!</p>"
)


def app(addon, page):
    with Configurator() as config:
        if addon:
            config.include(addon)
        config.add_route("hello", "/hello")
        config.add_view(lambda request: {"name": request.params["name"]}, route_name="hello", renderer=str(page))
    return config.make_wsgi_app()


for addon, page in (
    ("pyramid_jinja2", "hello.jinja2"),
    ("pyramid_mako", "hello.mako"),
    ("pyramid_chameleon", "hello.pt"),
):
    with wsgi(app(addon, pages / page)) as site:
        fills_and_escapes(site)
with wsgi(app(None, pages / "hello.jinja2")) as site:
    got = site.ask("/hello?name=Ada").status
expect(got == 500, f"a template without an add-on gave {got}")
in_part("all three engines filled and escaped with their add-ons; without one, .jinja2 fails with 500")
