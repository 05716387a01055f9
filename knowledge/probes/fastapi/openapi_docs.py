"""FastAPI shows its API's documentation as pages, which fetch their scripts from elsewhere."""
# pip install fastapi uvicorn

from fastapi import FastAPI
from probing import asgi, describes_itself, expect, shown

app = FastAPI()


@app.get("/items/{number}")
async def item(number: int):
    return number


with asgi(app) as site:
    seen = describes_itself(site)
    docs, redoc = site.ask("/docs").text, site.ask("/redoc").text
    expect("swagger-ui" in docs and "redoc" in redoc, "the pages /docs and /redoc")
    expect("https://cdn." in docs, "scripts from elsewhere")
    shown(f"{seen}; /docs is Swagger UI, /redoc is ReDoc, both with scripts from a CDN")
