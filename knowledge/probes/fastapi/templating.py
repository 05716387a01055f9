"""FastAPI renders Jinja templates and escapes what people send."""
# pip install fastapi uvicorn jinja2

from fastapi import FastAPI, Request
from fastapi.templating import Jinja2Templates
from probing import asgi, fills_and_escapes, folder, shown

app = FastAPI()
templates = Jinja2Templates(folder(hello_html="<p>Hello, {{ name }}!</p>"))


@app.get("/hello")
async def hello(request: Request, name: str):
    return templates.TemplateResponse(request, "hello.html", {"name": name})


with asgi(app) as site:
    shown(fills_and_escapes(site))
