"""A bot in a local workspace, each new every time: what a person plays with."""

from __future__ import annotations

import itertools
import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from bot.errors import BotError
from bot.playground.guard import objection
from bot.playground.server import APP_TOKEN, BOT_TOKEN, LocalWorkspace
from bot.settings import Settings


class RunningBot(Protocol):
    """A bot that is up: ``url`` is where it takes events, None when it fetches them by Socket Mode."""

    @property
    def url(self) -> str | None:
        """Return the address on this machine that events are posted to."""
        ...


# ``bot.app``'s way to run a bot, handed in because the playground stands below the app.
Start = Callable[[Settings], AbstractAsyncContextManager[RunningBot]]


@asynccontextmanager
async def opened(start: Start, port: int = 0) -> AsyncIterator[LocalWorkspace]:
    """Run workspace and bot for as long as the block lasts; ``port`` 0 is any free one.

    Raises ``BotError`` when the environment holds real tokens, ``OSError`` when the port can't be had.
    """
    against = objection(os.environ)
    if against:
        raise BotError(against)
    secret = secrets.token_hex(16)
    with TemporaryDirectory(prefix="framework-advisor-") as folder:
        async with LocalWorkspace(secret, port=port) as workspace, AsyncExitStack() as stack:
            bots = _Bots(start, workspace, secret, Path(folder))
            stack.push_async_callback(bots.stop)
            await bots.replace()
            workspace.on_reset = bots.replace
            yield workspace


class _Bots:
    """One bot after another, each with a store of its own: a new one remembers nothing."""

    def __init__(self, start: Start, workspace: LocalWorkspace, secret: str, folder: Path) -> None:
        """Run bots for ``workspace``, which signs with ``secret``; their stores lie in ``folder``."""
        self._start, self._workspace, self._secret, self._folder = start, workspace, secret, folder
        self._numbers = itertools.count(1)
        self._running = AsyncExitStack()

    async def replace(self) -> None:
        """Start a bot, let the workspace talk to it, stop the one before; that one stays when there is no new one."""
        fresh = AsyncExitStack()
        bot = await fresh.enter_async_context(self._start(self._settings()))
        if bot.url:
            self._workspace.connect(bot.url)
        before, self._running = self._running, fresh
        await before.aclose()

    async def stop(self) -> None:
        """Stop the bot that runs."""
        await self._running.aclose()

    def _settings(self) -> Settings:
        store = self._folder / f"play-{next(self._numbers)}.db"
        return Settings(
            bot_token=BOT_TOKEN,
            signing_secret=self._secret,
            app_token=APP_TOKEN,
            api_url=self._workspace.api_url,
            database_url=f"sqlite+aiosqlite:///{store}",
            port=0,
            log_level="WARNING",
        )
