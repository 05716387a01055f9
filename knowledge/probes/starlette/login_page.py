"""Starlette keeps who signed in in its signed session; a package checks a password against its hash."""
# pip install starlette uvicorn itsdangerous python-multipart pwdlib[argon2]

from probing import asgi, shown, signs_in_and_out
from pwdlib import PasswordHash
from starlette.applications import Starlette
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.routing import Route

hasher = PasswordHash.recommended()
people = {"ada": hasher.hash("lovelace")}
FORM = "<form method=post><input name=name><input name=password type=password><button>OK</button>"


async def login(request):
    form = await request.form()
    kept = people.get(form.get("name"))
    if kept is None or not hasher.verify(form["password"], kept):
        return HTMLResponse(FORM, 401 if form else 200)
    request.session.clear()
    request.session["user_id"] = form["name"]
    return RedirectResponse("/private", 303)


async def logout(request):
    request.session.clear()
    return RedirectResponse("/login", 303)


async def private(request):
    name = request.session.get("user_id")
    return HTMLResponse(f"for {name} only") if name else RedirectResponse("/login", 303)


app = Starlette(routes=[Route("/login", login, methods=["GET", "POST"]), Route("/private", private),
                        Route("/logout", logout, methods=["POST"])])  # fmt: skip
app.add_middleware(SessionMiddleware, secret_key="change me")
with asgi(app) as site:
    shown(signs_in_and_out(site))
