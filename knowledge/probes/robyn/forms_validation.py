"""Robyn checks a JSON body by its Pydantic model."""
# pip install robyn[pydantic] pydantic

from probing import forked, refuses_bad_input, shown
from pydantic import BaseModel
from robyn import Robyn

app = Robyn(__file__)


class Person(BaseModel):
    name: str
    age: int


@app.post("/people")
async def add(person: Person):
    return person.name


with forked(lambda port: app.start(port=port)) as site:
    shown(refuses_bad_input(site))
