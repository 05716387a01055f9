"""What "it", "the second one" and "and Flask?" mean, by what was said before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading

Read = Callable[..., Reading]

NOTHING = DialogueState()
DESCRIBED = DialogueState(intent=Intent.DESCRIBE, frameworks=("flask",), shown=("flask",))
CHECKED = DialogueState(
    intent=Intent.FEATURE_CHECK, frameworks=("flask",), shown=("flask",), needs=(Need("websocket"),)
)
COMPARED = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "django"), shown=("flask", "django"))
RECOMMENDED = DialogueState(
    intent=Intent.RECOMMEND, frameworks=("tornado",), shown=("tornado", "sanic", "fastapi"), needs=(Need("realtime"),)
)
LISTED = DialogueState(intent=Intent.LIST, shown=("fastapi", "flask", "django"))


@pytest.mark.parametrize(
    ("state", "text", "intent", "frameworks"),
    [
        pytest.param(DESCRIBED, "does it have websockets?", Intent.FEATURE_CHECK, ("flask",), id="it"),
        pytest.param(DESCRIBED, "code for that", Intent.EXAMPLE, ("flask",), id="that"),
        pytest.param(DESCRIBED, "pros and cons?", Intent.DESCRIBE, ("flask",), id="an aspect alone"),
        pytest.param(DESCRIBED, "and an orm?", Intent.FEATURE_CHECK, ("flask",), id="a feature alone"),
        pytest.param(DESCRIBED, "and Django?", Intent.DESCRIBE, ("django",), id="another one"),
        pytest.param(DESCRIBED, "no, I meant Sanic", Intent.DESCRIBE, ("sanic",), id="a correction"),
        pytest.param(DESCRIBED, "vs tornado?", Intent.COMPARE, ("flask", "tornado"), id="against"),
        pytest.param(DESCRIBED, "or fastapi?", Intent.COMPARE, ("flask", "fastapi"), id="or"),
        pytest.param(DESCRIBED, "how does it compare to django?", Intent.COMPARE, ("flask", "django"), id="compare to"),
        pytest.param(CHECKED, "what about Sanic?", Intent.FEATURE_CHECK, ("sanic",), id="the same question"),
        pytest.param(CHECKED, "same for bottle", Intent.FEATURE_CHECK, ("bottle",), id="same for"),
        pytest.param(CHECKED, "no, I meant Django", Intent.FEATURE_CHECK, ("django",), id="the same, corrected"),
        pytest.param(COMPARED, "which is faster?", Intent.COMPARE, ("flask", "django"), id="which of them"),
        pytest.param(COMPARED, "do they have an orm?", Intent.FEATURE_CHECK, ("flask", "django"), id="they"),
        pytest.param(COMPARED, "tell me more about the second", Intent.DESCRIBE, ("django",), id="an ordinal"),
        pytest.param(COMPARED, "an example of the latter", Intent.EXAMPLE, ("django",), id="the latter"),
        pytest.param(COMPARED, "does the latter have an orm", Intent.FEATURE_CHECK, ("django",), id="of the latter"),
        pytest.param(COMPARED, "and Bottle?", Intent.COMPARE, ("flask", "django", "bottle"), id="another to compare"),
        pytest.param(RECOMMENDED, "and the second one?", Intent.DESCRIBE, ("sanic",), id="second of a ranking"),
        pytest.param(RECOMMENDED, "the last one?", Intent.DESCRIBE, ("fastapi",), id="last of a ranking"),
        pytest.param(RECOMMENDED, "does the third one have an orm?", Intent.FEATURE_CHECK, ("fastapi",),
                     id="a feature of the third"),
        pytest.param(RECOMMENDED, "show me an example", Intent.EXAMPLE, ("tornado",), id="an example of the first"),
        pytest.param(RECOMMENDED, "1 vs 2", Intent.COMPARE, ("tornado", "sanic"), id="places"),
        pytest.param(RECOMMENDED, "the first one against flask", Intent.COMPARE, ("tornado", "flask"),
                     id="a place and a name"),
        pytest.param(RECOMMENDED, "2", Intent.DESCRIBE, ("sanic",), id="a number alone"),
        pytest.param(RECOMMENDED, "ok 2 then", Intent.DESCRIBE, ("sanic",), id="a number, then"),
        pytest.param(LISTED, "the 2nd?", Intent.DESCRIBE, ("flask",), id="second of a list"),
    ],
)  # fmt: skip
def test_fragments_lean_on_what_was_said(
    read: Read, state: DialogueState, text: str, intent: Intent, frameworks: tuple[str, ...]
):
    reading = read(text, state)
    assert (reading.intent, reading.frameworks) == (intent, frameworks)
    assert reading.is_follow_up


@pytest.mark.parametrize("text", ["why?", "why tornado?", "how come?", "why that one?"])
def test_why_asks_for_the_same_recommendation(read: Read, text: str):
    reading = read(text, RECOMMENDED)
    assert reading.intent is Intent.RECOMMEND
    assert reading.needs == RECOMMENDED.needs
    assert reading.is_follow_up


@pytest.mark.parametrize("text", ["not that one, anything else", "something else", "another one please", "what else?"])
def test_something_else_refuses_the_first(read: Read, text: str):
    reading = read(text, RECOMMENDED)
    assert reading.intent is Intent.RECOMMEND
    assert "tornado" in reading.refused
    assert reading.needs == RECOMMENDED.needs


def test_what_was_refused_before_stays_refused(read: Read):
    reading = read("something else", replace(RECOMMENDED, refused=("django",)))
    assert set(reading.refused) >= {"django", "tornado"}


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        pytest.param("and if I also need an admin site?", "admin", id="also"),
        pytest.param("it must have an orm too", "orm", id="a must"),
        pytest.param("and easy to learn", "learning", id="a quality"),
        pytest.param("but without an orm", "orm", id="a refusal"),
    ],
)
def test_a_further_need_joins_the_others(read: Read, text: str, criterion: str):
    reading = read(text, RECOMMENDED)
    assert reading.intent is Intent.RECOMMEND
    assert {need.criterion for need in reading.needs} >= {"realtime", criterion}


def test_a_need_taken_back_is_no_need_for_its_absence(read: Read):
    reading = read("but without websockets", replace(RECOMMENDED, needs=(Need("websocket", must=True),)))
    assert [need for need in reading.needs if need.criterion == "websocket"] == []


def test_a_need_said_again_counts_anew(read: Read):
    reading = read("but with websockets", replace(RECOMMENDED, needs=(Need("websocket", refused=True),)))
    assert [need.refused for need in reading.needs if need.criterion == "websocket"] == [False]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("what is django?", id="a description"),
        pytest.param("compare flask and bottle", id="a comparison"),
        pytest.param("does sanic have websockets?", id="a feature"),
        pytest.param("which frameworks have an orm?", id="a search"),
        pytest.param("what is CSRF protection?", id="a concept"),
        pytest.param("list all frameworks", id="a list"),
        pytest.param("recommend a framework for a json api", id="a wish"),
        pytest.param("help me choose", id="the guide"),
        pytest.param("what can you do?", id="help"),
        pytest.param("who won the match last night?", id="none of ours"),
        pytest.param("thanks a lot!", id="thanks"),
    ],
)
@pytest.mark.parametrize("state", [DESCRIBED, COMPARED, RECOMMENDED], ids=["described", "compared", "recommended"])
def test_a_whole_question_leans_on_nothing(read: Read, state: DialogueState, text: str):
    alone, after = read(text, NOTHING), read(text, state)
    assert not after.is_follow_up
    assert (after.intent, after.frameworks, after.needs) == (alone.intent, alone.frameworks, alone.needs)


@pytest.mark.parametrize("text", ["does it have websockets?", "and the second one?", "why?", "what about Sanic?", "2"])
def test_without_a_before_nothing_leans(read: Read, text: str):
    assert not read(text, NOTHING).is_follow_up


def test_a_place_beyond_the_list_is_not_read_as_one(read: Read):
    assert read("and the fifth one?", COMPARED).frameworks == ()
