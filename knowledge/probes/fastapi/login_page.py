"""FastAPI checks a password against its hash, and a dependency sends who is not signed in to the form."""
# pip install fastapi uvicorn itsdangerous python-multipart pwdlib[argon2]

from fastapi import Depends, FastAPI, Form, HTTPException, Request, responses
from probing import asgi, shown, signs_in_and_out
from pwdlib import PasswordHash
from starlette.middleware.sessions import SessionMiddleware

app, hasher = FastAPI(), PasswordHash.recommended()
app.add_middleware(SessionMiddleware, secret_key="change me")
people = {"ada": hasher.hash("lovelace")}
FORM = "<form method=post><input name=name><input name=password type=password><button>OK</button>"
app.get("/login")(lambda: responses.HTMLResponse(FORM))


@app.post("/login")
def login(request: Request, name: str = Form(), password: str = Form()):
    if name not in people or not hasher.verify(password, people[name]):
        raise HTTPException(401, "wrong name or password")
    request.session.clear()
    request.session["user_id"] = name
    return responses.RedirectResponse("/private", 303)


@app.post("/logout")
def logout(request: Request):
    request.session.clear()


def signed_in(request: Request):
    if "user_id" not in request.session:
        raise HTTPException(303, headers={"Location": "/login"})
    return request.session["user_id"]


@app.get("/private")
def private(name: str = Depends(signed_in)):
    return f"for {name} only"


with asgi(app) as site:
    shown(signs_in_and_out(site))
