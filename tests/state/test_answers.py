"""A private answer can be shared for half an hour, after a restart too."""

from bot.state import answers
from bot.state.answers import KEPT_SECONDS
from bot.state.database import Database

MESSAGE = {"text": "Flask – größer", "blocks": [{"type": "section", "block_id": "b"}]}


async def find(database, now, answer_id="a1"):
    async with database.transaction() as connection:
        return await answers.find(connection, answer_id, now)


async def test_an_answer_survives_a_restart(url):
    first = await Database.open(url)
    async with first.transaction() as connection:
        await answers.keep(connection, "a1", MESSAGE, 0.0)
    await first.close()
    second = await Database.open(url)
    try:
        assert await find(second, 1.0) == MESSAGE
    finally:
        await second.close()


async def test_an_answer_is_found_for_half_an_hour(database):
    async with database.transaction() as connection:
        await answers.keep(connection, "a1", MESSAGE, 0.0)
    assert await find(database, KEPT_SECONDS) == MESSAGE
    assert await find(database, KEPT_SECONDS + 1) is None


async def test_a_shared_answer_and_an_unknown_one_are_not_found(database):
    async with database.transaction() as connection:
        await answers.keep(connection, "a1", MESSAGE, 0.0)
        await answers.forget(connection, "a1")
    assert await find(database, 0.0) is None
    assert await find(database, 0.0, "never") is None


async def test_old_answers_are_purged(database):
    async with database.transaction() as connection:
        await answers.keep(connection, "a1", MESSAGE, 0.0)
    await database.purge(KEPT_SECONDS + 1)
    assert await find(database, 0.0) is None
