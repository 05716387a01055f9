"""BlackSheep turns a JSON body into a dataclass and refuses one that does not fit."""
# pip install blacksheep uvicorn pydantic

from blacksheep import Application, FromJSON, post, text
from probing import asgi, refuses_bad_input, shown
from pydantic import BaseModel

app = Application()


class Person(BaseModel):
    name: str
    age: int


@post("/people")
async def add(person: FromJSON[Person]):
    return text(person.value.name)


with asgi(app) as site:
    shown(refuses_bad_input(site))
