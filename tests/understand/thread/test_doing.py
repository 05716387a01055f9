"""What is asked next by somebody who sets to work."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.question import DOCS, INSTALL, NEEDED, Intent
from bot.evaluation.protocol import play

SHOP = "we need a shop with an admin"
API = "rest api for a small team"
CODE = "flask example"
TWO = "sanic or blacksheep?"


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param((SHOP,), "and docker?", Intent.DESCRIBE, ("django",), "deploy", id="in a box"),
        pytest.param((SHOP,), "we're on kubernetes", Intent.DESCRIBE, ("django",), "deploy", id="where it runs"),
        pytest.param((SHOP,), "cheaper hosting?", Intent.DESCRIBE, ("django",), "deploy", id="at whose"),
        pytest.param((TWO,), "ok I take it, how install", Intent.DESCRIBE, ("sanic",), INSTALL, id="how it is got"),
        pytest.param((SHOP,), "how do i instal it", Intent.DESCRIBE, ("django",), INSTALL, id="with one l"),
        pytest.param((SHOP,), "how do i insall it", Intent.DESCRIBE, ("django",), INSTALL, id="with a slip"),
        pytest.param((CODE,), "explain it line by line", Intent.DESCRIBE, ("flask",), DOCS, id="explained"),
        pytest.param(("what is asgi?",), "in plain english please", Intent.CONCEPT, (), NEEDED, id="plainly"),
        pytest.param(("what is a websocket?",), "example?", Intent.EXAMPLE, (), None, id="shown"),
        pytest.param((API,), "my boss wants flask", Intent.COMPARE, ("fastapi", "flask"), None, id="insisted"),
        pytest.param((API,), "my boss insists on fastapi", Intent.RECOMMEND, ("fastapi",), None, id="the same one"),
        pytest.param((API,), "hmm django would be safer no?", Intent.COMPARE, ("fastapi", "django"), None, id="safer"),
        pytest.param(("flask or fastapi?",), "where do I start?", Intent.COMPARE, ("flask", "fastapi"), None,
                     id="which first"),
        pytest.param(("which have an admin?",), "how many is that?", Intent.FIND_BY_FEATURE, (), None, id="counted"),
        pytest.param(("does sanic have a production server?",), "how do i install it", Intent.DESCRIBE, ("sanic",),
                     INSTALL, id="got, with the part inside"),
        pytest.param(("does flask have an orm?",), "how do i install it", Intent.FEATURE_CHECK, ("flask",), None,
                     id="got, what adds the part"),
        pytest.param(("does falcon do openapi docs",), "hm thats a dealbreaker", Intent.RECOMMEND, (), None,
                     id="a dealbreaker"),
        pytest.param(("is flask dead",), "so why do ppl say its outdated", Intent.DESCRIBE, ("flask",), "drawbacks",
                     id="what is said against it"),
        pytest.param(("is robyn production ready",), "anything safer that is still fast", Intent.RECOMMEND, (), None,
                     id="anything safer"),
        pytest.param(("is cherrypy alive",), "whats the easiest thing to move to", Intent.RECOMMEND, (), None,
                     id="easiest to move to"),
        pytest.param(("api for ml predictions",), "it loads a 2gb model at startup btw", Intent.CONCEPT, ("fastapi",),
                     None, id="at startup is no company"),
        pytest.param(("bottle or flask",), "must i install anything else", Intent.COMPARE, ("bottle", "flask"), None,
                     id="anything else to install"),
        pytest.param(("how do i deploy fastapi",), "what about docker", Intent.DESCRIBE, ("fastapi",), "deploy",
                     id="what about a box"),
        pytest.param(("how do i deploy fastapi",), "can i use gunicorn", Intent.FEATURE_CHECK, ("fastapi",), None,
                     id="by that server"),
        pytest.param(("how do i deploy sanic",), "and run it w 4 workers", Intent.DESCRIBE, ("sanic",), "deploy",
                     id="with workers"),
        pytest.param((SHOP,), "zero downtime deploys on a single cheap box, is it doable", Intent.CONCEPT, (), None,
                     id="at length"),
        pytest.param((SHOP,), "summarize it for my boss in 2 sentences", Intent.RECOMMEND, (), "brief", id="brief"),
        pytest.param(("we have a flask monolith and management wants async",), "how would the migration look",
                     Intent.COMPARE, ("flask", "litestar"), "migration", id="the move that was advised"),
        pytest.param(("uvicorn or gunicorn for fastapi?",), "so which one?", Intent.CONCEPT, ("fastapi",), None,
                     id="which of the servers"),
        pytest.param(("django or fastapi for hiring?",), "what would you ask in an interview", Intent.CONCEPT, (),
                     None, id="no guide unasked"),
    ],
)  # fmt: skip
def test_it_is_read_with_what_was_answered(answered, thread, text, intent, frameworks, aspect):
    assert answered(thread, text) == (intent, frameworks, aspect)


def test_a_longer_program_is_the_longest_and_another_one_the_next(conversation: Conversation):
    longest = play(conversation, (CODE,), "something longer").reading
    following = play(conversation, (CODE, "something longer"), "another one").reading
    assert longest is not None
    assert following is not None
    assert [longest.frameworks, following.frameworks] == [("flask",), ("flask",)]
    first, second = longest.needs[0].criterion, following.needs[0].criterion
    assert first != second
    assert {first, second} <= conversation.catalog.features.keys()


def test_a_need_that_is_taken_back_stays_a_wish(conversation: Conversation):
    reading = play(conversation, ("we need websockets and an admin",), "without the admin").reading
    assert reading is not None
    assert reading.intent is Intent.RECOMMEND
    assert "admin" not in [need.criterion for need in reading.needs if not need.refused]


def test_what_is_done_first_with_the_one_taken_is_how_one_starts(heard):
    found = heard(("fastapi or litestar for a json api",), "ok then fastapi. what do we do first?")
    assert (found.intent, found.frameworks, found.concepts) == (Intent.CONCEPT, ("fastapi",), ("starting_a_project",))


def test_how_it_is_started_is_a_program(answered):
    assert answered(("a page on a pi without dependencies, what?",), "just show me how to run it")[0] is Intent.EXAMPLE
