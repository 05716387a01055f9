"""Quart-Auth keeps who signed in in a signed cookie; Werkzeug checks a password against its hash."""
# pip install quart quart-auth uvicorn

import quart_auth as auth
from probing import asgi, shown, signs_in_and_out
from quart import Quart, redirect, request
from werkzeug.security import check_password_hash, generate_password_hash

app = Quart(__name__)
app.config.update(SECRET_KEY="change me", QUART_AUTH_COOKIE_SECURE=False)  # True once it is HTTPS
auth.QuartAuth(app)
app.register_error_handler(auth.Unauthorized, lambda error: redirect("/login"))
people = {"ada": generate_password_hash("lovelace")}
FORM = "<form method=post><input name=name><input name=password type=password><button>OK</button>"


@app.route("/login", methods=["GET", "POST"])
async def login():
    form = await request.form
    if not form:
        return FORM
    if not check_password_hash(people.get(form["name"], ""), form["password"]):
        return FORM, 401
    auth.login_user(auth.AuthUser(form["name"]))
    return redirect("/private")


@app.post("/logout")
async def logout():
    auth.logout_user()
    return redirect("/login")


@app.get("/private")
@auth.login_required
async def private():
    return f"for {auth.current_user.auth_id} only"


with asgi(app) as site:
    shown(signs_in_and_out(site))
