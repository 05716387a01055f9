"""No table keeps anything for ever."""

from sqlalchemy import func, select

from bot.domain.dialogue import DialogueState
from bot.state import answers, dialogues, inbox, unanswered
from bot.state.dialogues import DialogueKey
from bot.state.inbox import Mark
from bot.state.tables import metadata
from bot.state.unanswered import Doubt


async def rows(database):
    async with database.transaction() as connection:
        counted = {}
        for table in metadata.sorted_tables:
            counted[table.name] = (await connection.execute(select(func.count()).select_from(table))).scalar_one()
        return counted


async def test_a_year_later_every_table_is_empty(database):
    async with database.transaction() as connection:
        await answers.keep(connection, "a1", {"text": "hi"}, 0.0)
        await inbox.accept(connection, [Mark("m1")], "{}", now=0.0, lease=6.0)
        await dialogues.save(connection, DialogueKey("T1", "C1"), DialogueState(), (), 0.0)
        await unanswered.add(connection, Doubt("bake bread?", "fallback"), 0.0)
    assert set((await rows(database)).values()) == {1}
    await database.purge(365 * 24 * 3600.0)
    assert set((await rows(database)).values()) == {0}
