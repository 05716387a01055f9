"""A dialogue comes back as it was; one that can't be read starts afresh."""

import logging

import pytest
from sqlalchemy import update

from bot.domain.advice import Suggestion
from bot.domain.dialogue import STATE_VERSION, DialogueState, GuideState, Slot
from bot.domain.question import Intent, Need
from bot.state import dialogues, tables
from bot.state.dialogues import KEPT_SECONDS, DialogueKey, Stored

KEY = DialogueKey("T1", "C1", "1700000000.000100")
STATE = DialogueState(
    intent=Intent.COMPARE,
    frameworks=("flask", "django"),
    needs=(Need("async", must=True, because="chat server"),),
    guide=GuideState("U1", 2, slots=(Slot("size", "small"), Slot("speed", None)), step="learning"),
    runs=2,
    person="U1",
    seconds=12.5,
    offered=(Suggestion("Flask", "what is flask?"),),
    doubted="flask or what",
    languages=("es",),
)


async def kept(database, key=KEY):
    async with database.transaction() as connection:
        return await dialogues.load(connection, key)


async def keep(database, state=STATE, cards=(), now=100.0, key=KEY):
    async with database.transaction() as connection:
        await dialogues.save(connection, key, state, cards, now)


async def test_an_unknown_dialogue_is_fresh(database):
    assert await kept(database) == Stored(DialogueState(), (), is_known=False)


async def test_a_dialogue_comes_back_as_it_was(database):
    await keep(database, cards=("1.1", "1.2"))
    assert await kept(database) == Stored(STATE, ("1.1", "1.2"), is_known=True)


async def test_the_last_state_counts(database):
    await keep(database)
    await keep(database, DialogueState(frameworks=("bottle",)))
    assert (await kept(database)).state.frameworks == ("bottle",)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(DialogueKey("T2", "C1", KEY.thread), id="another workspace"),
        pytest.param(DialogueKey("T1", "C2", KEY.thread), id="another channel"),
        pytest.param(DialogueKey("T1", "C1"), id="the channel's top level"),
        pytest.param(DialogueKey("T1", "C1", KEY.thread, "U1"), id="one person's"),
    ],
)
async def test_dialogues_do_not_mix(database, other):
    await keep(database)
    assert not (await kept(database, other)).is_known


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param({"version": STATE_VERSION + 1}, id="another version"),
        pytest.param({"state": "{"}, id="broken JSON"),
        pytest.param({"state": '{"version": 1, "guide": {"run": "x"}}'}, id="fields of another shape"),
        pytest.param({"state": '{"intent": "sing"}'}, id="an intent we do not know"),
        pytest.param({"cards": "7"}, id="cards that are no list"),
    ],
)
async def test_what_cannot_be_read_starts_afresh_and_says_so(database, caplog, damage):
    await keep(database)
    async with database.transaction() as connection:
        await connection.execute(update(tables.dialogues).values(**damage))
    with caplog.at_level(logging.WARNING):
        assert await kept(database) == Stored(DialogueState(), (), is_known=True)
    assert "starts afresh" in caplog.text


@pytest.mark.parametrize(
    "stored",
    [
        pytest.param('{"version": 1, "frameworks": ["bottle"], "offered": []}', id="an older one lacks fields"),
        pytest.param('{"version": 1, "frameworks": ["bottle"], "mood": "good"}', id="a newer one has more"),
    ],
)
async def test_a_state_of_another_release_is_read(database, stored):
    await keep(database)
    async with database.transaction() as connection:
        await connection.execute(update(tables.dialogues).values(state=stored))
    assert (await kept(database)).state == DialogueState(frameworks=("bottle",))


async def test_the_newest_cards_are_kept(database):
    await keep(database, cards=("1.1",))
    async with database.transaction() as connection:
        for card in ("1.2", "1.3", "1.4"):
            await dialogues.add_card(connection, KEY, card, limit=3)
    assert (await kept(database)).cards == ("1.2", "1.3", "1.4")


async def test_what_was_silent_for_a_month_is_forgotten(database):
    await keep(database, now=0.0)
    await database.purge(KEPT_SECONDS)
    assert (await kept(database)).is_known
    await database.purge(KEPT_SECONDS + 1)
    assert not (await kept(database)).is_known
