"""FastAPI keeps a session in a signed cookie, by Starlette's middleware."""
# pip install fastapi uvicorn itsdangerous

from fastapi import FastAPI, Request
from probing import asgi, remembers, shown
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="for this probe only")


@app.get("/count")
async def count(request: Request) -> int:
    request.session["visits"] = request.session.get("visits", 0) + 1
    return request.session["visits"]


with asgi(app) as site:
    shown(remembers(site))
