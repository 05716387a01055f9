from blacksheep import Application, Router, json

router = Router()
app = Application(router=router)


@router.get("/json")
async def hello():
    return json({"message": "hello"})


@router.get("/items/{int:number}")
async def item(number: int):
    return json({"id": number, "name": "item"})
