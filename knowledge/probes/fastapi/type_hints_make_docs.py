"""FastAPI turns type hints into the documentation: an int in the path and a model stand in the schema."""
# pip install fastapi uvicorn

from fastapi import FastAPI
from probing import asgi, expect, shown
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str
    price: float


@app.post("/items/{number}")
async def add(number: int, item: Item):
    return item


with asgi(app) as site:
    schema = site.ask("/openapi.json").json()
    told = schema["paths"]["/items/{number}"]["post"]["parameters"][0]["schema"]["type"]
    expect(told == "integer", f"the path's number is a {told}")
    price = schema["components"]["schemas"]["Item"]["properties"]["price"]["type"]
    expect(price == "number", f"the item's price is a {price}")
    shown(f"OpenAPI {schema['openapi']} says integer for the int in the path, number for the model's price")
