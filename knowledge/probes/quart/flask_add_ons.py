"""With quart-flask-patch some Flask extensions work on Quart: Flask-Limiter limits, Flask-Login guards no page."""
# pip install quart quart-flask-patch flask-limiter flask-login uvicorn

import quart_flask_patch  # first, so that what follows finds a patched Flask
from flask import request
from flask_limiter import Limiter
from flask_login import LoginManager, login_required
from probing import asgi, expect, in_part
from quart import Quart

assert quart_flask_patch
app = Quart(__name__)
app.secret_key = "for this probe only"
limiter = Limiter(lambda: request.headers.get("Host", ""), app=app, storage_uri="memory://")
LoginManager(app).user_loader(lambda number: None)


@app.get("/limited")
@limiter.limit("1/hour")
async def limited():
    return "the first"


@app.get("/guarded")
@login_required
async def guarded():
    return "for members only"


with asgi(app) as site:
    limits = [site.ask("/limited").status for _ in range(2)]
    expect(limits == [200, 429], f"Flask-Limiter answered {limits}")
    guards = site.ask("/guarded").status
    expect(guards != 401, "Flask-Login failed; it now guards a page")
    in_part(f"Flask-Limiter answered {limits[0]}, then {limits[1]}; a page that Flask-Login guards answered {guards}")
