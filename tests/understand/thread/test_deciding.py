"""What somebody asks who has nearly decided."""

from __future__ import annotations

import pytest

from bot.domain.question import HOW_TO, Intent
from bot.evaluation.protocol import play
from bot.understand.thread.deciding import TELL_NOW


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param(("a chat server for 4 people",), "so we keep sanic, fine?", Intent.RECOMMEND, ("sanic",), None,
                     id="stay, after a wish"),
        pytest.param(("flask or django?",), "then we remain on flask, ok?", Intent.DESCRIBE, ("flask",), "best_for",
                     id="stay, after a comparison of nothing"),
        pytest.param(("flask or django for a shop?",), "so stick with flask?", Intent.RECOMMEND, ("flask", "django"),
                     None, id="stay, after a comparison by needs"),
        pytest.param(("what is bottle",), "so keep it or drop it, roughly: stay or move?", Intent.DESCRIBE, ("bottle",),
                     "stay", id="stay or move"),
        pytest.param(("what is bottle",), "we keep it in the fridge", Intent.OUT_OF_SCOPE, (), "drawbacks",
                     id="kept elsewhere"),
        pytest.param(("how many workers for uvicorn on 4 cores",), "so 1?", Intent.OUT_OF_SCOPE, (), None,
                     id="a count is no goodbye"),
        pytest.param(("a json api, small team",), "would that change your answer if it runs on prem?", Intent.RECOMMEND,
                     (), None, id="still the same"),
        pytest.param(("does falcon have websockets?",), "who brings it out of the box?", Intent.FIND_BY_FEATURE, (),
                     None, id="who has that part"),
        pytest.param(("who has server-sent events?",), "and which is the strongest at that?", Intent.RECOMMEND, (),
                     None, id="who is best at that part"),
        pytest.param(("which have sessions?",), "of these which suits a json api?", Intent.RECOMMEND, (), None,
                     id="of those"),
        pytest.param(("hello world in sanic",), "and how do I return JSON?", Intent.EXAMPLE, ("sanic",), HOW_TO,
                     id="how it is done there"),
        pytest.param(("does flask have sessions?",), "how would you build that", Intent.EXAMPLE, ("flask",), None,
                     id="how would you"),
        pytest.param(("who has dependency injection?",), "is it as good as the one in robyn?", Intent.COMPARE,
                     ("fastapi", "robyn"), None, id="as good as"),
        pytest.param(("who has dependency injection?",), "can i plug it into bottle?", Intent.FEATURE_CHECK,
                     ("bottle",), None, id="put on"),
        pytest.param(("what is bottle",), "what happens when we hit 20k people a day?", Intent.FEATURE_CHECK,
                     ("bottle",), None, id="growing, of one"),
        pytest.param(("flask or bottle?",), "and if the thing takes off?", Intent.COMPARE, ("flask", "bottle"), None,
                     id="growing, of two"),
        pytest.param(("what is django",), "our ops people are nervous about speed", Intent.FEATURE_CHECK, ("django",),
                     None, id="worried"),
        pytest.param(("does bottle have a production server?",), "like how many", Intent.OUT_OF_SCOPE, (), None,
                     id="no how are you"),
        pytest.param((), "how are you", Intent.SMALLTALK, (), "mood", id="how are you"),
    ],
)  # fmt: skip
def test_it_is_read_with_what_was_answered(answered, thread, text, intent, frameworks, aspect):
    assert answered(thread, text) == (intent, frameworks, aspect)


def test_of_those_keeps_what_was_refused(conversation):
    reading = play(conversation, ("no async please, only sync ones",), "of those which is lightest?").reading
    assert {need.criterion: need.refused for need in reading.needs} == {
        "wsgi": False,
        "async": True,
        "lightness": False,
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("what's your second choice?", True, id="second"),
        pytest.param("what would you pick", True, id="what would you"),
        pytest.param("the second option", False, id="an option"),
    ],
)
def test_whether_the_pick_is_asked_for_at_once(text, told):
    assert bool(TELL_NOW.search(text)) is told


def test_what_none_of_them_can_is_told_of_and_not_weighed(heard):
    told = heard(["web page for my raspberry pi to open vents"], "sorry, it's a Pico W, does that change anything?")
    assert (told.intent, told.concepts) == (Intent.CONCEPT, ("micropython",))


def test_whether_it_would_still_be_that_one_is_the_wish_again(heard):
    found = heard(("a tool for our raspberry pi",), "would u still say that if it must have an admin")
    assert found.intent is Intent.RECOMMEND
    assert "admin" in {need.criterion for need in found.needs}


@pytest.mark.parametrize(
    ("thread", "text", "name", "part"),
    [
        pytest.param(("need websockets for a small site",), "fastapi? I want to stick with flask", "flask", "websocket",
                     id="stick with"),
        pytest.param(("falcon vs bottle if we need openapi docs",), "we'd like to keep falcon", "falcon", "openapi",
                     id="keep"),
    ],
)  # fmt: skip
def test_who_keeps_one_hears_how_that_has_the_wished_part(heard, thread, text, name, part):
    reading = heard(thread, text)
    assert (reading.intent, reading.frameworks) == (Intent.FEATURE_CHECK, (name,))
    assert [need.criterion for need in reading.needs] == [part]
