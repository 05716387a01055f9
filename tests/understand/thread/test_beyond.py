"""What is wanted beyond what was shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading

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


def test_a_comparative_counts_more_than_all_that_was_wished(read: Read):
    reading = read("easier pls, that one scares me", RANKED)
    assert reading.intent is Intent.RECOMMEND
    weights = {need.criterion: need.weight for need in reading.needs}
    assert weights["learning"] > 2 * weights["orm"]
    assert reading.refused == ("django",)


@pytest.mark.parametrize(
    "text",
    ["smaller code sample please", "faster? why?", "anything I need other than that?", "smaller companies use it?"],
)
def test_what_is_no_wish_for_another(read: Read, text: str):
    assert "django" not in read(text, RANKED).refused


def test_something_lighter_after_a_description(read: Read):
    state = DialogueState(intent=Intent.DESCRIBE, frameworks=("quart",))
    reading = read("something lighter?", state)
    assert (reading.intent, "quart" in reading.refused) == (Intent.RECOMMEND, True)
    assert [need.criterion for need in reading.needs] == ["lightness"]


def test_built_in_asks_the_search_again(read: Read):
    reading = read("built in tho, no addon", FOUND)
    assert (reading.intent, [need.criterion for need in reading.needs]) == (Intent.FIND_BY_FEATURE, ["graphql"])


def test_which_need_an_extension_is_no_search_for_what_is_inside(read: Read):
    assert read("which need an extension", FOUND).intent is not Intent.FIND_BY_FEATURE


def test_the_least_is_the_other_end(read: Read):
    state = DialogueState(
        intent=Intent.RECOMMEND, frameworks=("flask",), shown=("flask", "django"), needs=(Need("ecosystem"),)
    )
    reading = read("and the least? of those you know", state)
    assert (reading.intent, reading.aspect) == (Intent.RECOMMEND, "last")
    assert [(need.criterion, need.reverse) for need in reading.needs] == [("ecosystem", True)]


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks"),
    [
        pytest.param(("list async frameworks",), "sort by how old they are", Intent.CONCEPT, (), id="by age"),
        pytest.param(("who has an orm?",), "flask not?", Intent.FEATURE_CHECK, ("flask",), id="not that one"),
    ],
)
def test_a_list_is_asked_further(answered, thread, text, intent, frameworks):
    assert answered(thread, text)[:2] == (intent, frameworks)
