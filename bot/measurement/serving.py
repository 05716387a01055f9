"""A server, started in a process group of its own for as long as it is needed; nothing of it is left behind."""

from __future__ import annotations

import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.errors import BotError
from bot.measurement.servers import Setup
from bot.verification.environments import Environment
from bot.verification.running import end

# A server starts within a second or two; a loaded machine makes them many.
_PATIENCE = 30.0


@contextmanager
def served(setup: Setup, environment: Environment, folder: Path) -> Iterator[int]:
    """Start a set-up's program, of the ``measure`` of a knowledge folder; yield its port, then end it."""
    port = _free_port()
    words = [str(environment.python), "-m", *(word.replace("{port}", str(port)) for word in setup.command)]
    with tempfile.TemporaryFile("w+") as said:
        server = subprocess.Popen(  # noqa: S603 - a program of ours
            words,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder.resolve()), "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.DEVNULL, stdout=said, stderr=said, text=True, start_new_session=True,
        )  # fmt: skip
        try:
            if not _listens(server, port):
                said.seek(0)
                last = (said.read().strip().splitlines() or ["nothing was said"])[-1]
                raise BotError(f"{setup.framework} on {setup.server} did not start: {last}")
            yield port
        finally:
            end(server)


def _listens(server: subprocess.Popen[str], port: int) -> bool:
    """Wait until a server can be reached; False when it ended or took too long."""
    deadline = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
        time.sleep(0.05)
    return False


def _free_port() -> int:
    """Return a port of the loopback interface that is free now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
