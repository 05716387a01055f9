"""Robyn lets a page of another site call by a setting."""
# pip install robyn

from probing import forked, lets_one_origin_call, shown
from robyn import ALLOW_CORS, Robyn

app = Robyn(__file__)
ALLOW_CORS(app, origins=["https://app.example"])


@app.get("/hello")
async def hello(request):
    return "hello"


with forked(lambda port: app.start(port=port)) as site:
    shown(lets_one_origin_call(site))
