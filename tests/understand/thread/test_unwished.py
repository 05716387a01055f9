"""What a text of a thread does not ask for it does not get: a new ranking, an overview, what speaks against one."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent
from bot.evaluation.protocol import play

WISH = "a small json api for our partners, what should we take?"
GATEWAY = "we build a gateway in front of six suppliers, which framework?"


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param((GATEWAY,), "and how do we retry when a supplier is slow?", id="how"),
        pytest.param((WISH,), "which library reads barcodes, by the way", id="a library"),
        pytest.param((WISH, "does it have csrf protection?"), "is there another package", id="another package"),
        pytest.param((WISH,), "why does it load so slowly with async", id="why"),
        pytest.param(("how is quart tested?",), "we only want to know how many workers it takes", id="how many"),
    ],
)
def test_a_question_that_wishes_nothing_is_no_wish(answered, thread, text):
    assert answered(thread, text)[0] is not Intent.RECOMMEND


def test_a_part_that_is_asked_about_is_told_of_the_pick(answered):
    intent, frameworks, _ = answered(("a shop with an admin and payments",), "and how do I build the sign-in?")
    assert (intent, frameworks) == (Intent.FEATURE_CHECK, ("django",))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("and what if we grow to 300 people?", id="it grows"),
        pytest.param("which is the lightest that does async?", id="the lightest"),
        pytest.param("which other would you take, with websockets?", id="another one"),
    ],
)
def test_who_wishes_or_chooses_gets_a_ranking(answered, text):
    assert answered((WISH,), text)[0] in (Intent.RECOMMEND, Intent.COMPARE)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("starlette, what can you tell", None, id="an overview"),
        pytest.param("any dealbreakers with starlette?", "drawbacks", id="what speaks against it"),
        pytest.param("starlette, isnt that obsolete?", "upkeep", id="how old"),
    ],
)
def test_what_speaks_against_one_is_told_where_it_is_asked(answered, text, aspect):
    assert answered(("which ones are async?",), text) == (Intent.DESCRIBE, ("starlette",), aspect)


def test_something_lighter_than_a_part_is_no_other_framework(conversation):
    thread = ("does django have background jobs?",)
    reading = play(conversation, thread, "so celery it is, or something lighter? it only sends mails").reading
    assert (reading.intent, reading.frameworks, reading.concepts) == (Intent.CONCEPT, ("django",), ("queue_or_inside",))


def test_a_part_that_is_switched_is_no_other_framework(answered):
    text = "how do i switch cherrypy sessions to file storage"
    assert answered(("does cherrypy have sessions?",), text)[0] is not Intent.RECOMMEND
