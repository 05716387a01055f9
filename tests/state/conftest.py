"""A database in a file of its own for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.state.database import Database


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Address of an SQLite file that does not exist yet."""
    return f"sqlite+aiosqlite:///{tmp_path}/state.db"


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """An open database, closed afterwards."""
    opened = await Database.open(url)
    yield opened
    await opened.close()
