from quart import Quart

app = Quart(__name__)


@app.get("/json")
async def hello():
    return {"message": "hello"}


@app.get("/items/<int:number>")
async def item(number):
    return {"id": number, "name": "item"}
