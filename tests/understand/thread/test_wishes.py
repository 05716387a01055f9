"""The last wish, changed: without what was named or shown, more common or less, a need more or less."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import STAY, Intent, Need, Reading

RANKED = DialogueState(
    intent=Intent.RECOMMEND, frameworks=("tornado",), shown=("tornado", "sanic", "fastapi"), needs=(Need("realtime"),)
)
CHECKED = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("tornado",), needs=(Need("sessions"),))
DESCRIBED = DialogueState(intent=Intent.DESCRIBE, frameworks=("cherrypy",))
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    ["other options?", "boss says no", "too exotic", "too obscure for my boss", "no tornado, ops said no",
     "anything but tornado", "besides that one", "hate it, what else"],
)  # fmt: skip
def test_the_first_pick_is_refused(read: Read, text: str):
    reading = read(text, RANKED)
    assert reading.intent is Intent.RECOMMEND
    assert "tornado" in reading.refused
    assert {need.criterion for need in reading.needs} >= {"realtime"}


def test_more_common_ones_are_wished_for(read: Read):
    reading = read("something more mainstream?", RANKED)
    assert {need.criterion for need in reading.needs} == {"realtime", "ecosystem", "upkeep"}
    assert reading.refused == ()


@pytest.mark.parametrize("text", ["other than those, sth more obscure", "something less mainstream than these"])
def test_lesser_known_ones_leave_out_those_everybody_knows(read: Read, text: str):
    assert set(read(text, RANKED).refused) >= {"tornado", "sanic", "fastapi", "django", "flask"}


def test_a_department_that_objects_is_no_need(read: Read):
    reading = read("no bottle, security said no to 0.x", RANKED)
    assert reading.refused == ("bottle",)
    assert {need.criterion for need in reading.needs} == {"realtime", "upkeep", "stable_release"}


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        pytest.param("i dont want websockets", [True], id="a wish for none"),
        pytest.param("no websockets needed after all", [], id="taken back"),
    ],
)
def test_a_wish_for_none_is_more_than_a_need_taken_back(read: Read, text: str, refused: list[bool]):
    reading = read(text, replace(RANKED, needs=(Need("realtime"), Need("websocket"))))
    assert [need.refused for need in reading.needs if need.criterion == "websocket"] == refused


@pytest.mark.parametrize(
    "text",
    ["so what do i use instead if i need them", "what would you suggest in that case", "alternatives?", "what else"],
)
def test_who_has_it_instead_is_searched_for(read: Read, text: str):
    reading = read(text, CHECKED)
    assert (reading.intent, reading.needs, reading.refused) == (Intent.FIND_BY_FEATURE, CHECKED.needs, ("tornado",))


@pytest.mark.parametrize(
    "text",
    ["what replaces it", "successor?", "in that case, where do we move cherrypy apps"],
)
def test_what_is_left_behind_is_replaced(read: Read, text: str):
    reading = read(text, DESCRIBED)
    assert (reading.intent, reading.frameworks, reading.refused) == (Intent.RECOMMEND, (), ("cherrypy",))


def test_where_to_move_is_the_way_out_of_the_one_described(read: Read):
    reading = read("so what should i move to", DESCRIBED)
    assert (reading.intent, reading.frameworks, reading.aspect) == (Intent.DESCRIBE, ("cherrypy",), STAY)


def test_a_must_for_what_is_compared_asks_for_a_pick(read: Read):
    compared = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "bottle"), shown=("flask", "bottle"))
    assert read("but zero dependencies please", compared).intent is Intent.RECOMMEND
    assert read("and with websockets?", compared).intent is Intent.COMPARE


def test_the_smallest_of_those_is_the_wish_by_that_first(read: Read):
    reading = read("and the smallest of those", RANKED)
    assert [(need.criterion, need.weight) for need in reading.needs] == [("realtime", 1.0), ("lightness", 2.0)]


@pytest.mark.parametrize(
    "text", ["another pyramid scheme in my linkedin inbox", "which ones need no pip install of anything else"]
)
def test_other_matters_refuse_nothing(read: Read, text: str):
    assert not read(text, RANKED).refused


def test_another_department_is_no_other_framework(read: Read):
    assert read("the data belongs to another department", RANKED).refused == ()
