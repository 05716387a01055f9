"""BlackSheep lets a page of another site call by a setting."""
# pip install blacksheep uvicorn

from blacksheep import Application, get
from probing import asgi, lets_one_origin_call, shown

app = Application()
app.use_cors(allow_methods="GET", allow_origins="https://app.example")


@get("/hello")
async def hello():
    return "hello"


with asgi(app) as site:
    shown(lets_one_origin_call(site))
