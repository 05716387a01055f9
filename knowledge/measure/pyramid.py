from pyramid.config import Configurator


def hello(request):
    return {"message": "hello"}


def item(request):
    return {"id": int(request.matchdict["number"]), "name": "item"}


with Configurator() as config:
    config.add_route("hello", "/json")
    config.add_view(hello, route_name="hello", renderer="json")
    config.add_route("item", r"/items/{number:\d+}")
    config.add_view(item, route_name="item", renderer="json")
    app = config.make_wsgi_app()
