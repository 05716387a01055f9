import asyncio
import logging
import sys

from tornado.web import Application, RequestHandler


class Hello(RequestHandler):
    def get(self):
        self.write({"message": "hello"})


class Item(RequestHandler):
    def get(self, number):
        self.write({"id": int(number), "name": "item"})


async def main(port):
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    Application([("/json", Hello), (r"/items/(\d+)", Item)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
