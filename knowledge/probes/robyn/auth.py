"""Robyn opens a page to whom a handler of yours knows by a bearer token."""
# pip install robyn

from probing import forked, guards, in_part
from robyn import Robyn
from robyn.authentication import AuthenticationHandler, BearerGetter, Identity

app = Robyn(__file__)


class Ours(AuthenticationHandler):
    def authenticate(self, request):
        if self.token_getter.get_token(request) == "lovelace":
            return Identity(claims={"name": "ada"})
        return None


app.configure_authentication(Ours(token_getter=BearerGetter()))


@app.get("/private", auth_required=True)
async def private(request):
    return f"for {request.identity.claims['name']} only"


with forked(lambda port: app.start(port=port)) as site:
    seen = guards(site, headers={"Authorization": "Bearer lovelace"})
    in_part(f"{seen}, by a bearer token; the token was checked by our own class")
