"""An errand is accepted once, survives its process, and is given up when it is of no use."""

import pytest

from bot.state import inbox
from bot.state.database import Database
from bot.state.inbox import KEPT_SECONDS, MAX_ATTEMPTS, USEFUL_SECONDS, Entry, Mark

LEASE = 6.0


async def accept(database, *arrived, errand="{}", now=100.0):
    async with database.transaction() as connection:
        return await inbox.accept(connection, arrived, errand, now=now, lease=LEASE)


async def do(database, action, *arguments, **named):
    async with database.transaction() as connection:
        return await action(connection, *arguments, **named)


@pytest.mark.parametrize(
    ("first", "second", "is_same"),
    [
        pytest.param([Mark("e1"), Mark("m1")], [Mark("e1"), Mark("m1")], True, id="a retry"),
        pytest.param([Mark("e1"), Mark("m1")], [Mark("e2"), Mark("m1")], True, id="two events, one message"),
        pytest.param([Mark("e1"), Mark("m1")], [Mark("e2"), Mark("m2")], False, id="two messages"),
        pytest.param([Mark("p", 10.0, 2.0)], [Mark("p", 11.9, 2.0)], True, id="a double click"),
        pytest.param([Mark("p", 10.0, 2.0)], [Mark("p", 12.0, 2.0)], False, id="two clicks"),
        pytest.param([Mark("p", 10.0, 2.0)], [Mark("p", 9.0, 2.0)], True, id="a double click in disorder"),
        pytest.param([], [], False, id="nothing to tell them apart"),
    ],
)
async def test_the_same_thing_is_accepted_once(database, first, second, is_same):
    assert await accept(database, *first) is not None
    assert (await accept(database, *second) is None) is is_same


async def test_what_came_before_is_known_after_a_restart(url):
    first = await Database.open(url)
    await accept(first, Mark("m1"))
    await first.close()
    second = await Database.open(url)
    try:
        assert await accept(second, Mark("m1")) is None
    finally:
        await second.close()


async def test_a_refused_arrival_leaves_no_marks(database):
    await accept(database, Mark("m1"))
    await accept(database, Mark("e2"), Mark("m1"))
    assert await accept(database, Mark("e2")) is not None


async def test_an_errand_left_behind_is_taken_up_once(database):
    errand = await accept(database, Mark("m1"), errand='{"text": "hi"}')
    await do(database, inbox.plan, errand, '{"message": {}}')
    assert await do(database, inbox.take_up, now=100.0 + LEASE, lease=LEASE) == []
    later = 100.1 + LEASE
    expected = [Entry(errand, '{"text": "hi"}', '{"message": {}}', is_on_its_way=True)]
    assert await do(database, inbox.take_up, now=later, lease=LEASE) == expected
    assert await do(database, inbox.take_up, now=later, lease=LEASE) == []


async def test_a_reply_that_waits_is_known_not_to_be_on_its_way(database):
    errand = await accept(database, Mark("m1"))
    await do(database, inbox.plan, errand, "{}")
    await do(database, inbox.set_on_its_way, errand, False)
    [entry] = await do(database, inbox.take_up, now=200.0, lease=LEASE)
    assert (entry.reply, entry.is_on_its_way) == ("{}", False)


async def test_errands_are_taken_up_in_the_order_they_came(database):
    ids = [await accept(database, Mark(name)) for name in "abc"]
    assert [entry.id for entry in await do(database, inbox.take_up, now=200.0, lease=LEASE)] == ids


async def test_what_is_under_way_is_left_alone(database):
    errand = await accept(database, Mark("m1"))
    await do(database, inbox.renew, [errand], now=200.0, lease=LEASE)
    assert await do(database, inbox.take_up, now=205.0, lease=LEASE) == []


async def test_a_finished_errand_is_known_but_its_words_are_gone(database, tmp_path):
    errand = await accept(database, Mark("m1"), errand='"a secret word"')
    await do(database, inbox.finish, errand)
    assert await do(database, inbox.take_up, now=500.0, lease=LEASE) == []
    assert await accept(database, Mark("m1")) is None


async def test_a_released_errand_may_come_again(database):
    errand = await accept(database, Mark("e1"), Mark("m1"))
    await do(database, inbox.release, errand)
    assert await accept(database, Mark("e1"), Mark("m1")) is not None


async def test_an_old_errand_is_given_up(database):
    await accept(database, Mark("m1"), now=100.0)
    assert await do(database, inbox.take_up, now=101.0 + USEFUL_SECONDS, lease=LEASE) == []
    assert await accept(database, Mark("m1")) is None


async def test_an_errand_that_kills_its_process_is_given_up(database):
    await accept(database, Mark("m1"), now=0.0)
    tries = [len(await do(database, inbox.take_up, now=10.0 * turn, lease=LEASE)) for turn in range(1, 9)]
    assert sum(tries) == MAX_ATTEMPTS - 1


async def test_marks_are_forgotten_after_a_day(database):
    await accept(database, Mark("m1"), now=0.0)
    await database.purge(KEPT_SECONDS)
    assert await accept(database, Mark("m1")) is None
    await database.purge(KEPT_SECONDS + 1)
    assert await accept(database, Mark("m1")) is not None
