import sys

from robyn import Robyn

port = int(sys.argv.pop())  # Robyn reads the command line, too
app = Robyn(__file__)


@app.get("/json")
async def hello(request):
    return {"message": "hello"}


@app.get("/items/:number")
async def item(request):
    return {"id": int(request.path_params["number"]), "name": "item"}


if __name__ == "__main__":
    app.start(host="127.0.0.1", port=port)
