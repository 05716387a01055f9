"""BlackSheep hands a handler the request when a parameter asks for it."""
# pip install blacksheep uvicorn

from blacksheep import Application, Request, get, text
from probing import asgi, handed, shown

app = Application()


@get("/told")
async def told(request: Request):
    return text(request.query["name"][0])


with asgi(app) as site:
    shown(handed(site))
