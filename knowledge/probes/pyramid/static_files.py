"""Pyramid serves the files of a folder and nothing from outside of it."""
# pip install pyramid

from probing import folder, sends_files, shown, wsgi
from pyramid.config import Configurator

outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")

with Configurator() as config:
    config.add_static_view("static", str(outside / "static"))
with wsgi(config.make_wsgi_app()) as site:
    shown(sends_files(site))
