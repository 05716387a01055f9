from flask import Flask

app = Flask(__name__)


@app.get("/json")
def hello():
    return {"message": "hello"}


@app.get("/items/<int:number>")
def item(number):
    return {"id": number, "name": "item"}
