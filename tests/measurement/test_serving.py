import os
import socket
import sys
import time
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.knowledge.places import default_folder
from bot.measurement.load import check
from bot.measurement.servers import USUAL, Setup
from bot.measurement.serving import served
from bot.verification.environments import of

# A program that starts another, says which, and listens.
LEAVING = """
import socket, subprocess, sys, time
left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
open("left", "w").write(str(left.pid))
wire = socket.create_server(("127.0.0.1", int(sys.argv[1])))
time.sleep(60)
"""


@pytest.fixture(scope="module")
def here():
    """Return the environment that the tests run in."""
    return of(Path(sys.executable))


@pytest.fixture
def fake(tmp_path, monkeypatch):
    """Return a function that makes the program of a framework ``fake``, and its set-up."""
    (tmp_path / "measure").mkdir()

    def write(program):
        (tmp_path / "measure" / "fake.py").write_text(program, "utf-8")
        return Setup("fake", USUAL["tornado"])

    return write


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text("utf-8")
    except (ProcessLookupError, FileNotFoundError):
        return False


@pytest.mark.parametrize("ends", [None, KeyboardInterrupt, BotError], ids=["well", "by Ctrl-C", "by a failure"])
def test_nothing_is_left_behind_however_it_ends(ends, fake, here, tmp_path):
    def use():
        with served(fake(LEAVING), here, tmp_path) as port:
            socket.create_connection(("127.0.0.1", port)).close()
            if ends:
                raise ends

    if ends:
        with pytest.raises(ends):
            use()
    else:
        use()
    left = int((tmp_path / "left").read_text())
    deadline = time.monotonic() + 5
    while _lives(left):
        assert time.monotonic() < deadline, f"process {left} lives on"
        time.sleep(0.02)


def test_one_that_does_not_start_says_why(fake, here, tmp_path):
    with (
        pytest.raises(BotError, match="fake on its own server did not start: no such thing"),
        served(fake("raise SystemExit('no such thing')"), here, tmp_path),
    ):
        pass


@pytest.mark.examples
@pytest.mark.parametrize("framework", ["tornado", "aiohttp"])
def test_a_program_answers_under_its_own_server(framework, here):
    with served(Setup(framework, USUAL[framework]), here, default_folder()) as port:
        check(port, "/json", {"message": "hello"})
        check(port, "/items/42", {"id": 42, "name": "item"})
