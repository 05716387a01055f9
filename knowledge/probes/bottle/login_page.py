"""Bottle signs a cookie that tells who is signed in; a password is checked against its hash by Python's own scrypt."""
# pip install bottle

import hashlib
import secrets
from functools import partial

from bottle import Bottle, redirect, request, response
from probing import shown, signs_in_and_out, wsgi

app, KEY = Bottle(), "change me"
scrypt = partial(hashlib.scrypt, n=2**14, r=8, p=5)
salt = secrets.token_bytes(16)
people = {"ada": (salt, scrypt(b"lovelace", salt=salt))}
FORM = "<form method=post><input name=name><input name=password type=password><button>OK</button>"


@app.route("/login", method=["GET", "POST"])
def login():
    name, password = request.forms.name, request.forms.password.encode()
    salt, kept = people.get(name, (b"", b""))
    if not secrets.compare_digest(kept, scrypt(password, salt=salt)):
        return FORM
    response.set_cookie("user", name, secret=KEY, httponly=True, samesite="lax", path="/")
    return redirect("/private")


@app.post("/logout")
def logout():
    response.delete_cookie("user", path="/")
    redirect("/login")


@app.get("/private")
def private():
    name = request.get_cookie("user", secret=KEY)
    return f"for {name} only" if name else redirect("/login")


with wsgi(app) as site:
    shown(signs_in_and_out(site))
