"""`make play`: one address, a browser where there is a screen, and a clean end."""

import asyncio
import os
import queue
import re
import signal
import socket

import pytest
from aiohttp import ClientSession

from bot.errors import BotError
from bot.playground import browser
from bot.playground.browser import has_screen, play
from tests.playground.answering_bot import answering


@pytest.fixture(autouse=True)
def surroundings(monkeypatch):
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def opened(monkeypatch) -> "queue.SimpleQueue[str]":
    """Return the addresses that a browser was asked to open."""
    asked: queue.SimpleQueue[str] = queue.SimpleQueue()
    monkeypatch.setattr(browser.webbrowser, "open", asked.put)
    return asked


class Lines:
    """What the person is told, one line after another."""

    def __init__(self) -> None:
        self.told: list = []
        self._new = asyncio.Event()

    def __call__(self, line: str) -> None:
        self.told.append(line)
        self._new.set()

    async def address(self) -> str:
        async with asyncio.timeout(10):
            while not (found := re.search(r"http://[\d.:]+", "\n".join(self.told))):
                await self._new.wait()
                self._new.clear()
        return found[0]


async def stopped(task: "asyncio.Task[int]") -> int:
    """Stop it as Ctrl-C does and return its status."""
    os.kill(os.getpid(), signal.SIGINT)
    async with asyncio.timeout(10):
        return await task


@pytest.fixture
def taken():
    """Return a port that somebody else listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


async def test_it_serves_until_ctrl_c(opened):
    lines = Lines()
    playing = asyncio.create_task(play(answering, lambda: None, port=0, say=lines))
    address = await lines.address()
    async with ClientSession() as session, session.get(f"{address}/control/state?as=alice") as response:
        assert response.status == 200
    assert await stopped(playing) == 0
    assert (len(lines.told), opened.empty()) == (1, True)
    with pytest.raises(OSError, match="Connect call failed|refused"):
        await asyncio.open_connection("127.0.0.1", int(address.rpartition(":")[2]))


async def test_a_browser_opens_where_there_is_a_screen(opened, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    lines = Lines()
    playing = asyncio.create_task(play(answering, lambda: None, port=0, say=lines))
    address = await lines.address()
    assert await asyncio.to_thread(opened.get, timeout=10) == address
    assert await stopped(playing) == 0


async def test_no_browser_opens_where_none_is_wanted(opened, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    lines = Lines()
    playing = asyncio.create_task(play(answering, lambda: None, port=0, opens_browser=False, say=lines))
    await lines.address()
    assert await stopped(playing) == 0
    assert opened.empty()


async def test_our_port_is_taken_and_another_is_found(opened, monkeypatch, taken):
    monkeypatch.setattr(browser, "PORT", taken)
    lines = Lines()
    playing = asyncio.create_task(play(answering, lambda: None, say=lines))
    address = await lines.address()
    assert await stopped(playing) == 0
    assert lines.told[0].startswith(f"Port {taken} is taken")
    assert not address.endswith(f":{taken}")


async def test_a_port_that_was_asked_for_and_is_taken_is_an_error(taken):
    with pytest.raises(BotError, match=f"Port {taken} is taken. Stop what uses it") as raised:
        await play(answering, lambda: None, port=taken)
    assert "--port 0" in str(raised.value)


async def test_real_tokens_are_refused(monkeypatch):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1-2-three")
    with pytest.raises(BotError, match="env -u SLACK_BOT_TOKEN make play"):
        await play(answering, lambda: None, port=0)


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"BROWSER": "firefox"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_where_a_window_can_open(environ, platform, expected):
    assert has_screen(environ, platform) is expected
