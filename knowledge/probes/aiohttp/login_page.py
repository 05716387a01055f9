"""One package gives aiohttp an encrypted session cookie, Werkzeug checks a password against its hash."""
# pip install aiohttp aiohttp-session cryptography werkzeug

from aiohttp import web
from aiohttp_session import get_session, new_session, session_middleware
from aiohttp_session.cookie_storage import EncryptedCookieStorage
from probing import forked, shown, signs_in_and_out
from werkzeug.security import check_password_hash, generate_password_hash

people = {"ada": generate_password_hash("lovelace")}
FORM = "<form method=post><input name=name><input name=password type=password><button>OK</button>"


async def login(request):
    form = await request.post()
    if form and check_password_hash(people.get(form["name"], ""), form["password"]):
        (await new_session(request))["user_id"] = form["name"]
        raise web.HTTPSeeOther("/private")
    return web.Response(text=FORM, content_type="text/html", status=401 if form else 200)


async def logout(request):
    (await get_session(request)).invalidate()
    raise web.HTTPSeeOther("/login")


async def private(request):
    name = (await get_session(request)).get("user_id")
    if name is None:
        raise web.HTTPSeeOther("/login")
    return web.Response(text=f"for {name} only")


cookie = EncryptedCookieStorage(b"change me; this is 32 bytes long", samesite="Lax")
app = web.Application(middlewares=[session_middleware(cookie)])
app.add_routes([web.route("*", "/login", login), web.post("/logout", logout)])
app.router.add_get("/private", private)
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(signs_in_and_out(site))
