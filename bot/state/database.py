"""The database: opening it, and one transaction at a time."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.errors import SettingsError
from bot.state import answers, dialogues, inbox, unanswered
from bot.state.tables import metadata

_BUSY_MILLISECONDS = 5000


class Database:
    """An SQLite file with a single connection, so that writes never meet each other.

    Callers queue for it in the order they came. A second process on the same file (the web
    and the worker of one Procfile) is waited for up to five seconds.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        """Wrap an engine whose tables exist; use :meth:`open` to get there."""
        self._engine = engine

    @classmethod
    async def open(cls, url: str) -> Database:
        """Open ``url`` (``sqlite+aiosqlite:///…``) and create what tables it lacks.

        Raises ``SettingsError`` when the file can't be opened or is no database.
        """
        engine = create_async_engine(url, poolclass=AsyncAdaptedQueuePool, pool_size=1, max_overflow=0)
        _prepare(engine)
        try:
            await asyncio.to_thread(_probe, engine.url.database or "")
            async with engine.begin() as connection:
                await connection.run_sync(metadata.create_all)
        except (sqlite3.Error, SQLAlchemyError) as error:
            await engine.dispose()
            reason = str(getattr(error, "orig", None) or error).splitlines()[0]
            raise SettingsError(f"DATABASE_URL: {engine.url.database} can't be used: {reason}.") from error
        return cls(engine)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Give the connection inside a transaction: all of it is kept, or nothing."""
        async with self._engine.begin() as connection:
            yield connection

    async def purge(self, now: float) -> None:
        """Delete what nobody will ask for any more."""
        async with self.transaction() as connection:
            await answers.purge(connection, now)
            await inbox.purge(connection, now)
            await dialogues.purge(connection, now)
            await unanswered.purge(connection, now)

    async def close(self) -> None:
        """Close the connection; further use opens a new one."""
        await self._engine.dispose()


def _probe(path: str) -> None:
    """Raise ``sqlite3.Error`` when ``path`` can't be opened as a database.

    The asynchronous driver would find out too, but leaves a thread behind whose own
    failure then reaches the screen.
    """
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA schema_version")


def _prepare(engine: AsyncEngine) -> None:
    """Make SQLite keep a write-ahead log, wait for others, and take the write lock at once."""

    @event.listens_for(engine.sync_engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # else the driver begins transactions where it likes
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")  # a killed process loses nothing; a dead machine perhaps a second
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def on_begin(connection: Any) -> None:
        # A transaction that reads before it writes would fail at once, without waiting,
        # when another process wrote in between.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
