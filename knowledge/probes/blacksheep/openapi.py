"""BlackSheep describes its API as OpenAPI."""
# pip install blacksheep uvicorn

from blacksheep import Application, get
from blacksheep.server.openapi.v3 import OpenAPIHandler
from openapidocs.v3 import Info
from probing import asgi, describes_itself, shown

app = Application()
OpenAPIHandler(info=Info("A probe", "1")).bind_app(app)


@get("/items/{int:number}")
async def item(number: int) -> int:
    return number


with asgi(app) as site:
    shown(describes_itself(site))
