"""Pyramid keeps who signed in in its signed session and opens pages by permission; Werkzeug checks the hash."""
# pip install pyramid werkzeug

from probing import shown, signs_in_and_out, wsgi
from pyramid.authentication import SessionAuthenticationHelper
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPSeeOther
from pyramid.response import Response
from pyramid.security import forget, remember
from pyramid.session import SignedCookieSessionFactory
from werkzeug.security import check_password_hash, generate_password_hash

people = {"ada": generate_password_hash("lovelace")}
FORM = "<form method=post><input name=name><input name=password type=password><button>OK</button>"


class Policy(SessionAuthenticationHelper):
    def permits(self, request, context, permission):
        return self.authenticated_userid(request) in people


def login(request):
    name, password = request.POST.get("name"), request.POST.get("password", "")
    if not check_password_hash(people.get(name, ""), password):
        return Response(FORM, 401 if name else 200)
    request.session.invalidate()
    return HTTPSeeOther("/private", headers=remember(request, name))


sessions = SignedCookieSessionFactory("change me", httponly=True)
config = Configurator(session_factory=sessions, security_policy=Policy())
config.add_view(login, name="login")
config.add_view(name="private", permission="view",
                view=lambda request: Response(f"for {request.authenticated_userid} only"))  # fmt: skip
config.add_view(name="logout", request_method="POST",
                view=lambda request: HTTPSeeOther("/login", headers=forget(request)))  # fmt: skip
config.add_forbidden_view(lambda request: HTTPSeeOther("/login"))
with wsgi(config.make_wsgi_app()) as site:
    shown(signs_in_and_out(site))
