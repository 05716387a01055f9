from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def hello(request):
    return JSONResponse({"message": "hello"})


async def item(request):
    return JSONResponse({"id": request.path_params["number"], "name": "item"})


app = Starlette(routes=[Route("/json", hello), Route("/items/{number:int}", item)])
