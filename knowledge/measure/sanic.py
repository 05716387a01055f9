import sys

from sanic import Sanic, json

app = Sanic("measured")


@app.get("/json")
async def hello(request):
    return json({"message": "hello"})


@app.get("/items/<number:int>")
async def item(request, number):
    return json({"id": number, "name": "item"})


if __name__ == "__main__":
    app.run("127.0.0.1", int(sys.argv[1]), single_process=True, access_log=False, motd=False)
