"""BlackSheep gives a handler what is registered for a parameter's type."""
# pip install blacksheep uvicorn

from blacksheep import Application, get, text
from probing import asgi, injects, shown


class Provided:
    text = "from the provider"


app = Application()
app.services.add_singleton(Provided)


@get("/injected")
async def injected(provided: Provided):
    return text(provided.text)


with asgi(app) as site:
    shown(injects(site))
