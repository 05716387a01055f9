from bottle import Bottle

app = Bottle()


@app.get("/json")
def hello():
    return {"message": "hello"}


@app.get("/items/<number:int>")
def item(number):
    return {"id": number, "name": "item"}
