"""Tornado needs no other package: its own files alone serve a page."""
# pip install tornado

from probing import runs_alone, shown

APP = """
import asyncio
from tornado.httpclient import AsyncHTTPClient
from tornado.testing import bind_unused_port
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

class Home(RequestHandler):
    def get(self):
        self.write("hello")

async def main():
    wire, port = bind_unused_port()
    HTTPServer(Application([("/", Home)])).add_socket(wire)
    print((await AsyncHTTPClient().fetch(f"http://127.0.0.1:{port}/")).body.decode())

asyncio.run(main())
"""
shown(runs_alone("tornado", APP))
