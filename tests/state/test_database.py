"""One writing connection, a write-ahead log, and a clear word when the file can't be used."""

import asyncio
import sqlite3

import pytest
from sqlalchemy import text

from bot.errors import SettingsError
from bot.state import answers
from bot.state.database import Database


async def test_it_waits_for_others_and_keeps_a_write_ahead_log(database):
    async with database.transaction() as connection:
        mode = (await connection.execute(text("PRAGMA journal_mode"))).scalar_one()
        busy = (await connection.execute(text("PRAGMA busy_timeout"))).scalar_one()
    assert (mode, busy) == ("wal", 5000)


async def test_a_failed_transaction_leaves_nothing(database):
    async def fail_half_way():
        async with database.transaction() as connection:
            await answers.keep(connection, "a", {"text": "hi"}, 0.0)
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        await fail_half_way()
    async with database.transaction() as connection:
        assert await answers.find(connection, "a", 0.0) is None


async def test_transactions_do_not_overlap_and_keep_their_order(database):
    order = []

    async def write(number):
        async with database.transaction() as connection:
            order.append(("begins", number))
            await answers.keep(connection, str(number), {"text": str(number)}, 0.0)
            await asyncio.sleep(0)
            order.append(("ends", number))

    await asyncio.gather(*(write(number) for number in range(5)))
    assert order == [(what, number) for number in range(5) for what in ("begins", "ends")]


async def test_two_processes_on_one_file_wait_for_each_other(url, database):
    other = await Database.open(url)

    async def write(base, name):
        for number in range(20):
            async with base.transaction() as connection:
                await answers.find(connection, "x", 0.0)  # reads first: a deferred transaction would then fail
                await answers.keep(connection, f"{name}{number}", {"text": name}, 0.0)

    try:
        await asyncio.gather(write(database, "a"), write(other, "b"))
        async with database.transaction() as connection:
            assert (await connection.execute(text("SELECT count(*) FROM answers"))).scalar_one() == 40
    finally:
        await other.close()


async def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "poem.db").write_text("Shall I compare thee to a summer's day? " * 200)
    with pytest.raises(SettingsError, match=r"DATABASE_URL: .*poem\.db can't be used"):
        await Database.open(f"sqlite+aiosqlite:///{tmp_path}/poem.db")


async def test_a_folder_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(SettingsError, match="DATABASE_URL"):
        await Database.open(f"sqlite+aiosqlite:///{tmp_path}/nowhere/state.db")


async def test_the_file_is_plain_sqlite(url, database, tmp_path):
    async with database.transaction() as connection:
        await answers.keep(connection, "a", {"text": "hi"}, 0.0)
    reader = sqlite3.connect(tmp_path / "state.db")
    try:
        assert reader.execute("SELECT id FROM answers").fetchall() == [("a",)]
    finally:
        reader.close()
