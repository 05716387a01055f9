"""One row for each text, counted; the old and the too many go."""

from dataclasses import replace

from sqlalchemy import text

from bot.state import unanswered
from bot.state.unanswered import KEPT_SECONDS, Doubt, Recorded

CLEAR = Doubt("bake bread?", "fallback", guess="list", guess_score=0.2, confidence=0.1, language="de")
TWO = Doubt(
    "flask or what",
    "clarification",
    guess="compare",
    confidence=0.4,
    rival="describe",
    rival_confidence=0.38,
    offered=("what is Flask?", "list all"),
)


async def add(database, *doubts, now=100.0):
    async with database.transaction() as connection:
        for doubt in doubts:
            await unanswered.add(connection, doubt, now)


async def choose(database, doubt, question):
    async with database.transaction() as connection:
        await unanswered.choose(connection, doubt.key, question)


async def listed(database, since=0.0):
    async with database.transaction() as connection:
        return await unanswered.listed(connection, since)


async def test_a_doubt_comes_back_as_it_was(database):
    await add(database, TWO)
    await choose(database, TWO, "list all")
    assert await listed(database) == [Recorded(TWO, 1, 100.0, 100.0, (("list all", 1),))]


async def test_the_same_text_in_other_letters_is_counted_and_read_as_it_was_last(database):
    await add(database, CLEAR, now=1.0)
    newest = replace(CLEAR, text="Bake *bread*", guess="example")
    await add(database, newest, now=9.0)
    assert await listed(database) == [Recorded(newest, 2, 1.0, 9.0, ())]


async def test_what_was_chosen_is_counted_and_outlives_another_reading(database):
    await add(database, TWO)
    for question in ("what is Flask?", "list all", "list all"):
        await choose(database, TWO, question)
    await add(database, replace(TWO, offered=()))
    [one] = await listed(database)
    assert one.chosen == (("list all", 2), ("what is Flask?", 1))


async def test_a_choice_for_what_is_gone_does_nothing(database):
    await choose(database, TWO, "list all")
    assert await listed(database) == []


async def test_the_most_frequent_comes_first_then_the_newest(database):
    several = [Doubt(name, "fallback") for name in ("often", "old", "new")]
    for moment, doubt in enumerate([several[0], several[0], several[1], several[2]]):
        await add(database, doubt, now=float(moment))
    assert [one.doubt.text for one in await listed(database)] == ["often", "new", "old"]
    assert [one.doubt.text for one in await listed(database, since=2.0)] == ["new", "old"]


async def test_texts_without_words_are_told_apart_by_their_marks(database):
    await add(database, Doubt("!!", "fallback"), Doubt("%%", "fallback"))
    assert len(await listed(database)) == 2


async def test_beyond_the_limit_the_oldest_goes(database, monkeypatch):
    monkeypatch.setattr(unanswered, "MAX_ROWS", 3)
    for moment, name in enumerate("abcd"):
        await add(database, Doubt(name, "fallback"), now=float(moment))
    await add(database, Doubt("b", "fallback"), now=9.0)
    await add(database, Doubt("e", "fallback"), now=10.0)
    assert {one.doubt.text for one in await listed(database)} == {"b", "d", "e"}


async def test_what_did_not_come_for_ninety_days_is_purged(database):
    await add(database, CLEAR, now=0.0)
    await database.purge(KEPT_SECONDS)
    assert len(await listed(database)) == 1
    await database.purge(KEPT_SECONDS + 1)
    assert await listed(database) == []


async def test_all_of_it_can_be_forgotten(database):
    await add(database, CLEAR, TWO)
    async with database.transaction() as connection:
        assert await unanswered.forget(connection) == 2
    assert await listed(database) == []


async def test_neither_person_nor_place_has_a_column(database):
    async with database.transaction() as connection:
        columns = (await connection.execute(text("SELECT name FROM pragma_table_info('unanswered')"))).scalars().all()
    assert set(columns).isdisjoint({"team", "channel", "thread", "person"})
    assert {"text", "times"} <= set(columns)
