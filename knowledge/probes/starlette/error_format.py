"""Starlette answers every error in JSON of one form, by a handler for each kind of exception."""
# pip install starlette uvicorn

from probing import asgi, shown, tells_errors_in_json
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route


async def tell(request, error):
    return JSONResponse({"error": error.detail}, error.status_code, error.headers)


async def tell_nothing(request, error):  # it is logged all the same
    return JSONResponse({"error": "internal error"}, 500)


async def missing(request):
    raise HTTPException(404, "no such order")


async def broken(request):
    return 1 / 0


app = Starlette(
    routes=[Route("/missing", missing), Route("/broken", broken)],
    exception_handlers={HTTPException: tell, Exception: tell_nothing},
)

with asgi(app) as site:
    shown(tells_errors_in_json(site))
