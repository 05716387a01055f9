"""A line is kept in order, whoever leaves it early, and leaves nothing behind."""

import asyncio

import pytest

from bot.slack.lines import Lines


async def pass_through(ticket, name, order):
    await ticket.reached()
    order.append(name)
    await asyncio.sleep(0)
    ticket.leave()


async def test_the_order_of_joining_counts():
    lines, order = Lines(), []
    tickets = [lines.join("k") for _ in range(4)]
    await asyncio.gather(*(pass_through(ticket, n, order) for n, ticket in reversed(list(enumerate(tickets)))))
    assert order == [0, 1, 2, 3]


async def test_leaving_early_lets_nobody_overtake():
    lines, order = Lines(), []
    first, second, third = (lines.join("k") for _ in range(3))
    second.leave()
    waiting = asyncio.create_task(pass_through(third, "third", order))
    await asyncio.sleep(0)
    assert order == []
    first.leave()
    await waiting
    assert order == ["third"]


async def test_being_cancelled_while_waiting_does_not_break_the_line():
    lines, order = Lines(), []
    first, second, third = (lines.join("k") for _ in range(3))
    impatient = asyncio.create_task(second.reached())
    await asyncio.sleep(0)
    impatient.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    second.leave()
    first.leave()
    await pass_through(third, "third", order)
    assert order == ["third"]


async def test_who_is_first_knows_it():
    lines = Lines()
    first, second, other = lines.join("k"), lines.join("k"), lines.join("other")
    assert (first.is_first, second.is_first, other.is_first) == (True, False, True)
    first.leave()
    assert second.is_first


async def test_an_empty_line_is_forgotten():
    lines = Lines()
    tickets = [lines.join("k") for _ in range(3)]
    for ticket in tickets:
        ticket.leave()
        ticket.leave()  # twice does no harm
    await asyncio.sleep(0)
    assert lines._last == {}
    assert lines.join("k").is_first
