"""Servers of a few lines, in a thread: what they answer is what a test hands them."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

GOOD = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"


@contextmanager
def answering(*pieces: bytes, at_most: int | None = None) -> Iterator[int]:
    """Yield the port of a server that answers with some pieces; it closes a connection after ``at_most`` answers."""

    class Answerer(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            left = at_most
            while left != 0 and self.rfile.readline():
                while self.rfile.readline().strip():
                    pass
                for piece in pieces:
                    self.wfile.write(piece)
                left = left - 1 if left else left

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads, block_on_close, request_queue_size = True, False, 64

        def handle_error(self, request, client_address) -> None:
            """Say nothing of clients that hang up."""

    with Server(("127.0.0.1", 0), Answerer) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server.server_address[1]
        server.shutdown()
