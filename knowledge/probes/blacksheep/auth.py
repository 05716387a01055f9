"""BlackSheep opens a page only to who is authenticated, by a handler of yours and its own policies."""
# pip install blacksheep uvicorn

from blacksheep import Application, get, text
from blacksheep.server.authorization import auth
from guardpost import AuthenticationHandler, Identity
from probing import asgi, basic, guards, in_part

app = Application()


class Ours(AuthenticationHandler):
    async def authenticate(self, context):
        if context.get_first_header(b"Authorization") == basic()["Authorization"].encode():
            context.user = Identity({"name": "ada"}, "ours")


app.use_authentication().add(Ours())
app.use_authorization()


@auth()
@get("/private")
async def private(user: Identity):
    return text(f"for {user['name']} only")


with asgi(app) as site:
    in_part(f"{guards(site, headers=basic())}; the password was checked by our own handler")
