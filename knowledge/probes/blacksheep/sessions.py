"""BlackSheep keeps a session in a signed cookie."""
# pip install blacksheep uvicorn itsdangerous

from blacksheep import Application, Request, get, text
from probing import asgi, remembers, shown

app = Application()
app.use_sessions("for this probe only")


@get("/count")
async def count(request: Request):
    visits = request.session.get("visits", 0) + 1
    request.session["visits"] = visits
    return text(str(visits))


with asgi(app) as site:
    shown(remembers(site))
