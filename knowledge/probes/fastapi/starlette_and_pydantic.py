"""A FastAPI app takes Starlette's own routes, and a Pydantic model's own rule decides what it refuses."""
# pip install fastapi uvicorn

from fastapi import FastAPI
from probing import answers, asgi, expect, shown
from pydantic import BaseModel, Field
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse

app = FastAPI()
app.add_route("/", lambda request: PlainTextResponse("hello"))


class Person(BaseModel):
    age: int = Field(ge=18)


@app.post("/people")
async def add(person: Person):
    return person


with asgi(app) as site:
    seen = answers(site)
    fault = site.post("/people", json={"age": 17})
    expect(fault.status == 422 and "greater_than_equal" in fault.text, f"an age of 17 got {fault.status}")
    expect(isinstance(app, Starlette), "an app that is one of Starlette's")
    shown(f"a Starlette route: {seen}; Pydantic's ge=18 refused an age of 17 with 422")
