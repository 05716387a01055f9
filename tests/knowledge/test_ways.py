"""What is said of two frameworks in one application is so: the code of each way runs, and both answer."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from importlib.util import find_spec
from itertools import permutations
from pathlib import Path

import pytest

from bot.advise.combine import combine
from bot.domain.catalog import Catalog
from bot.domain.pairs import Way
from bot.knowledge.load import load
from tests.knowledge import sites

CATALOG = load()
# Ways that end in a server of their own, by what starts them; the others give an application to serve.
OWN_SERVER = {"cherrypy grafts", "tornado beside asgi", "aiohttp beside asgi", "aiohttp beside tornado"}
SERVED_BY = {"wsgi in tornado": "tornado", "wsgi in aiohttp": "aiohttp"}
# The frameworks that the bot's environment holds: all that have a page.
INSTALLED = [name for name in CATALOG.frameworks if find_spec(name)]


DEADLINE = 60  # seconds for a program to answer


def ways_to_run(*, alone: bool) -> list[object]:
    """Return (guest, host, way) of the pairs of installed frameworks whose code runs a server, or does not."""
    pairs = []
    for guest, host in permutations(INSTALLED, 2):
        way = next(way for way in CATALOG.pairs.ways if way.fits(guest, host))
        if way.code and way.id != "one family" and (way.id in OWN_SERVER) == alone:
            pairs.append(pytest.param(guest, host, way, id=f"{guest} in {host}"))
    return pairs


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def code_of(guest: str, host: str, catalog: Catalog) -> str:
    advice = combine(catalog.frameworks[guest], catalog.frameworks[host], catalog, directed=True)
    assert (advice.guest.id, advice.host.id) == (guest, host)
    assert advice.code is not None
    return advice.code


def skip_unless_installed(way: Way) -> None:
    for package in (way.package or "").split():
        if not find_spec(package.replace("-", "_")):
            pytest.skip(f"{package} is not installed here")


@pytest.mark.parametrize(("guest", "host", "way"), ways_to_run(alone=False))
def test_both_answer(tmp_path: Path, guest: str, host: str, way: Way):
    skip_unless_installed(way)
    sites.write(tmp_path)
    (tmp_path / "both.py").write_text(code_of(guest, host, CATALOG), "utf-8")
    kind = SERVED_BY.get(way.id, str(way.host_as))
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "ask.py", kind, "/hello", f"/{guest}/hello"],
        cwd=tmp_path, capture_output=True, text=True, timeout=90, env={**os.environ, "FALCON": str(way.guest_as)},
    )  # fmt: skip
    assert ran.stdout.splitlines()[-2:] == [host, guest], ran.stderr[-2000:]


@pytest.mark.parametrize(("guest", "host", "way"), ways_to_run(alone=True))
def test_both_answer_from_servers_of_their_own(tmp_path: Path, guest: str, host: str, way: Way):
    skip_unless_installed(way)
    sites.write(tmp_path)
    ports = (free_port(), free_port())
    code = code_of(guest, host, CATALOG).replace("8001", str(ports[0])).replace("8002", str(ports[1]))
    asked = [(ports[0], "/hello"), (ports[1], "/hello")]
    if way.id == "cherrypy grafts":
        setting = f'cherrypy.config.update({{"server.socket_port": {ports[0]}}})'
        code = code.replace("import cherrypy\n", f"import cherrypy\n{setting}\n", 1)
        asked[1] = (ports[0], f"/{guest}/hello")
    (tmp_path / "both.py").write_text(code, "utf-8")
    with (tmp_path / "output").open("wb") as output:
        program = subprocess.Popen(
            [sys.executable, "-W", "ignore", "both.py"], cwd=tmp_path, stdout=output, stderr=output,
            start_new_session=True, env={**os.environ, "FALCON": "wsgi"},
        )  # fmt: skip
    try:
        assert [answer(program, port, path) for port, path in asked] == [host, guest]
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()


def answer(program: subprocess.Popen[bytes], port: int, path: str) -> str:
    """Return what the program answers as soon as it does; fail when it ends or the deadline passes."""
    until = time.monotonic() + DEADLINE
    while time.monotonic() < until:
        assert program.poll() is None, "the program ended"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as reply:
                return str(reply.read().decode())
        except ConnectionError:
            time.sleep(0.05)
        except OSError as error:
            if not isinstance(getattr(error, "reason", None), ConnectionError):
                raise
            time.sleep(0.05)
    raise AssertionError("no answer in time")


@pytest.mark.parametrize("way", CATALOG.pairs.ways, ids=lambda way: way.id)
def test_the_code_of_every_way_compiles(way: Way):
    hosts, guests = way.hosts or tuple(CATALOG.frameworks), way.guests or tuple(CATALOG.frameworks)
    for host in hosts:
        for guest in guests:
            if guest != host and way.code and next(w for w in CATALOG.pairs.ways if w.fits(guest, host)) is way:
                compile(code_of(guest, host, CATALOG), "both.py", "exec", dont_inherit=True)


def test_what_starts_its_own_servers_is_named_so():
    assert {way.id for way in CATALOG.pairs.ways} >= OWN_SERVER | set(SERVED_BY)
