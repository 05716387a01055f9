"""FastAPI checks a JSON body by its Pydantic model and names the field that is wrong."""
# pip install fastapi uvicorn

from fastapi import FastAPI
from probing import asgi, expect, refuses_bad_input, shown
from pydantic import BaseModel

app = FastAPI()


class Person(BaseModel):
    name: str
    age: int


@app.post("/people")
async def add(person: Person):
    return person


with asgi(app) as site:
    seen = refuses_bad_input(site)
    fault = site.post("/people", json={"name": "Ada", "age": "old"}).json()["detail"][0]
    expect(fault["loc"] == ["body", "age"], f"the fault's place is {fault['loc']}")
    shown(f"{seen} and names body.age")
