"""A workspace in a thread of its own and the bot in a process of its own, so that the bot can be stopped."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from urllib.error import URLError

from bot.conversation import Conversation
from bot.playground.server import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, LocalWorkspace
from bot.playground.workspace import BOT_ID, BOT_USER_ID, Message
from bot.slack.replay import Replay

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 30.0
T = TypeVar("T")


class Town:
    """What a test needs of the world behind the page: the workspace's address, and power over the bot."""

    def __init__(self, loop: asyncio.AbstractEventLoop, workspace: LocalWorkspace, folder: Path) -> None:
        self.workspace, self._loop, self._folder = workspace, loop, folder
        self._bot: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Return the address of the page."""
        return self.workspace.url

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something in the workspace and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    # -- the bot ---------------------------------------------------------------------------

    def start_bot(self) -> None:
        """Start the bot and let the workspace talk to it, as soon as it is up."""
        port = _free_port()
        environ = os.environ | {
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "SLACK_API_URL": self.workspace.api_url,
            "DATABASE_URL": f"sqlite:///{self._folder}/bot.db",
            "PORT": str(port),
            "LOG_LEVEL": "WARNING",
        }
        self._bot = subprocess.Popen([sys.executable, "-m", "bot", "serve"], cwd=ROOT, env=environ)
        _wait_for(f"http://127.0.0.1:{port}/healthz", self._bot)
        self._loop.call_soon_threadsafe(self.workspace.connect, f"http://127.0.0.1:{port}/slack/events")

    def stop_bot(self) -> None:
        """End the bot's process; nobody answers any more."""
        if self._bot:
            self._bot.kill()
            self._bot.wait()

    def attempts_end(self) -> None:
        """Wait until the workspace tried again in vain: the next attempt is a minute away, and none comes meanwhile."""

        async def tried() -> None:
            await self.workspace.wait_until(lambda: [one for one in self.workspace.deliveries if one.retry_num], 20)

        self.do(tried())

    def freeze_bot(self) -> None:
        """Let the bot's process do nothing until it is thawed."""
        self._signal(signal.SIGSTOP)

    def thaw_bot(self) -> None:
        """Let the bot go on."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        assert self._bot
        self._bot.send_signal(number)

    # -- what stands in the workspace already ------------------------------------------------

    def tell(self, channel: str, text: str, blocks: Sequence[dict[str, Any]] = (), thread_ts: str = "") -> str:
        """Post something as the advisor, without its doing; return its ``ts``."""
        return self._post(Message(channel, "", BOT_USER_ID, text, tuple(blocks), thread_ts, BOT_ID))

    def write(self, channel: str, user: str, text: str, thread_ts: str = "") -> str:
        """Post something as a person; return its ``ts``."""
        return self._post(Message(channel, "", user, text, thread_ts=thread_ts))

    def _post(self, message: Message) -> str:
        async def post() -> str:
            return self.workspace.workspace.post(message).ts

        return self.do(post())


@contextmanager
def founded(conversation: Conversation, folder: Path, retry_delays: Sequence[float] = (1.0, 60.0)) -> Iterator[Town]:
    """Run a workspace without a bot for as long as the block lasts."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    workspace = asyncio.run_coroutine_threadsafe(_open(retry_delays), loop).result(10)
    workspace.inspector.replays = partial(Replay, conversation, BOT_USER_ID)
    town = Town(loop, workspace, folder)
    try:
        yield town
    finally:
        town.stop_bot()
        town.do(workspace.__aexit__(None, None, None))
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()


async def _open(retry_delays: Sequence[float]) -> LocalWorkspace:
    return await LocalWorkspace(retry_delays=retry_delays).__aenter__()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    """Return as soon as ``url`` answers; fail when the process ends or the time is over."""
    pause = threading.Event()
    for _ in range(int(START_SECONDS / 0.05)):
        assert process.poll() is None, f"the bot ended with status {process.returncode}"
        try:
            with urllib.request.urlopen(url, timeout=1):  # noqa: S310 - an address of ours
                return
        except (URLError, OSError):
            pause.wait(0.05)
    raise TimeoutError(f"{url} did not answer within {START_SECONDS} s")
