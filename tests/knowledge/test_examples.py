"""The example programs do what their card promises: each is started as it says and answers as it says."""

import http.client
import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.domain.catalog import Example
from bot.knowledge.load import load

PAGED = [framework.id for framework in load().frameworks.values() if framework.page]
DEADLINE = 60  # seconds for a program to answer; the slowest takes about two on an idle machine


def example_of(name: str) -> Example:
    page = load().frameworks[name].page
    assert page is not None
    return page.example


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def started(example: Example, folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run an example in ``folder`` by its own command, on another port; end it and all that it started."""
    (folder / example.file).write_text(example.code, "utf-8")
    programs = Path(sys.executable).parent  # where the frameworks' own commands are
    command = shlex.split(example.run.replace("8000", str(port)))
    environment = {**os.environ, "PORT": str(port), "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    with (folder / "output").open("wb") as output:
        program = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield program
    finally:
        os.killpg(program.pid, signal.SIGKILL)  # reloaders and workers are in its group
        program.wait()


def answered(program: subprocess.Popen[bytes], port: int, path: str) -> str:
    """Return what the program answers as soon as it does; fail when it ends or the deadline passes."""
    until = time.monotonic() + DEADLINE
    while time.monotonic() < until:
        assert program.poll() is None, "the program ended"
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            text = response.read().decode("utf-8")
        except (OSError, http.client.HTTPException):
            time.sleep(0.05)  # not listening yet
            continue
        finally:
            connection.close()
        assert response.status == 200, text
        return text
    raise AssertionError(f"no answer within {DEADLINE} seconds")


@pytest.mark.examples
@pytest.mark.parametrize("name", PAGED)
def test_an_example_answers_with_its_greeting(name: str, tmp_path: Path):
    example = example_of(name)
    port = free_port()
    with started(example, tmp_path, port) as program:
        try:
            greeting = json.loads(answered(program, port, urlsplit(example.url).path))
        except AssertionError as failure:
            pytest.fail(f"{failure}; it printed:\n{(tmp_path / 'output').read_text('utf-8', 'replace')}")
    assert greeting == {"message": f"Hello from {load().frameworks[name].name}"}


@pytest.mark.parametrize("name", PAGED)
def test_the_card_promises_that_greeting(name: str):
    assert f"Hello from {load().frameworks[name].name}" in example_of(name).shows


@pytest.mark.parametrize("name", PAGED)
def test_the_install_line_names_the_package(name: str):
    pip, install, *packages = example_of(name).install.split()
    assert (pip, install) == ("pip", "install")
    assert load().frameworks[name].facts.pypi.lower() in packages


@pytest.mark.parametrize("name", PAGED)
def test_the_command_needs_nothing_that_is_not_installed(name: str):
    command, *words = example_of(name).run.split()
    packages = example_of(name).install.split()[2:]
    module = words[1] if words[0] == "-m" else Path(example_of(name).file).stem
    told = {"python": module in (*packages, "app")}.get(command, command.removesuffix("-serve") in packages)
    assert told, f"{command} comes from none of {packages}"


@pytest.mark.parametrize("name", PAGED)
def test_the_port_of_the_address_is_the_one_it_listens_on(name: str):
    example = example_of(name)
    assert urlsplit(example.url).port == 8000
    assert "8000" in example.run + example.code
