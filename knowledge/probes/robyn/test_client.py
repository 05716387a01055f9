"""Robyn's test client asks an app without a server."""
# pip install robyn

from probing import shown, without_server
from robyn import Robyn
from robyn.testing import TestClient

app = Robyn(__file__)


@app.get("/")
async def home(request):
    return "hello"


with TestClient(app) as client:
    shown(without_server(lambda: client.get("/").text))
