"""Programs served for real, each on a free port of this machine, and stopped however the probe ends."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from probing.sites import Site, expect

# How long a server may take to listen (seconds); a loaded machine is slow.
STARTING = 20.0

# The one who runs probes ends one that takes too long with SIGTERM: what it started must be stopped then, too.
signal.signal(signal.SIGTERM, lambda *_: sys.exit("not seen: stopped from outside"))
# A shell starts what runs in the background with SIGINT ignored, and a program inherits that; by it Bottle reloads.
signal.signal(signal.SIGINT, signal.default_int_handler)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextlib.contextmanager
def wsgi(app: Callable, *, threads: bool = True) -> Iterator[Site]:
    """Serve a WSGI application with Python's own server, a thread for each request."""
    from socketserver import ThreadingMixIn
    from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

    class Quiet(WSGIRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Threaded(ThreadingMixIn, WSGIServer):
        daemon_threads = True

    server = make_server("127.0.0.1", 0, app, Threaded if threads else WSGIServer, Quiet)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield Site(server.server_port)
    server.shutdown()


@contextlib.contextmanager
def asgi(app: Callable) -> Iterator[Site]:
    """Serve an ASGI application with uvicorn."""
    import uvicorn

    wire = socket.socket()
    wire.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", interface="asgi3"))
    serving = threading.Thread(target=server.run, kwargs={"sockets": [wire]}, daemon=True)
    serving.start()
    _wait(lambda: server.started or not serving.is_alive())
    yield Site(wire.getsockname()[1])
    server.should_exit = True
    serving.join(3)


@contextlib.contextmanager
def forked(serve: Callable[[int], object]) -> Iterator[Site]:
    """Run ``serve(port)``, a framework's own server, in a process of its own."""
    port = free_port()
    parent, child = os.getpid(), os.fork()
    if child == 0:
        os.setsid()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
        try:
            serve(port)
        finally:
            os._exit(1)
    try:
        _listens(port, lambda: os.waitpid(child, os.WNOHANG)[0] == 0)
        yield Site(port)
    finally:
        _end(child)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(child, 0)


@contextlib.contextmanager
def command(*words: object, inside: Path | None = None) -> Iterator[Site]:
    """Run a command that listens on the port written ``{port}`` in its words, or found as PORT in its environment."""
    port = free_port()
    started = subprocess.Popen(
        [*_spelled(word.format(port=port) if isinstance(word, str) else str(word) for word in words)],
        cwd=inside, env=_environment(PORT=str(port)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        _listens(port, lambda: started.poll() is None)
        yield Site(port)
    finally:
        _end(started.pid)
        started.wait()


def output(*words: str, inside: Path | None = None) -> str:
    """Return what a command printed; not seen when it fails."""
    ran = subprocess.run(
        _spelled(words), cwd=inside, env=_environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True,
        timeout=30, check=False,
    )  # fmt: skip
    last = (ran.stderr.strip().splitlines() or [""])[-1]
    expect(ran.returncode == 0, f"{' '.join(words)} ended with status {ran.returncode}: {last}")
    return ran.stdout + ran.stderr


def _spelled(words) -> list[str]:
    """Return a command whose program is this Python, or lies beside it."""
    first, *rest = words
    beside = Path(sys.executable).parent / ("python" if first == "python" else first)
    return [sys.executable if first == "python" else str(beside), *rest]


def _environment(**more: str) -> dict[str, str]:
    """Return the environment for commands: like that of a person, who starts them in the program's folder."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONSAFEPATH", "PYTHONPATH")}
    return {**kept, "PYTHONPATH": ".", "PYTHONDONTWRITEBYTECODE": "1", **more}


def _listens(port: int, is_alive: Callable[[], bool]) -> None:
    """Wait until something accepts connections on a port."""

    def accepts() -> bool:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        expect(is_alive(), "a server; it ended before it listened")
        return False

    _wait(accepts)


def _wait(ready: Callable[[], bool]) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + STARTING
    while not ready():
        expect(time.monotonic() < deadline, f"a server within {STARTING:g} s")
        time.sleep(0.02)


def _end_with(parent: int) -> None:
    """End this process and its group when its parent is gone, however that ended."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os.killpg(0, signal.SIGKILL)


def _end(leader: int) -> None:
    """End a process and all of its group."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
