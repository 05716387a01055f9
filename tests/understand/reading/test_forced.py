"""Whether one name is wanted."""

import pytest

from bot.domain.question import Intent
from bot.understand.reading.forced import asks_for_one


@pytest.mark.parametrize(
    ("text", "frameworks"),
    [
        pytest.param("quart or litestar, lots of jinja. say one", ("quart", "litestar"), id="say one"),
        pytest.param("falcon or bottle? pick one please and say why", ("falcon", "bottle"), id="pick one"),
        pytest.param("sanic, tornado or aiohttp? final answer", ("sanic", "tornado", "aiohttp"), id="of three"),
        pytest.param("so which one finally, quart or falcon, we have no time", ("quart", "falcon"), id="finally"),
    ],
)
def test_one_of_those_named_is_picked(read, text, frameworks):
    found = read(text)
    assert (found.intent, found.frameworks) == (Intent.RECOMMEND, frameworks)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("what changes if I take one or the other, quart or falcon", id="either"),
        pytest.param("give me one honest reason to take falcon over bottle", id="a reason"),
        pytest.param("falcon or bottle, which one is lighter?", id="by something"),
    ],
)
def test_who_wants_no_name_compares(read, text):
    assert not asks_for_one(text)
    assert read(text).intent is Intent.COMPARE


@pytest.mark.parametrize(
    ("thread", "text", "frameworks"),
    [
        pytest.param(("tornado vs aiohttp for a proxy",), "it holds 9k connections open. which one finally?",
                     ("tornado", "aiohttp"), id="of those compared"),
        pytest.param(("tornado vs aiohttp for a proxy", "and sanic?"), "tornado or aiohttp, not sanic. pick one",
                     ("tornado", "aiohttp"), id="without a third"),
    ],
)  # fmt: skip
def test_in_a_thread_it_is_one_of_those_compared(heard, thread, text, frameworks):
    found = heard(thread, text)
    assert (found.intent, found.frameworks, found.refused) == (Intent.RECOMMEND, frameworks, ())


def test_of_two_add_ons_none_is_picked(read):
    found = read("apiflask or flask-smorest, which one would you take? existing app with 40 endpoints")
    assert (found.intent, found.frameworks, found.needs) == (Intent.COMPARE, ("flask",), ())
