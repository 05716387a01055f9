"""BlackSheep refuses a form without its anti-forgery token, once that is switched on."""
# pip install blacksheep[jinja] uvicorn itsdangerous

from blacksheep import Application, Request, get, post, text
from blacksheep.server.csrf import use_anti_forgery
from blacksheep.server.rendering.jinja2 import JinjaRenderer
from blacksheep.server.responses import view
from blacksheep.settings.html import html_settings
from jinja2 import FileSystemLoader
from probing import asgi, folder, guards_forms, shown

html_settings.use(JinjaRenderer(loader=FileSystemLoader(folder(form_jinja="{% af_token %}"))))
app = Application()
use_anti_forgery(app)


@get("/form")
async def form(request: Request):
    return view("form", {"request": request})


@post("/form")
async def send():
    return text("taken")


with asgi(app) as site:
    shown(guards_forms(site, field="__RequestVerificationToken"))
