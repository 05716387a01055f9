"""The last wish with a further need, or as it was."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.question import Intent
from bot.evaluation.protocol import play

API = "which framework for a json api?"
SHOP = "framework for an online shop"
TWO = "flask or django?"


@pytest.mark.parametrize(
    ("thread", "text", "needs", "frameworks"),
    [
        pytest.param((API,), "we also want websockets", {"openapi", "websocket"}, (), id="one more"),
        pytest.param((API,), "we need it done within three weeks", {"openapi", "quick_start"}, (), id="a deadline"),
        pytest.param((API, "who uses flask?"), "roles and permissions are required as well", {"openapi", "auth"}, (),
                     id="after a question about one"),
        pytest.param((API, "why not flask?"), "we also need an admin panel", {"openapi", "admin"}, (),
                     id="after what came of it"),
        pytest.param((API,), "our customers pay per call so we need rate limits", {"openapi", "rate_limiting"}, (),
                     id="told and needed"),
        pytest.param((SHOP,), "the frontend will be react", {"admin", "openapi"}, (), id="what only follows"),
        pytest.param(("django vs flask for a shop",), "and if we are only 2 devs?", {"admin", "quick_start"},
                     ("django", "flask"), id="compared for a project"),
        pytest.param((TWO,), "just pick one for me, we need an orm", {"orm"}, ("flask", "django"), id="of two"),
    ],
)  # fmt: skip
def test_a_wish_goes_on(
    conversation: Conversation, thread: tuple[str, ...], text: str, needs: set[str], frameworks: tuple[str, ...]
):
    reading = play(conversation, thread, text).reading
    assert reading is not None
    assert reading.intent is Intent.RECOMMEND
    assert {need.criterion for need in reading.needs} >= needs
    assert reading.frameworks == frameworks


def test_what_only_follows_does_not_outweigh_what_was_wished(conversation: Conversation):
    turn = play(conversation, (SHOP,), "the frontend will be react")
    assert turn.reading is not None
    assert max(need.weight for need in turn.reading.needs if need.criterion == "openapi") <= max(
        need.weight for need in turn.reading.needs if need.criterion == "admin"
    )


def test_why_not_something_else_adds_no_need(conversation: Conversation):
    thread, text = ("framework for a chat for kids",), "why wouldn't I just use http.server from the stdlib?"
    reading = play(conversation, thread, text).reading
    assert reading is not None
    assert reading.concepts == ("standard_library_server",)


def test_what_stands_alone_forgets_the_wish_before(conversation: Conversation):
    reading = play(conversation, ("a chat server for thousands of users",), "recommend something tiny").reading
    assert reading is not None
    assert "realtime" not in {need.criterion for need in reading.needs}


def test_a_check_of_another_is_no_wish(conversation: Conversation):
    reading = play(conversation, ("pyramid vs flask for something that will grow",), "but isnt pyramid dead").reading
    assert reading is not None
    assert reading.intent is not Intent.RECOMMEND


@pytest.mark.parametrize(
    ("text", "is_wish"),
    [
        pytest.param("huey or celery, which", False, id="two of one sort"),
        pytest.param("we need celery too", True, id="one of them"),
    ],
)
def test_two_of_a_sort_held_against_each_other_are_no_wish(conversation: Conversation, text: str, is_wish: bool):
    found = play(conversation, (API,), text).reading
    assert found is not None
    assert (found.intent is Intent.RECOMMEND) is is_wish


@pytest.mark.parametrize(
    ("thread", "text", "needs"),
    [
        pytest.param(("a company website with a cms",), "ok and for a microservice?", "microservice", id="another"),
        pytest.param(("an admin system for a city library",), "we have to keep it alive for 10 years at least",
                     "long_haul", id="as long"),
    ],
)  # fmt: skip
def test_a_project_more_is_a_wish(heard, thread, text, needs):
    found = heard(thread, text)
    assert found.intent is Intent.RECOMMEND
    assert needs in {need.because for need in found.needs}


def test_another_project_is_not_the_one_before(heard):
    found = heard(("a company website with a cms",), "ok and for a microservice?")
    assert "cms" not in {need.because for need in found.needs}


def test_what_was_refused_before_stays_refused(heard):
    found = heard(("a booking portal, but not django please",), "i said no django")
    assert (found.intent, found.refused) == (Intent.RECOMMEND, ("django",))


ROLES = "we replace Access databases by a web application with roles, an audit trail and reports. which framework?"


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        pytest.param("Those analytics people have never done web work, and I can get them two days a week at most.",
                     True, id="who builds it"),
        pytest.param("half of the people who would maintain it afterwards are juniors straight out of university", True,
                     id="who keeps it"),
        pytest.param("and now for something else: which framework for a chat of our support people with juniors?",
                     False, id="another wish"),
    ],
)  # fmt: skip
def test_who_tells_of_it_at_length_goes_on_with_the_wish(conversation: Conversation, text, goes_on):
    before = {need.criterion for need in play(conversation, (), ROLES).reading.needs}
    after = {need.criterion for need in play(conversation, (ROLES,), text).reading.needs}
    assert (before <= after) is goes_on


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        pytest.param("Auditors require every request to be logged with who called and what changed, for seven years.",
                     True, id="a duty"),
        pytest.param("My co-founder is pushing for Node, and honestly he knows it better than I know Python.", True,
                     id="another language"),
        pytest.param("What would you do first if you had six months and four people?", True, id="a plan"),
        pytest.param("The mainframe call takes between 2 and 20 seconds and is a blocking C library.", True,
                     id="seconds are no second one"),
    ],
)  # fmt: skip
def test_what_is_told_in_a_thread_describes_no_other_project(conversation: Conversation, text, stays):
    turn = play(conversation, (ROLES,), text)
    assert ("django" in turn.state.frameworks) is stays
    assert turn.state.shown[:1] == ("django",)
