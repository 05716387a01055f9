"""The line protocol: a question a line in, a reply a line out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.conversation import Conversation
from bot.errors import BotError
from bot.evaluation.protocol import judged, play, replies, reply


def answer(conversation: Conversation, text: str, *thread: str) -> dict[str, Any]:
    """Return the reply to one question."""
    line = json.dumps({"id": "q1", "text": text, "thread": list(thread)})
    (out,) = replies(conversation, [line])
    read: dict[str, Any] = json.loads(out)
    return read


@pytest.mark.parametrize(
    ("text", "intent", "frameworks", "verdict"),
    [
        pytest.param("what is flask?", "describe", ["flask"], None, id="describe"),
        pytest.param("flask or fastapi?", "compare", ["flask", "fastapi"], None, id="compare"),
        pytest.param(
            "do quart and sanic both have templates?",
            "feature_check",
            ["quart", "sanic"],
            "partial",
            id="the first in full",
        ),
        pytest.param(
            "do django and fastapi both have an orm?",
            "feature_check",
            ["django", "fastapi"],
            "partial",
            id="one of two",
        ),
        pytest.param("replace flask by django", "compare", ["django", "flask"], None, id="a move: where to, first"),
        pytest.param("does django have an orm?", "feature_check", ["django"], "yes", id="built in is yes"),
        pytest.param("does flask have an orm?", "feature_check", ["flask"], "partial", id="third party is partial"),
        pytest.param("does django have websockets?", "feature_check", ["django"], "partial", id="official is partial"),
        pytest.param("is auth built into tornado?", "feature_check", ["tornado"], "partial", id="limited is partial"),
        pytest.param("does bottle have an orm?", "feature_check", ["bottle"], "no", id="none is no"),
        pytest.param("show me a bottle example", "example", ["bottle"], None, id="example"),
        pytest.param("help me choose", "guide", [], None, id="guide"),
        pytest.param("what is middleware?", "guide", [], None, id="a concept is reported as guide"),
        pytest.param("what can you do?", "help", [], None, id="help"),
        pytest.param("hello!", "smalltalk", [], None, id="smalltalk"),
        pytest.param("what's the weather in Rome?", "out_of_scope", [], None, id="out of scope"),
    ],
)
def test_replies(conversation: Conversation, text: str, intent: str, frameworks: list[str], verdict: str | None):
    got = answer(conversation, text)
    assert (got["intent"], got["frameworks"], got["verdict"]) == (intent, frameworks, verdict)
    assert set(got) == {"id", "intent", "frameworks", "verdict", "confidence", "text"}
    assert 0 <= got["confidence"] <= 1
    assert got["text"].strip()


def test_a_recommendation_names_the_best_first(conversation: Conversation):
    got = answer(conversation, "a website with user accounts, a database and an admin site")
    assert got["intent"] == "recommend"
    assert got["frameworks"][0] == "django"
    assert len(set(got["frameworks"])) == len(got["frameworks"]) > 1


def test_a_thread_is_replayed_first(conversation: Conversation):
    got = answer(conversation, "what about Sanic?", "does flask have websockets?")
    assert (got["intent"], got["frameworks"], got["verdict"]) == ("feature_check", ["sanic"], "yes")


def test_a_guide_answered_in_a_thread_ends_in_a_recommendation(conversation: Conversation):
    got = answer(conversation, "ordinary is fine", "help me choose", "something small", "1", "as little as possible")
    assert got["intent"] == "recommend"
    assert got["frameworks"][0] in ("flask", "bottle")


@pytest.mark.parametrize("typed", ["1", "an api", "skip", "back"])
def test_a_turn_of_the_guide_is_reported_as_guide(conversation: Conversation, typed: str):
    assert answer(conversation, typed, "help me choose")["intent"] == "guide"


def test_questions_do_not_know_of_each_other(conversation: Conversation):
    lines = [json.dumps({"id": n, "text": t}) for n, t in enumerate(["what is django?", "does it have websockets?"])]
    first, second = (json.loads(line) for line in replies(conversation, lines))
    assert first["frameworks"] == ["django"]
    assert "django" not in second["frameworks"][:1]


def test_ids_come_back_in_order_and_blank_lines_are_passed_over(conversation: Conversation):
    lines = ['{"id": "b", "text": "flask?"}', "", "  \n", '{"id": 7, "text": "Привет", "thread": null}']
    assert [json.loads(line)["id"] for line in replies(conversation, lines)] == ["b", 7]


def test_a_reply_is_one_line_whatever_it_says(conversation: Conversation):
    (line,) = replies(conversation, ['{"id": "a", "text": "show me a django example"}'])
    assert "\n" not in line
    assert "\n" in json.loads(line)["text"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param("what is flask?", "line 2: not JSON", id="no JSON"),
        pytest.param("[]", "line 2: not a question", id="an array"),
        pytest.param("null", "line 2: not a question", id="null"),
        pytest.param('{"text": "flask?"}', "line 2: not a question", id="no id"),
        pytest.param('{"id": 1}', "line 2: not a question", id="no text"),
        pytest.param('{"id": 1, "text": 5}', "line 2: not a question", id="a number as text"),
        pytest.param('{"id": 1, "text": "?", "thread": "flask?"}', "line 2: thread", id="a thread that is no list"),
        pytest.param('{"id": 1, "text": "?", "thread": [1]}', "line 2: thread", id="a thread of numbers"),
    ],
)
def test_a_line_that_is_no_question_is_named(conversation: Conversation, line: str, says: str):
    with pytest.raises(BotError, match=says):
        list(replies(conversation, ['{"id": "ok", "text": "flask?"}', line]))


def test_play_and_reply_give_what_replies_prints(conversation: Conversation):
    turn = play(conversation, ["what is django?"], "and flask?")
    assert {"id": "q1", **reply(turn)} == answer(conversation, "and flask?", "what is django?")


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("is bottle dead?", "upkeep", id="one aspect"),
        pytest.param("what is bottle?", "overview", id="all of it"),
        pytest.param("does bottle have templates?", None, id="no description"),
    ],
)
def test_the_aspect_told_is_judged(conversation: Conversation, text: str, aspect: str | None):
    assert judged(play(conversation, (), text))["aspect"] == aspect
