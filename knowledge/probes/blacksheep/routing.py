"""BlackSheep maps paths and methods to handlers, whose parameters it takes from the path."""
# pip install blacksheep uvicorn

from blacksheep import Application, get, text
from probing import asgi, routes, shown

app = Application()


@get("/items/{int:number}")
async def item(number: int):
    return text(f"item {number}")


with asgi(app) as site:
    shown(routes(site))
