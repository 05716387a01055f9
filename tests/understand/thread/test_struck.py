"""What of the last wish is struck out, and what stays of it."""

import pytest

from bot.domain.question import Intent

PORTAL = "a job portal with employer accounts and moderation"


@pytest.mark.parametrize(
    ("thread", "text", "gone"),
    [
        pytest.param((PORTAL,), "and without the admin site, still Django?", "admin", id="without"),
        pytest.param((PORTAL,), "we don't need the admin site", "admin", id="not needed"),
        pytest.param(("litestar or falcon for a shop",), "csrf doesn't matter. so which one", "csrf",
                     id="no matter"),
    ],
)  # fmt: skip
def test_what_is_struck_out_is_neither_wanted_nor_unwanted(heard, thread, text, gone):
    found = heard(thread, text)
    assert found.intent is Intent.RECOMMEND
    assert found.needs
    assert gone not in {need.criterion for need in found.needs}


def test_what_is_unwanted_stays_so(heard):
    found = heard(("recommend something for a crud app",), "no orm please")
    assert {need.criterion: need.refused for need in found.needs}["orm"]


def test_who_may_not_be_taken_leaves_the_wish_as_it_was(heard):
    found = heard(
        ("an internal tool for 30 users, which framework?",),
        "we can't use Django, the IT department forbids it after a bad experience with a vendor. What then?",
    )
    assert (found.intent, found.refused) == (Intent.RECOMMEND, ("django",))
    assert "offline" not in found.concepts
    assert found.needs


def test_which_one_is_asked_of_those_compared(heard):
    found = heard(
        ("sanic vs robyn vs blacksheep for max throughput",), "forget speed. which one could we run for 3 years?"
    )
    assert (found.intent, found.frameworks) == (Intent.RECOMMEND, ("sanic", "robyn", "blacksheep"))
    assert [need.criterion for need in found.needs] == ["upkeep"]


@pytest.mark.parametrize(
    ("text", "frameworks"),
    [
        pytest.param("quart or litestar for this?", ("quart", "litestar"), id="for this"),
        pytest.param("what do we lose if we go with litestar instead?", ("django", "litestar"), id="what is lost"),
    ],
)
def test_two_are_compared_for_what_was_wished(heard, text, frameworks):
    found = heard((PORTAL,), text)
    assert (found.intent, found.frameworks) == (Intent.COMPARE, frameworks)
    assert "admin" in {need.criterion for need in found.needs}
