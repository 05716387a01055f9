"""Litestar's session guard opens its pages to who signed in; Werkzeug checks a password against its hash."""
# pip install litestar uvicorn cryptography werkzeug

from litestar import Litestar, Request, Response, get, post, route
from litestar.middleware.session.client_side import CookieBackendConfig
from litestar.response import Redirect
from litestar.security.session_auth import SessionAuth
from probing import asgi, shown, signs_in_and_out
from werkzeug.security import check_password_hash, generate_password_hash

people = {"ada": generate_password_hash("lovelace")}
FORM = "<form method=post><input name=name><input name=password type=password><button>OK</button>"


@route("/login", http_method=["GET", "POST"], media_type="text/html")
async def login(request: Request) -> Response:
    form = await request.form()
    if form and check_password_hash(people.get(form["name"], ""), form["password"]):
        request.set_session({"user_id": form["name"]})
        return Redirect("/private", status_code=303)
    return Response(FORM, status_code=401 if form else 200)


@post("/logout")
async def logout(request: Request) -> None:
    request.clear_session()


@get("/private")
async def private(request: Request) -> str:
    return f"for {request.user} only"


cookie = CookieBackendConfig(secret=b"change me; this is 32 bytes long")
auth = SessionAuth(retrieve_user_handler=lambda session, conn: session.get("user_id"),
                   session_backend_config=cookie, exclude="^/login$")  # fmt: skip
with asgi(Litestar([login, logout, private], on_app_init=[auth.on_app_init])) as site:
    shown(signs_in_and_out(site))
