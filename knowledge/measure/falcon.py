import falcon


class Hello:
    def on_get(self, request, response):
        response.media = {"message": "hello"}


class Item:
    def on_get(self, request, response, number):
        response.media = {"id": number, "name": "item"}


app = falcon.App()
app.add_route("/json", Hello())
app.add_route("/items/{number:int}", Item())
