from fastapi import FastAPI

app = FastAPI()


@app.get("/json")
async def hello():
    return {"message": "hello"}


@app.get("/items/{number}")
async def item(number: int):
    return {"id": number, "name": "item"}
