"""What goes on about one framework or notion is no wish for a ranking, and no wish for the guide."""

from __future__ import annotations

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.reading import unasked


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("how is flask with n+1 queries?",), "the view opens a session and commits, nothing more",
                     id="a story"),
        pytest.param(("is django alive?",), "we have one slow page and the workers stay busy. what do we do about it",
                     id="a trouble"),
        pytest.param(("what is flask",), "he will say that async is modern", id="an objection"),
    ],
)  # fmt: skip
def test_what_nobody_wished_is_not_ranked(answered, thread, text):
    assert answered(thread, text)[0] not in (Intent.RECOMMEND, Intent.GUIDE, Intent.FIND_BY_FEATURE)


def test_two_strangers_held_against_each_other_are_no_wish(answered):
    assert answered((), "wrk or vegeta to load test our api?")[0] is not Intent.RECOMMEND
    assert answered((), "which framework to load test our api with, flask or sanic?")[0] is not Intent.OUT_OF_SCOPE


def test_whether_it_matters_opens_no_guide(heard):
    reading = heard((), "we are under PCI rules, does the framework even matter?")
    assert (reading.intent, reading.concepts) == (Intent.CONCEPT, ("card_data",))


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("is django alive?",), "we need something for a chat with websockets", id="a need"),
        pytest.param(("is django alive?",), "which one for a chat with websockets", id="which"),
        pytest.param(("is django alive?",), "a chat server for three people", id="a project by itself"),
        pytest.param(("a chat for 300 people",), "it has to be async as well", id="one wish more"),
        pytest.param(("what is async?",), "for a db heavy app?", id="of none"),
    ],
)
def test_a_wish_is_ranked(answered, thread, text):
    assert answered(thread, text)[0] is Intent.RECOMMEND


def test_who_wants_to_be_led_is_led(answered):
    assert answered(("is django alive?",), "help me choose a framework")[0] is Intent.GUIDE


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("cors in fastapi",), "added that and still getting it", id="still"),
        pytest.param(("has django an admin",), "our designers hate how it looks", id="hated"),
        pytest.param((), "we have a pyramid app from 2014", id="in use"),
        pytest.param(("how do i set a cookie in fastapi",), "which one wins if both are there", id="no list"),
    ],
)
def test_a_story_asks_for_nothing(answered, thread, text):
    assert answered(thread, text)[0] is Intent.OUT_OF_SCOPE


def test_work_in_one_that_is_named_first_is_no_wish_for_another(answered):
    text = "django: how do I run something after the response is sent? don't want celery"
    assert answered((), text)[:2] == (Intent.FEATURE_CHECK, ("django",))


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("connection pools in aiohttp?",), "and painting it?", id="no description"),
    ],
)
def test_nobody_is_led_or_told_all_unasked(answered, thread, text):
    assert answered(thread, text)[0] is Intent.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("the first thing to do this week", Intent.OUT_OF_SCOPE, id="no help"),
        pytest.param("on what hardware", Intent.HELP, id="how it was measured"),
        pytest.param("is this stored?", Intent.HELP, id="what is kept"),
    ],
)
def test_only_who_wants_help_gets_it_in_a_thread(text, intent):
    thread = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "fastapi"))
    assert unasked.asked_for(Reading(text, Intent.HELP, 0.9), thread).intent is intent


def test_where_an_error_came_is_no_search(heard):
    found = heard(("RuntimeError: Working outside of application context",), "its in a celery task")
    assert found.intent is Intent.CONCEPT
    assert found.concepts == ("outside_context",)


def test_what_no_overview_answers_is_looked_for_in_what_was_told(heard):
    found = heard(("connection pools in aiohttp?",), "and closing it?")
    assert (found.intent, found.concepts) == (Intent.CONCEPT, ("connection_pool",))
    assert "close it" in found.recalled


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        pytest.param("our flask app runs on gunicorn with 4 sync workers, what worker type should we use?",
                     "which_worker", id="which worker"),
    ],
)  # fmt: skip
def test_which_part_to_take_is_asked_of_the_one_that_runs(read, text, concept):
    found = read(text)
    assert (found.intent, found.frameworks, found.concepts) == (Intent.CONCEPT, ("flask",), (concept,))


def test_what_hardly_matters_is_no_list(read):
    reading = read("is the framework the slow part at all?")
    assert (reading.intent, reading.concepts) == (Intent.CONCEPT, ("speed_that_matters",))
