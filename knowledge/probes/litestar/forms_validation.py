"""Litestar checks a JSON body by the type of the parameter data and names the field that is wrong."""
# pip install litestar uvicorn

from dataclasses import dataclass

from litestar import Litestar, post
from probing import asgi, expect, refuses_bad_input, shown


@dataclass
class Person:
    name: str
    age: int


@post("/people")
async def add(data: Person) -> Person:
    return data


with asgi(Litestar([add])) as site:
    seen = refuses_bad_input(site)
    fault = site.post("/people", json={"name": "Ada", "age": "old"}).json()["extra"][0]
    expect(fault["key"] == "age", f"the fault's key is {fault}")
    shown(f"{seen} and names age")
