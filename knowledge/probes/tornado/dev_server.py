"""Tornado's own server reloads a changed program with debug=True."""
# pip install tornado

from probing import command, folder, reloads, shown

APP = """
import asyncio, sys
from tornado.web import Application, RequestHandler

class Home(RequestHandler):
    def get(self):
        self.write("before")

async def main():
    Application([("/", Home)], debug=True).listen(int(sys.argv[1]), "127.0.0.1")
    await asyncio.Event().wait()

asyncio.run(main())
"""
place = folder(app_py=APP)
with command("python", "app.py", "{port}", inside=place) as site:
    shown(reloads(site, place / "app.py"))
