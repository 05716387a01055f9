"""FastAPI lets a page of another site call by Starlette's middleware."""
# pip install fastapi uvicorn

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from probing import asgi, lets_one_origin_call, shown

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example"])


@app.get("/hello")
async def hello():
    return "hello"


with asgi(app) as site:
    shown(lets_one_origin_call(site))
