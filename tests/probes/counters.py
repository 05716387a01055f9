"""For each kind of probe, a program of a framework that lacks what it looks for: there it must see nothing.

Where all fifteen have it, the program is bare WSGI, or does what somebody without the framework's help would write.
"""

# What most programs below begin with.
FLASK = "import time\nfrom flask import Flask, request\nfrom probing import *\napp, done = Flask('counter'), []\n"
BARE = "import time\nfrom urllib.parse import parse_qs\nfrom probing import *\n"

COUNTERS: dict[str, tuple[str, str]] = {
    "routes": ("bare WSGI", BARE + """
def app(environ, start):
    start("200 OK", [("Content-Type", "text/plain")])
    return [environ["PATH_INFO"].replace("/items/", "item ").encode()]
with wsgi(app) as site: shown(routes(site))
"""),
    "handed": ("flask", """
from flask import Flask
from probing import *
app = Flask(__name__)
@app.get("/told")
def told(request): return request.args["name"]
with wsgi(app) as site: shown(handed(site))
"""),
    "fills_and_escapes": ("aiohttp", """
from aiohttp import web
from probing import *
async def hello(request):
    return web.Response(text=f"<p>Hello, {request.query['name']}!</p>", content_type="text/html")
app = web.Application()
app.router.add_get("/hello", hello)
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site: shown(fills_and_escapes(site))
"""),
    "remembers": ("bottle", """
from bottle import Bottle, request, response
from probing import *
app = Bottle()
@app.get("/count")
def count():
    visits = int(request.get_cookie("visits", "0")) + 1
    response.set_cookie("visits", str(visits))
    return str(visits)
with wsgi(app) as site: shown(remembers(site))
"""),
    "guards": ("flask", FLASK + """
app.get("/private")(lambda: "for ada only")
with wsgi(app) as site: shown(guards(site, headers=basic()))
"""),
    "lets_one_origin_call": ("flask", FLASK + """
app.get("/hello")(lambda: ("hello", {"Access-Control-Allow-Origin": "*"}))
with wsgi(app) as site: shown(lets_one_origin_call(site))
"""),
    "guards_forms": ("flask", FLASK + """
app.add_url_rule("/form", "form", lambda: "token", methods=["GET", "POST"])
with wsgi(app) as site: shown(guards_forms(site, field="csrf_token"))
"""),
    "refuses_bad_input": ("flask", FLASK + """
app.post("/people")(lambda: request.get_json())
with wsgi(app) as site: shown(refuses_bad_input(site))
"""),
    "describes_itself": ("starlette", """
from probing import *
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
async def item(request): return PlainTextResponse("item")
with asgi(Starlette(routes=[Route("/items/{number}", item)])) as site: shown(describes_itself(site))
"""),
    "echoes": ("django", """
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpResponse
from django.urls import path
from probing import *
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
urlpatterns = [path("ws", lambda request: HttpResponse("no"))]
with asgi(get_asgi_application()) as site: shown(echoes(site))
"""),
    "streams": ("bare WSGI", BARE + """
def app(environ, start):
    start("200 OK", [("Content-Type", "text/event-stream")])
    time.sleep(2 * PAUSE)
    return ["".join(f"data: {number}\\n\\n" for number in range(3)).encode()]
with wsgi(app) as site: shown(streams(site))
"""),
    "works_later": ("flask", FLASK + """
@app.get("/start")
def start():
    time.sleep(PAUSE)
    done.append(1)
    return "started"
app.get("/done")(lambda: str(len(done)))
with wsgi(app) as site: shown(works_later(site))
"""),
    "keeps_answers": ("flask", FLASK + """
@app.get("/slow")
def slow():
    done.append(1)
    return str(len(done))
with wsgi(app) as site: shown(keeps_answers(site))
"""),
    "speaks": ("flask", FLASK + """
app.get("/hello")(lambda: "Hello")
with wsgi(app) as site: shown(speaks(site))
"""),
    "sends_files": ("bare WSGI", BARE + """
outside = folder(secret_txt="secret")
(outside / "static").mkdir()
(outside / "static" / "hello.txt").write_text("from a file")
def app(environ, start):
    start("200 OK", [])
    return [(outside / environ["PATH_INFO"].lstrip("/")).read_bytes()]
with wsgi(app) as site: shown(sends_files(site))
"""),
    "takes_files": ("flask", FLASK + """
@app.post("/upload")
def upload(): return {"name": request.files["file"].filename, "size": len(request.files["file"].read())}
with wsgi(app) as site: shown(takes_files(site))
"""),
    "tells_errors_in_json": ("flask", FLASK + """
app.get("/broken")(lambda: 1 / 0)
with wsgi(app) as site: shown(tells_errors_in_json(site))
"""),
    "injects": ("flask", FLASK + """
app.get("/injected")(lambda text: text)
with wsgi(app) as site: shown(injects(site))
"""),
    "limits": ("flask", FLASK + """
app.get("/limited")(lambda: "hello")
with wsgi(app) as site: shown(limits(site))
"""),
    "overlaps": ("bottle", """
import time
from bottle import Bottle, run
from probing import *
app = Bottle()
@app.get("/wait")
def wait(): time.sleep(PAUSE)
with forked(lambda port: run(app, port=port, quiet=True)) as site: shown(overlaps(site, count=5))
"""),
    "answers": ("flask", FLASK + """
app.get("/")(lambda: "hello")
with asgi(app) as site: shown(answers(site))
"""),
    "answers, WSGI": ("starlette", """
from probing import *
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
async def home(request): return PlainTextResponse("hello")
with wsgi(Starlette(routes=[Route("/", home)])) as site: shown(answers(site))
"""),
    "answers, coroutines": ("bottle", """
from bottle import Bottle
from probing import *
app = Bottle()
@app.get("/")
async def home(): return "hello"
with wsgi(app) as site: shown(answers(site))
"""),
    "serves_many": ("bottle", """
from bottle import Bottle, run
from probing import *
app = Bottle()
app.get("/wait")(lambda: "hello")
with forked(lambda port: run(app, port=port, quiet=True)) as site: shown(serves_many(site))
"""),
    "speaks_http2": ("sanic", """
from probing import *
from sanic import Sanic, text
app = Sanic("counter")
@app.get("/")
async def home(request): return text("hello")
with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site: shown(speaks_http2(site))
"""),
    "speaks_http3": ("tornado", """
import asyncio
from probing import *
from probing.quic import speaks_http3
from tornado.web import Application, RequestHandler
class Home(RequestHandler):
    def get(self): self.write("hello")
async def serve(port):
    Application([("/", Home)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()
with forked(lambda port: asyncio.run(serve(port))) as site: shown(speaks_http3(site))
"""),
    "walks": ("flask", FLASK + """
tree = {"europe": {"paris": "paris"}}
app.get("/<path:path>")(lambda path: tree[path])
with wsgi(app) as site: shown(walks(site))
"""),
    "keeps_records": ("bottle", """
from bottle import Bottle, request
from probing import *
app, notes = Bottle(), []
app.post("/notes")(lambda: notes.append(request.forms["text"]))
app.get("/notes")(lambda: str(notes.count(request.query["text"])))
with wsgi(app) as site: shown(keeps_records(site, folder() / "notes.db"))
"""),
    "administers": ("flask", FLASK + """
with wsgi(app) as site: shown(administers(site))
"""),
    "tells": ("starlette", """
from probing import *
shown(tells("python", "-m", "starlette", "routes", of="/"))
"""),
    "reloads": ("starlette", """
from probing import *
APP = '''
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
async def home(request): return PlainTextResponse("before")
app = Starlette(routes=[Route("/", home)])
'''
place = folder(app_py=APP)
with command("uvicorn", "app:app", "--port", "{port}", inside=place) as site:
    shown(reloads(site, place / "app.py", patience=3))
"""),
    "without_server": ("bottle", """
from urllib.request import urlopen
from bottle import Bottle
from probing import *
app = Bottle()
app.get("/")(lambda: "hello")
def ask():
    with wsgi(app) as site: return site.ask("/").text
shown(without_server(ask))
"""),
    "runs_alone": ("flask", """
from probing import *
shown(runs_alone("flask", "from flask import Flask\\nprint('hello')"))
"""),
    "runs_as_one_file": ("flask", """
from probing import *
shown(runs_as_one_file("flask", "from flask import Flask\\nprint('hello')"))
"""),
    "is_released": ("quart", """
from probing import *
shown(is_released("quart"))
"""),
    "runs_example": ("no framework of that name", """
from probing import *
shown(runs_example("nobody"))
"""),
    "signs_in_and_out": ("bottle", """
from bottle import Bottle, redirect, request, response
from probing import *
app = Bottle()
app.get("/login")(lambda: "<form method=post><input name=name><input name=password type=password></form>")
@app.post("/login")
def login():
    if request.forms["password"] == "lovelace" and request.forms["name"] == "ada":
        response.set_cookie("user", "ada")
app.post("/logout")(lambda: response.delete_cookie("user"))
app.get("/private")(lambda: request.get_cookie("user") or redirect("/login"))
with wsgi(app) as site: shown(signs_in_and_out(site))
"""),
    "signs_in_and_out, out": ("flask", FLASK + """
from flask import redirect, session
app.secret_key = "for this counter only"
app.get("/login")(lambda: "<form method=post><input name=name><input name=password type=password></form>")
@app.post("/login")
def login():
    if request.form["password"] == "lovelace" and request.form["name"] == "ada": session["name"] = "ada"
    return "welcome"
@app.post("/logout")
def logout(): return "good bye"
@app.get("/private")
def private(): return session.get("name") or redirect("/login")
with wsgi(app) as site: shown(signs_in_and_out(site))
"""),
    "takes_tokens": ("flask", FLASK + """
import base64, json, time
def packed(what): return base64.urlsafe_b64encode(json.dumps(what).encode()).decode().rstrip("=")
@app.post("/login")
def login():
    if request.json["password"] != "lovelace": return "no", 401
    return {"token": ".".join(packed(part) for part in ({"alg": "HS256"}, {"exp": time.time() + 60}, "signed"))}
@app.get("/private")
def private():
    body = request.headers.get("Authorization", "").partition(".")[2].partition(".")[0]
    return "for ada only" if json.loads(base64.urlsafe_b64decode(body + "==") or "{}") else ("no", 401)
with wsgi(app) as site: shown(takes_tokens(site, "secret"))
"""),
    "takes_tokens, old ones": ("flask", FLASK + """
import base64, hashlib, hmac, json, time
def packed(what): return base64.urlsafe_b64encode(what).decode().rstrip("=")
def signed(text): return text + "." + packed(hmac.digest(b"secret", text.encode(), hashlib.sha256))
@app.post("/login")
def login():
    if request.json["password"] != "lovelace": return "no", 401
    return {"token": signed(".".join(packed(json.dumps(part).encode()) for part in ({}, {"exp": time.time() + 60})))}
@app.get("/private")
def private():
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return "for ada only" if token and signed(token.rpartition(".")[0]) == token else ("no", 401)
with wsgi(app) as site: shown(takes_tokens(site, "secret"))
"""),
    "gives_sessions_back": ("flask", FLASK + """
from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base
engine, Base, kept = create_engine(f"sqlite:///{folder()}/notes.db", pool_timeout=1), declarative_base(), []
class Note(Base):
    __tablename__, id, text = "notes", Column(Integer, primary_key=True), Column(String, nullable=False)
Base.metadata.create_all(engine)
def opened():
    kept.append(Session(engine))
    return kept[-1]
@app.route("/notes", methods=["GET", "POST"])
def notes():
    session = opened()
    if request.method == "POST":
        session.add(Note(text=request.json["text"]))
        session.commit()
    return list(session.scalars(select(Note.text)))
with wsgi(app) as site: shown(gives_sessions_back(site))
"""),
    "gives_sessions_back, one for all": ("flask", FLASK + """
from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base
engine, Base = create_engine(f"sqlite:///{folder()}/notes.db"), declarative_base()
class Note(Base):
    __tablename__, id, text = "notes", Column(Integer, primary_key=True), Column(String, nullable=False)
Base.metadata.create_all(engine)
session = Session(engine)
@app.route("/notes", methods=["GET", "POST"])
def notes():
    if request.method == "POST":
        session.add(Note(text=request.json["text"]))
        session.commit()
    return list(session.scalars(select(Note.text)))
with wsgi(app) as site: shown(gives_sessions_back(site))
"""),
}  # fmt: skip
