"""Sanic has no sessions: a signed cookie tells who is signed in; Werkzeug checks a password against its hash."""
# pip install sanic itsdangerous werkzeug

from itsdangerous import BadSignature, URLSafeTimedSerializer
from probing import forked, shown, signs_in_and_out
from sanic import Sanic, html, redirect
from werkzeug.security import check_password_hash, generate_password_hash

app, signer = Sanic("site"), URLSafeTimedSerializer("change me")
app.exception(BadSignature)(lambda request, error: redirect("/login"))
people = {"ada": generate_password_hash("lovelace")}
FORM = "<form method=post><input name=name><input name=password type=password><button>OK</button>"


@app.route("/login", methods=["GET", "POST"])
async def login(request):
    name, password = request.form.get("name"), request.form.get("password", "")
    if not check_password_hash(people.get(name, ""), password):
        return html(FORM, 401 if name else 200)
    answer = redirect("/private")
    answer.add_cookie("auth", signer.dumps(name), httponly=True, samesite="Lax")
    return answer


@app.post("/logout")
async def logout(request):
    answer = redirect("/login")
    answer.delete_cookie("auth")
    return answer


@app.get("/private")
async def private(request):
    return html(f"for {signer.loads(request.cookies.get('auth', ''), max_age=86400)} only")


with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(signs_in_and_out(site))
