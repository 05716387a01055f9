"""Flask checks a password against its hash and keeps who signed in in its signed session."""
# pip install flask

from flask import Flask, redirect, request, session
from probing import shown, signs_in_and_out, wsgi
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
app.config.update(SECRET_KEY="change me", SESSION_COOKIE_SAMESITE="Lax")
people = {"ada": generate_password_hash("lovelace")}
FORM = "<form method=post><input name=name><input name=password type=password><button>OK</button>"


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "GET":
        return FORM
    name = request.form["name"]
    if not check_password_hash(people.get(name, ""), request.form["password"]):
        return FORM, 401
    session.clear()
    session["user_id"] = name
    return redirect("/private")


@app.post("/logout")
def logout():
    session.clear()
    return redirect("/login")


@app.get("/private")
def private():
    return f"for {session['user_id']} only" if "user_id" in session else redirect("/login")


with wsgi(app) as site:
    shown(signs_in_and_out(site))
