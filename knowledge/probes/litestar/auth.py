"""Litestar's session back end knows who signed in and refuses everybody else; the users are yours."""
# pip install litestar uvicorn

from litestar import Litestar, Request, get, post
from litestar.middleware.session.server_side import ServerSideSessionBackend, ServerSideSessionConfig
from litestar.security.session_auth import SessionAuth
from probing import asgi, guards, in_part


async def who(session, connection):
    return session.get("name")


@post("/login")
async def login(request: Request) -> str:
    request.set_session({"name": "ada"})
    return "welcome"


@get("/private")
async def private(request: Request) -> str:
    return f"for {request.user} only"


signed_in = SessionAuth[str, ServerSideSessionBackend](
    retrieve_user_handler=who, session_backend_config=ServerSideSessionConfig(), exclude=["/login"]
)
with asgi(Litestar([login, private], on_app_init=[signed_in.on_app_init])) as site:
    in_part(f"{guards(site, lambda site: site.post('/login'))}; who ada is was never checked: users are ours")
