"""Litestar answers every error in JSON of one form, by a handler for each kind of exception."""
# pip install litestar uvicorn

from litestar import Litestar, Response, get
from litestar.exceptions import HTTPException, NotFoundException
from probing import asgi, shown, tells_errors_in_json


def tell(request, error: HTTPException) -> Response:
    return Response({"error": error.detail}, status_code=error.status_code, headers=error.headers)


def tell_nothing(request, error: Exception) -> Response:
    request.logger.error("broken", exc_info=error)
    return Response({"error": "internal error"}, status_code=500)


@get("/missing")
async def missing() -> None:
    raise NotFoundException("no such order")


@get("/broken")
async def broken() -> float:
    return 1 / 0


handlers = {HTTPException: tell, Exception: tell_nothing}
with asgi(Litestar([missing, broken], exception_handlers=handlers)) as site:
    shown(tells_errors_in_json(site))
