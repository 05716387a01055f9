"""Litestar's JWTAuth gives out a token that expires and opens every page but the login to who brings it."""
# pip install litestar[jwt] pyjwt cryptography uvicorn werkzeug

from typing import Any

from litestar import Litestar, Request, Response, get, post
from litestar.exceptions import NotAuthorizedException
from litestar.security.jwt import JWTAuth, Token
from probing import asgi, shown, takes_tokens
from werkzeug.security import check_password_hash, generate_password_hash

KEY = "change me; 32 bytes or more, secret"
people = {"ada": generate_password_hash("lovelace")}


async def who(token: Token, connection: Any) -> str | None:
    return token.sub if token.sub in people else None


auth = JWTAuth[str](retrieve_user_handler=who, token_secret=KEY, exclude=["^/login$"])


@post("/login")
async def login(data: dict[str, str]) -> Response:
    if not check_password_hash(people.get(data["name"], ""), data["password"]):
        raise NotAuthorizedException
    return auth.login(identifier=data["name"], send_token_as_response_body=True)  # for a day


@get("/private")
async def private(request: Request) -> str:
    return f"for {request.user} only"


with asgi(Litestar([login, private], on_app_init=[auth.on_app_init])) as site:
    shown(takes_tokens(site, KEY))
