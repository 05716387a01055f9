"""A Sanic application runs under an ASGI server instead of its own."""
# pip install sanic uvicorn

from probing import answers, asgi, shown
from sanic import Sanic, text

app = Sanic("probe")


@app.get("/")
async def home(request):
    return text("hello")


with asgi(app) as site:
    shown(f"under uvicorn, {answers(site)}")
