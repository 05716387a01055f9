"""FastAPI's test client asks an app without a server."""
# pip install fastapi httpx2

from fastapi import FastAPI
from fastapi.testclient import TestClient
from probing import shown, without_server

app = FastAPI()


@app.get("/")
async def home():
    return "hello"


shown(without_server(lambda: TestClient(app).get("/").json()))
