"""python -m aiohttp.web starts an application, and does nothing else."""
# pip install aiohttp

from probing import answers, command, folder, in_part

APP = """
from aiohttp import web

async def home(request):
    return web.Response(text="hello")

def main(words):
    app = web.Application()
    app.router.add_get("/", home)
    return app
"""
START = "python", "-m", "aiohttp.web", "-H", "127.0.0.1", "-P", "{port}", "app:main"
with command(*START, inside=folder(app_py=APP)) as site:
    in_part(f"`python -m aiohttp.web app:main`: {answers(site)}; it has no other command")
