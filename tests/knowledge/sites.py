"""The smallest application of each framework, as the code of a way to combine two imports it.

Each answers ``/hello`` and ``/<its id>/hello`` with its id: an application sees either, by how it is mounted.
"""

from pathlib import Path

SITES = {
    "flask_site.py": """
from flask import Flask

app = Flask(__name__)
app.add_url_rule("/hello", "one", lambda: "flask")
app.add_url_rule("/flask/hello", "two", lambda: "flask")
""",
    "bottle_site.py": """
from bottle import Bottle

app = Bottle()
app.route(["/hello", "/bottle/hello"], callback=lambda: "bottle")
""",
    "cherrypy_site.py": """
import cherrypy

cherrypy.config.update({"log.screen": False})


class Root:
    @cherrypy.expose
    def hello(self):
        return "cherrypy"


Root.cherrypy = Root()
app = cherrypy.Application(Root(), script_name=None)
""",
    "pyramid_site.py": """
from pyramid.config import Configurator
from pyramid.response import Response

with Configurator() as config:
    for name, path in (("one", "/hello"), ("two", "/pyramid/hello")):
        config.add_route(name, path)
        config.add_view(lambda request: Response("pyramid"), route_name=name)
    app = config.make_wsgi_app()
""",
    "mysite/__init__.py": "",
    "mysite/settings.py": """
SECRET_KEY = "x"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "mysite.urls"
""",
    "mysite/urls.py": """
from django.http import HttpResponse
from django.urls import path

urlpatterns = [path(at, lambda request: HttpResponse("django")) for at in ("hello", "django/hello")]
""",
    "mysite/wsgi.py": """
import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
application = get_wsgi_application()
""",
    "mysite/asgi.py": """
import os

from django.core.asgi import get_asgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
application = get_asgi_application()
""",
    "fastapi_site.py": """
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()
for path in ("/hello", "/fastapi/hello"):
    app.get(path, response_class=PlainTextResponse)(lambda: "fastapi")
""",
    "starlette_site.py": """
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route


def hello(request):
    return PlainTextResponse("starlette")


app = Starlette(routes=[Route("/hello", hello), Route("/starlette/hello", hello)])
""",
    "sanic_site.py": """
from sanic import Sanic, text

app = Sanic("sanic_site")
for name, path in (("one", "/hello"), ("two", "/sanic/hello")):
    app.add_route(lambda request: text("sanic"), path, name=name)
""",
    "tornado_site.py": """
from tornado.web import Application, RequestHandler


class Hello(RequestHandler):
    def get(self):
        self.write("tornado")


routes = [("/hello", Hello)]
application = Application(routes)
""",
    "aiohttp_site.py": """
from aiohttp import web


async def hello(request):
    return web.Response(text="aiohttp")


app = web.Application()
app.router.add_get("/hello", hello)
""",
    "litestar_site.py": """
from litestar import Litestar, get


@get(["/hello", "/litestar/hello"], sync_to_thread=False, media_type="text/plain")
def hello() -> str:
    return "litestar"


app = Litestar([hello])
""",
    "quart_site.py": """
from quart import Quart

app = Quart(__name__)


@app.get("/hello")
@app.get("/quart/hello")
async def hello():
    return "quart"
""",
    "falcon_site.py": """
import os

import falcon
import falcon.asgi


class Hello:
    def on_get(self, request, response):
        response.text = "falcon"


class AsyncHello:
    async def on_get(self, request, response):
        response.text = "falcon"


plain = os.environ["FALCON"] == "wsgi"
app = falcon.App() if plain else falcon.asgi.App()
for path in ("/hello", "/falcon/hello"):
    app.add_route(path, Hello() if plain else AsyncHello())
""",
    "blacksheep_site.py": """
from blacksheep import Application

app = Application()


@app.router.get("/hello")
@app.router.get("/blacksheep/hello")
def hello():
    return "blacksheep"
""",
}

# Runs the file of a way and asks it; started with the file, the kind of server, and the paths to ask for.
ASK = """
import asyncio, importlib.util, sys, threading, time, urllib.error, urllib.request
from wsgiref.simple_server import WSGIRequestHandler, make_server

kind, *paths = sys.argv[1:]


def load():
    spec = importlib.util.spec_from_file_location("both", "both.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    names = ("application", "app", *(name for name in vars(module) if name.endswith("_app")))
    return next(getattr(module, name) for name in names if hasattr(module, name))


def serve_wsgi():
    class Quiet(WSGIRequestHandler):
        def log_message(self, *args):
            pass

    server = make_server("127.0.0.1", 0, app, handler_class=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


def serve_asgi():
    import uvicorn

    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.01)
    return server.servers[0].sockets[0].getsockname()[1]


def serve_loop(start):
    found = []

    async def main():
        found.append(await start())
        await asyncio.Event().wait()

    threading.Thread(target=asyncio.run, args=(main(),), daemon=True).start()
    while not found:
        time.sleep(0.01)
    return found[0]


async def tornado():
    from tornado.httpserver import HTTPServer
    from tornado.netutil import bind_sockets

    sockets = bind_sockets(0, "127.0.0.1")
    HTTPServer(app).add_sockets(sockets)
    return sockets[0].getsockname()[1]


async def aiohttp():
    from aiohttp import web

    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    return runner.addresses[0][1]


app = load()
port = {"wsgi": serve_wsgi, "asgi": serve_asgi, "tornado": lambda: serve_loop(tornado),
        "aiohttp": lambda: serve_loop(aiohttp)}[kind]()
for path in paths:
    try:
        print(urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20).read().decode())
    except urllib.error.HTTPError as error:
        print(error.code)
sys.stdout.flush()
import os; os._exit(0)
"""


def write(folder: Path) -> None:
    """Write every application into a folder, and what asks them."""
    for name, code in {**SITES, "ask.py": ASK}.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(code, "utf-8")
