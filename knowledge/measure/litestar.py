from litestar import Litestar, get


@get("/json")
async def hello() -> dict[str, str]:
    return {"message": "hello"}


@get("/items/{number:int}")
async def item(number: int) -> dict[str, int | str]:
    return {"id": number, "name": "item"}


app = Litestar([hello, item])
