"""FastAPI answers every error in JSON of one form, by a handler for each kind of exception."""
# pip install fastapi uvicorn

from fastapi import FastAPI, HTTPException
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from probing import asgi, shown, tells_errors_in_json
from starlette.exceptions import HTTPException as AnyHTTPException

app = FastAPI()


@app.exception_handler(AnyHTTPException)  # Starlette's: unknown addresses raise it, too
async def tell(request, error):
    return JSONResponse({"error": error.detail}, error.status_code, error.headers)


@app.exception_handler(RequestValidationError)
async def tell_faults(request, error):
    return JSONResponse({"error": "invalid input", "faults": jsonable_encoder(error.errors())}, 422)


@app.exception_handler(Exception)  # it is logged all the same
async def tell_nothing(request, error):
    return JSONResponse({"error": "internal error"}, 500)


@app.get("/missing")
async def missing():
    raise HTTPException(404, "no such order")


@app.get("/broken")
async def broken():
    return 1 / 0


with asgi(app) as site:
    shown(tells_errors_in_json(site))
