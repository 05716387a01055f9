"""What is wanted beyond what was shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading
from bot.understand.beyond import no_better

Read = Callable[..., Reading]
COMPARED = DialogueState(intent=Intent.COMPARE, frameworks=("bottle", "flask"), shown=("bottle", "flask"))
RANKED = DialogueState(
    intent=Intent.RECOMMEND, frameworks=("django",), shown=("django", "litestar", "flask"), needs=(Need("orm"),)
)
FOUND = DialogueState(
    intent=Intent.FIND_BY_FEATURE, frameworks=("litestar",), shown=("litestar", "django"), needs=(Need("graphql"),)
)


@pytest.mark.parametrize("text", ["something more grown up than those two", "anything faster than both?"])
def test_what_was_compared_is_outdone(read: Read, text: str):
    reading = read(text, COMPARED)
    assert reading.intent is Intent.RECOMMEND
    assert {"bottle", "flask"} <= set(reading.refused)


def test_a_comparative_leaves_out_whoever_is_no_better(read: Read, catalog):
    reading = read("easier pls, that one scares me", RANKED)
    assert reading.intent is Intent.RECOMMEND
    assert {need.criterion for need in reading.needs} >= {"orm", "learning"}
    worse = {one.id for one in catalog.frameworks.values()
             if one.ratings["learning"].value <= catalog.frameworks["django"].ratings["learning"].value}  # fmt: skip
    assert set(reading.refused) == worse


def test_something_lighter_after_a_description(read: Read):
    state = DialogueState(intent=Intent.DESCRIBE, frameworks=("quart",))
    reading = read("something lighter?", state)
    assert (reading.intent, "quart" in reading.refused) == (Intent.RECOMMEND, True)
    assert [need.criterion for need in reading.needs] == ["lightness"]


def test_nobody_is_left_out_where_nobody_is_better(catalog):
    assert no_better(("sanic",), ("speed",), catalog) == ()
    assert "flask" in no_better(("flask",), ("speed",), catalog)
    assert "sanic" not in no_better(("flask",), ("speed",), catalog)
    assert no_better(("flask",), ("orm",), catalog) == ()


def test_built_in_asks_the_search_again(read: Read):
    reading = read("built in tho, no addon", FOUND)
    assert (reading.intent, [need.criterion for need in reading.needs]) == (Intent.FIND_BY_FEATURE, ["graphql"])


def test_the_least_is_the_other_end(read: Read):
    state = DialogueState(
        intent=Intent.RECOMMEND, frameworks=("flask",), shown=("flask", "django"), needs=(Need("ecosystem"),)
    )
    reading = read("and the least? of those you know", state)
    assert (reading.intent, reading.aspect) == (Intent.RECOMMEND, "last")
    assert [(need.criterion, need.reverse) for need in reading.needs] == [("ecosystem", True)]
